import Codings
import Foundation

/// Which actor of gold each found actor of one dispatch is: countries by id, officials by words of their names, forums by a name in common.
struct GoldAlignment {
    private var gold: [ActorID: ActorID] = [:]

    /// In the order of `found` each takes the first actor of `gold` that it is and that no other has taken; one that is none stays itself.
    init(gold actors: [Actor], found: [Actor]) {
        let candidates = actors.map { (id: $0.id, names: Self.names(of: $0)) }
        var taken: Set<ActorID> = []
        for actor in found {
            let names = Self.names(of: actor)
            let match = candidates.first { candidate in
                guard candidate.id.kind == actor.id.kind, !taken.contains(candidate.id) else { return false }
                return switch actor.id.kind {
                case .country: candidate.id == actor.id
                case .official: Self.isSamePerson(names, candidate.names)
                case .forum, .other: !names.isDisjoint(with: candidate.names)
                }
            }
            if let match {
                gold[actor.id] = match.id
                taken.insert(match.id)
            } else if gold[actor.id] == nil {
                gold[actor.id] = actor.id
            }
        }
    }

    /// Of each found actor, gold's id or its own.
    var ids: Set<ActorID> { Set(gold.values) }

    subscript(_ id: ActorID) -> ActorID { gold[id] ?? id }

    static func names(of actor: Actor) -> Set<String> {
        Set(([actor.name] + actor.names).filter { !$0.isEmpty }.map(fold)).union([fold(actor.id.name)])
    }

    /// The same name, or two words and more of one that are all in the other.
    static func isSamePerson(_ a: Set<String>, _ b: Set<String>) -> Bool {
        if !a.isDisjoint(with: b) { return true }
        func words(_ names: Set<String>) -> [Set<Substring>] { names.map { Set($0.split(separator: "-")) }.filter { $0.count >= 2 } }
        let other = words(b)
        return words(a).contains { words in other.contains { words.isSubset(of: $0) || $0.isSubset(of: words) } }
    }

    /// Lower case, no diacritics, words joined by hyphens: to the letter what score.py does, which is not quite what ``NameFolding`` does.
    static func fold(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "đ": plain.append("d")
            case "Đ": plain.append("D")
            case "ß": plain.append(contentsOf: "ss".unicodeScalars)
            case "ø": plain.append("o")
            case "ł": plain.append("l")
            case "+": plain.append(contentsOf: " plus ".unicodeScalars)
            default: plain.append(scalar)
            }
        }
        let decomposed = String(plain).decomposedStringWithCompatibilityMapping.unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }
        var words: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
        for scalar in String(String.UnicodeScalarView(decomposed)).lowercased().unicodeScalars {
            if isAlphanumeric(scalar) {
                words[words.count - 1].append(scalar)
            } else if !words[words.count - 1].isEmpty {
                words.append(String.UnicodeScalarView())
            }
        }
        return words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: "-")
    }

    /// As Python's `isalnum`: a letter, or anything with a numeric value.
    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: scalar.properties.numericType != nil
        }
    }
}

/// What makes two ties of one dispatch the same for gold: source, target and type, in the order of the ids where the type has no direction.
struct GoldTie: Hashable, Comparable {
    var source: ActorID
    var target: ActorID
    var type: TieType

    init(_ source: ActorID, _ target: ActorID, _ type: TieType) {
        let swaps = type.isSymmetric && target < source
        self.source = swaps ? target : source
        self.target = swaps ? source : target
        self.type = type
    }

    var pair: GoldPair { GoldPair(source, target) }

    static func < (a: Self, b: Self) -> Bool { (a.source, a.target, a.type.rawValue) < (b.source, b.target, b.type.rawValue) }
}

/// Two actors in the order of their ids, and a type where it counts.
struct GoldPair: Hashable {
    var first: ActorID
    var second: ActorID
    var type: TieType?

    init(_ a: ActorID, _ b: ActorID, _ type: TieType? = nil) {
        first = min(a, b)
        second = max(a, b)
        self.type = type
    }
}
