import Codings
import Dispatches

/// Which officials of many codings are one person. Ids in a coding are local; what joins them is name, and whom they act for.
///
/// Names are compared folded (``FoldedName``). A person of whom any name has two parts or more is never joined by a single part: a family name alone says too little.
/// 1. Among officials of one country or forum, those who share a name are one.
/// 2. Someone all of whose name's parts are in one other person's name, and in no third person's, is that person.
/// 3. Someone of whom no coding says whom he acts for is the one person, of whatever country, who shares his name; where there is none, the one whose name has
///    all parts of his or the other way about; where there are several he stays apart.
/// 4. Two actors of one coding are two persons. A name that both bear joins nobody, except under the same local id; where a chain of names would join them,
///    only each actor's first name counts.
/// 5. Namesakes of different countries or forums stay apart. ``Identities`` overrides all of this.
///
/// A person's id is the slug of the name that most codings give first (of several: the one of most parts, then the smallest); in another script than Latin,
/// the commonest local id. Of persons with one slug, the first keeps it (by date of the first dispatch, then its id), the next get `-2`, `-3` ….
/// No rule depends on the order of the codings. Complexity: O(n log n) for n officials, where few share a part of a name.
struct OfficialIdentity {
    struct Occurrence {
        var coding: Int
        var id: ActorID
        var name: String
        /// Those that may join: the full ones, or where there is none, all.
        var keys: [FoldedName]
        var allNames: Set<FoldedName>
        var represents: ActorID?

        init(coding: Int, actor: Actor, represents: ActorID?) {
            self.coding = coding
            id = actor.id
            name = actor.name
            let names = ([actor.name] + actor.names).map(FoldedName.init).filter { !$0.parts.isEmpty }
            allNames = Set(names)
            let full = names.filter { $0.parts.count > 1 }
            var seen: Set<FoldedName> = []
            keys = (full.isEmpty ? names : full).filter { seen.insert($0).inserted }
            self.represents = represents
        }
    }

    let occurrences: [Occurrence]
    private var persons: DisjointSets
    /// The codings that a person occurs in, by representative.
    private var codings: [Set<Int>]

    init(_ occurrences: [Occurrence]) {
        self.occurrences = occurrences
        persons = DisjointSets(count: occurrences.count)
        codings = occurrences.map { [$0.coding] }
        let groups = Dictionary(grouping: occurrences.indices) { occurrences[$0].represents }
        for represented in groups.keys.sorted(by: { ($0?.description ?? "") < ($1?.description ?? "") }) {
            joinByName(groups[represented]!)
            joinByContainment(groups[represented]!)
        }
        if let unknown = groups[nil], groups.count > 1 { joinUnknown(unknown) }
    }

    /// Positions of one person's occurrences, ascending; persons by their first.
    var clusters: [[Int]] { persons.clusters }

    private mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (persons.find(a), persons.find(b))
        guard a != b else { return }
        let union = codings[a].union(codings[b])
        persons.union(a, b)
        codings[persons.find(a)] = union
    }

    private struct Key: Hashable {
        var name: FoldedName
        /// Only where the name alone does not tell apart.
        var id: ActorID?
    }

    private mutating func joinByName(_ group: [Int]) {
        var bearers: [FoldedName: [Int: Int]] = [:]
        for position in group {
            for key in occurrences[position].keys { bearers[key, default: [:]][occurrences[position].coding, default: 0] += 1 }
        }
        let ambiguous = Set(bearers.filter { $0.value.values.contains { $0 > 1 } }.keys)
        func key(_ name: FoldedName, of position: Int) -> Key { Key(name: name, id: ambiguous.contains(name) ? occurrences[position].id : nil) }

        var sets = DisjointSets(count: occurrences.count)
        var first: [Key: Int] = [:]
        for position in group {
            for name in occurrences[position].keys {
                let key = key(name, of: position)
                if let other = first[key] { sets.union(other, position) } else { first[key] = position }
            }
        }
        for cluster in Dictionary(grouping: group, by: { sets.find($0) }).values {
            if Set(cluster.map { occurrences[$0].coding }).count == cluster.count {
                for position in cluster { join(cluster[0], position) }
            } else {
                var first: [Key: Int] = [:]
                for position in cluster {
                    guard let name = occurrences[position].keys.first else { continue }
                    let key = key(name, of: position)
                    if let other = first[key] { join(other, position) } else { first[key] = position }
                }
            }
        }
    }

    /// The persons of a group with all their full names, those of the most parts first.
    private mutating func persons(of group: [Int], fullOnly: Bool) -> [(root: Int, names: [FoldedName])] {
        var members: [Int: Set<FoldedName>] = [:]
        for position in group { members[persons.find(position), default: []].formUnion(occurrences[position].keys) }
        return members.map { root, names in
            (root, names.filter { !fullOnly || $0.isFull }.sorted { ($1.parts.count, $0.parts.joined()) < ($0.parts.count, $1.parts.joined()) })
        }
        .filter { !$0.names.isEmpty }
        .sorted { a, b in
            let (x, y) = (a.names[0], b.names[0])
            if x.parts.count != y.parts.count { return x.parts.count > y.parts.count }
            if x != y { return x.parts.lexicographicallyPrecedes(y.parts) }
            return precedes(a.root, b.root)
        }
    }

    /// Between persons whose names are alike; roots themselves depend on the order of joining, what they say of themselves does not.
    private func precedes(_ a: Int, _ b: Int) -> Bool {
        (codings[a].min()!, occurrences[a].id.name) < (codings[b].min()!, occurrences[b].id.name)
    }

    private mutating func joinByContainment(_ group: [Int]) {
        let all = persons(of: group, fullOnly: true)
        guard all.count > 1 else { return }
        let index = NameIndex(all)
        for (root, names) in all {
            var candidates: Set<Int> = []
            for name in names {
                for other in index.bearers(ofAll: name.parts) where other.name.contains(name) { candidates.insert(persons.find(other.root)) }
            }
            joinIfOne(root, candidates)
        }
    }

    private mutating func joinUnknown(_ unknown: [Int]) {
        let isUnknown = Set(unknown)
        let known = occurrences.indices.filter { !isUnknown.contains($0) }
        let all = persons(of: known, fullOnly: false)
        let index = NameIndex(all)
        for (root, names) in persons(of: unknown, fullOnly: false) {
            var equal: Set<Int> = []
            var near: Set<Int> = []
            for name in names {
                for other in index.bearers(ofAny: name.parts) {
                    if other.name == name {
                        equal.insert(persons.find(other.root))
                    } else if name.isFull && other.name.contains(name) || other.name.isFull && name.contains(other.name) {
                        near.insert(persons.find(other.root))
                    }
                }
            }
            joinIfOne(root, equal.isEmpty ? near : equal)
        }
    }

    private mutating func joinIfOne(_ root: Int, _ candidates: Set<Int>) {
        let own = persons.find(root)
        let apart = candidates.filter { $0 != own && codings[$0].isDisjoint(with: codings[own]) }
        if apart.count == 1, let other = apart.first { join(own, other) }
    }
}

/// Finds names by their parts.
private struct NameIndex {
    struct Bearer {
        var name: FoldedName
        var root: Int
    }

    private var bearers: [String: [Bearer]] = [:]

    init(_ persons: [(root: Int, names: [FoldedName])]) {
        for (root, names) in persons {
            for name in names {
                for part in Set(name.parts) { bearers[part, default: []].append(Bearer(name: name, root: root)) }
            }
        }
    }

    /// Among these are all names that have every part.
    func bearers(ofAll parts: [String]) -> [Bearer] {
        parts.map { bearers[$0] ?? [] }.min { $0.count < $1.count } ?? []
    }

    func bearers(ofAny parts: [String]) -> [Bearer] { Set(parts).flatMap { bearers[$0] ?? [] } }
}

/// Union-find with path halving; the smaller position represents its set.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func find(_ element: Int) -> Int {
        var element = element
        while parents[element] != element {
            parents[element] = parents[parents[element]]
            element = parents[element]
        }
        return element
    }

    mutating func union(_ a: Int, _ b: Int) {
        let (a, b) = (find(a), find(b))
        if a < b { parents[b] = a } else { parents[a] = b }
    }

    var clusters: [[Int]] {
        var copy = self
        var members: [Int: [Int]] = [:]
        for element in parents.indices { members[copy.find(element), default: []].append(element) }
        return members.values.sorted { $0[0] < $1[0] }
    }
}
