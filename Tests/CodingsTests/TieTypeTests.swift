import Foundation
import Testing

@testable import Codings

struct PloverRow: Sendable, CustomTestStringConvertible {
    var type: String
    var mode: String?
    var score: Double
    var tone: String
    var testDescription: String { type + (mode.map { " " + $0 } ?? "") }

    static let all: [PloverRow] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Data/plover.tsv")
        let lines = try! String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        return lines.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return PloverRow(type: cells[0], mode: cells[1].isEmpty ? nil : cells[1], score: Double(cells[2])!, tone: cells[3])
        }
    }()
}

@Suite struct `Tie types` {
    @Test(arguments: PloverRow.all) func `have the table's score and tone`(_ row: PloverRow) throws {
        let type = try #require(TieType(rawValue: row.type))
        #expect(type.score(mode: row.mode) == row.score)
        #expect(type.tone.rawValue == row.tone)
        if let mode = row.mode { #expect(type.modes.contains(mode)) }
    }

    @Test func `have no mode beyond the table's`() {
        let table = Set(PloverRow.all.compactMap { row in row.mode.map { row.type + "/" + $0 } })
        #expect(Set(TieType.allCases.flatMap { type in type.modes.map { type.rawValue + "/" + $0 } }) == table)
    }

    @Test(arguments: [TieType.represents, .memberOf, .chairs, .hosts, .participates]) func `that are structural have no score`(_ type: TieType) {
        #expect(type.score() == nil)
        #expect(type.isStructural)
    }

    @Test func `of somebody else's graph are neutral, without score, and directed`() {
        #expect(TieType.other.tone == .neutral)
        #expect(TieType.other.score() == nil)
        #expect(!TieType.other.isStructural && !TieType.other.isSymmetric)
    }
}
