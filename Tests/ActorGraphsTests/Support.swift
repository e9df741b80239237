import Codings
import Dispatches
import TestSupport

@testable import ActorGraphs

extension Coding {
    /// `ties` as `"VNM CHN consult 2019-09-04"`; three capitals are a country, other words an official, with `@` before them a forum.
    init(_ id: String, _ date: String?, _ ties: [String], officials: [Actor] = []) {
        self.init(head: DispatchHead(id: id, date: date.flatMap { PartialDate($0) }), actors: officials, ties: ties.map(Tie.init(short:)))
    }
}

extension Tie {
    init(short: String) {
        let words = short.split(separator: " ").map(String.init)
        let types = words[2].split(separator: "/").map(String.init)
        self.init(
            source: ActorID(short: words[0]), target: ActorID(short: words[1]), type: TieType(rawValue: types[0])!, mode: types.count > 1 ? types[1] : nil,
            date: words.count > 3 ? PartialDate(words[3]) : nil, event: words.count > 4 ? Int(words[4]) : nil)
    }
}

extension ActorID {
    init(short: String) {
        if short.hasPrefix("@") {
            self = .forum(String(short.dropFirst()))
        } else if short.count == 3, short.uppercased() == short {
            self = .country(short)
        } else {
            self = .official(short)
        }
    }
}

func official(_ id: String, _ names: String..., of country: String? = nil) -> Actor {
    Actor(id: .official(id), name: names.first, names: names, represents: country.map { ActorID(short: $0) })
}

/// Codings of which many things are alike: names, dates, ids.
func randomCodings(_ random: inout SplitMix64, count: Int = 12) -> [Coding] {
    let names = [
        "Kim Jong Un", "Kim Jong-un", "Jong Un Kim", "Kim Jong", "Kim Jong Il", "Kim", "Nguyễn Chí Vịnh", "Nguyen Chi Vinh", "John Smith", "John A. Smith",
        "Smith",
    ]
    let types: [TieType] = [.consult, .agree, .accuse, .aid, .participates]
    return (0..<count).map { number in
        let day = PartialDate("2019-09-0\(1 + random.below(6))")
        var coding = Coding(head: DispatchHead(id: "d\(number)", date: random.isOne(in: 8) ? nil : day))
        for local in 0..<(1 + random.below(3)) {
            let name = random.pick(names)
            coding.actors.append(
                Actor(
                    id: .official("\(FoldedName.slug(of: name)!)\(local == 0 ? "" : "-\(local + 1)")"), name: name, names: [name, random.pick(names)],
                    represents: random.isOne(in: 3) ? nil : .country(random.pick(["PRK", "USA", "VNM"])), office: random.isOne(in: 2) ? nil : "office \(number)"
                ))
        }
        let ids = coding.actors.map(\.id) + [.country("CHN"), .country("VNM"), .forum("asean")]
        var seen: Set<String> = []
        for _ in 0..<(1 + random.below(6)) {
            let (a, b, type) = (random.pick(ids), random.pick(ids), random.pick(types))
            guard a != b, seen.insert("\(a) \(b) \(type)").inserted else { continue }
            coding.ties.append(
                Tie(
                    source: a, target: b, type: type, mode: type == .consult ? random.pick([nil, "visit", "phone"]) : nil,
                    date: random.isOne(in: 4) ? nil : PartialDate("2019-09-0\(1 + random.below(2))"), event: random.isOne(in: 2) ? nil : random.below(3),
                    confidence: random.isOne(in: 2) ? nil : Double(random.below(100)) / 100,
                    evidence: random.isOne(in: 2) ? [] : [Evidence(start: random.below(9), end: 10, text: "sentence")]))
        }
        return coding
    }
}

extension ActorGraph {
    /// Ties as the short form above, without dates.
    var short: [String] {
        ties.map { tie in "\(actors[tie.source].id.name) \(actors[tie.target].id.name) \(tie.type.rawValue)\(tie.mode.map { "/" + $0 } ?? "")" }
    }

    init(_ codings: [Coding], identities: Identities = .none, repeats: Repeats = .day) {
        var problems: [Problem] = []
        self.init(codings: codings, identities: identities, repeats: repeats, problems: &problems)
    }
}
