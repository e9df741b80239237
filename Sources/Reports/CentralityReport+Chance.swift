import Analyses
import Outputs

/// The network against chance.
extension CentralityReport {
    func addChance(to document: inout Document) {
        guard let chance, !chance.rows.isEmpty else { return }
        document.heading(wording("The network against chance"))
        var text = TextTable(columns: [
            .init(wording("Property")), .init(wording("Chance keeps"), isFlexible: true), .init(wording("Value"), .right), .init(wording("By chance"), .right),
            .init("z", .right),
            .init("p", .right), .init("q", .right),
        ])
        for row in chance.rows {
            let numerals = Numerals(decimals: 3, in: wording)
            let kept = row.model == .degrees ? wording("with how many others each has ties") : wording("who is in how many dispatches")
            text.append(
                [
                    wording.word(row.property.rawValue).asSentence, kept, numerals.text(row.figure.value), numerals.text(row.figure.mean),
                    row.figure.z.map { Numerals(decimals: 1, in: wording).text($0) } ?? "–",
                    numerals.text(row.figure.p), numerals.text(row.figure.q),
                ].map { .init($0) })
        }
        document.add(.table(text))
        document.paragraph(
            wording(
                "By chance: the mean of \(chance.replicates) networks that keep what the second column says, and nothing else. z: how many standard deviations the value is above it; p: in how many of them it is as high; q: p adjusted for the number of rows."
            ))
    }

    var chanceJSON: JSON? {
        chance.map { chance in
            .members([
                "replicates": .integer(chance.replicates),
                "properties": .array(
                    chance.rows.map { row in
                        .members([
                            "property": .string(row.property.rawValue), "model": .string(row.model.rawValue), "value": .number(row.figure.value),
                            "mean": .number(row.figure.mean), "deviation": .number(row.figure.deviation), "z": row.figure.z.map(JSON.number),
                            "p": row.figure.p.map(JSON.number), "q": row.figure.q.map(JSON.number),
                        ])
                    }),
            ])
        }
    }
}
