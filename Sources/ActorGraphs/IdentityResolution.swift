import Codings
import Dispatches

/// From the ids of each coding to those of the graph.
struct IdentityResolution {
    /// By coding: the ids that become another.
    private(set) var renamed: [[ActorID: ActorID]]
    /// Ids of countries, forums and others that the user says are another's.
    private var aliases: [ActorID: ActorID] = [:]

    func id(of local: ActorID, in coding: Int) -> ActorID {
        local.kind == .official ? renamed[coding][local] ?? local : aliases[local] ?? local
    }

    /// - Precondition: `codings` stand sorted by the dispatch's id.
    init(_ codings: [Coding], identities: Identities) {
        renamed = Array(repeating: [:], count: codings.count)
        for list in identities.same {
            let ids = list.compactMap { ActorID($0) }
            guard let first = ids.first, first.kind != .official else { continue }
            for id in ids.dropFirst() { aliases[id] = first }
        }

        var occurrences: [OfficialIdentity.Occurrence] = []
        for (position, coding) in codings.enumerated() {
            for actor in coding.actors.sorted(by: { $0.id < $1.id }) where actor.id.kind == .official {
                let represents = coding.represented(by: actor)
                occurrences.append(.init(coding: position, actor: actor, represents: represents.map { aliases[$0] ?? $0 }))
            }
        }
        var persons = PersonNames(occurrences, clusters: OfficialIdentity(occurrences).clusters, codings: codings)
        persons.part(identities.notSame)
        persons.join(identities.same)
        for (id, members) in zip(persons.ids, persons.clusters) {
            for member in members where occurrences[member].id != id { renamed[occurrences[member].coding][occurrences[member].id] = id }
        }
    }
}

extension Coding {
    /// The country or forum that the official acts for, by the actor's own word or a `represents` tie: of several a country, then the smallest id.
    func represented(by official: Actor) -> ActorID? {
        official.represents ?? ties.filter { $0.type == .represents && $0.source == official.id }.map(\.target).min()
    }
}

/// Persons, as positions of their occurrences, and the id that each gets.
private struct PersonNames {
    let occurrences: [OfficialIdentity.Occurrence]
    private(set) var clusters: [[Int]]
    private var chosen: [ActorID?]
    let codings: [Coding]

    init(_ occurrences: [OfficialIdentity.Occurrence], clusters: [[Int]], codings: [Coding]) {
        self.occurrences = occurrences
        self.clusters = clusters
        self.codings = codings
        chosen = Array(repeating: nil, count: clusters.count)
    }

    /// Whether the entry of ``Identities`` means the occurrence: by local id, or by name.
    private func matches(_ entry: String, _ position: Int) -> Bool {
        if let id = ActorID(entry) { return occurrences[position].id == id }
        return occurrences[position].allNames.contains(FoldedName(entry))
    }

    /// Those who would be one stay with whichever entry's people they share a name with, else with the first's.
    mutating func part(_ lists: [[String]]) {
        for list in lists {
            var parted: [[Int]] = []
            for cluster in clusters {
                let side = Dictionary(
                    cluster.compactMap { member in list.firstIndex { matches($0, member) }.map { (member, $0) } }, uniquingKeysWith: { first, _ in first })
                let sides = Set(side.values).sorted()
                guard sides.count > 1 else {
                    parted.append(cluster)
                    continue
                }
                var members: [Int: [Int]] = [:]
                for member in cluster {
                    let kin = side.filter { !occurrences[$0.key].allNames.isDisjoint(with: occurrences[member].allNames) }.values.min()
                    members[side[member] ?? kin ?? sides[0], default: []].append(member)
                }
                parted += sides.map { members[$0]! }
            }
            clusters = parted.sorted { $0[0] < $1[0] }
        }
        chosen = Array(repeating: nil, count: clusters.count)
    }

    /// An id means the person whom the graph gives it; where it gives it to nobody, whoever bears it in a coding.
    mutating func join(_ lists: [[String]]) {
        for list in lists where list.allSatisfy({ ActorID($0).map { $0.kind == .official } ?? true }) {
            let given = ids
            var joined: Set<Int> = []
            for entry in list {
                if let id = ActorID(entry), let position = given.firstIndex(of: id) {
                    joined.insert(position)
                } else {
                    joined.formUnion(clusters.indices.filter { clusters[$0].contains { matches(entry, $0) } })
                }
            }
            guard let first = joined.min() else { continue }
            chosen[first] = list.lazy.compactMap { ActorID($0) }.first ?? joined.compactMap { chosen[$0] }.min()
            clusters[first] = joined.flatMap { clusters[$0] }.sorted()
            for position in joined.sorted().reversed() where position != first {
                clusters.remove(at: position)
                chosen.remove(at: position)
            }
        }
    }

    /// By person; no two the same.
    var ids: [ActorID] {
        var taken = Set(chosen.compactMap(\.self))
        var ids = chosen
        let wanted = clusters.map { slug(of: $0) }
        let natural = Set(wanted)
        for position in clusters.indices.sorted(by: { first(of: $0) < first(of: $1) }) where ids[position] == nil {
            var id = ActorID.official(wanted[position])
            var number = 1
            while taken.contains(id) || number > 1 && natural.contains(id.name) {
                number += 1
                id = .official("\(wanted[position])-\(number)")
            }
            taken.insert(id)
            ids[position] = id
        }
        return ids.map { $0! }
    }

    private func slug(of cluster: [Int]) -> String {
        var counts: [String: Int] = [:]
        for member in cluster { if let slug = FoldedName.slug(of: occurrences[member].name) { counts[slug, default: 0] += 1 } }
        if counts.isEmpty { for member in cluster { counts[occurrences[member].id.name, default: 0] += 1 } }
        func parts(_ slug: String) -> Int { slug.utf8.count { $0 == UInt8(ascii: "-") } }
        return counts.min { a, b in (-a.value, -parts(a.key), a.key) < (-b.value, -parts(b.key), b.key) }!.key
    }

    /// What decides which of two namesakes keeps the name. Undated dispatches come last.
    private func first(of person: Int) -> (Int, Int, String) {
        clusters[person].map { member in
            let occurrence = occurrences[member]
            return (codings[occurrence.coding].head.date?.dayNumbers.lowerBound ?? .max, occurrence.coding, occurrence.id.name)
        }.min { $0 < $1 }!
    }
}
