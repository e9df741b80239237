import Dispatches
import Foundation
import TestSupport
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: ["2019", "2019-09", "2019-09-04", "0001-01-01", "9999-12-31", "2020-02-29", "2000-02-29"])
    func `a date is written as it is read`(text: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.description == text)
        #expect(try JSONDecoder().decode([PartialDate].self, from: JSONEncoder().encode([date])) == [date])
    }

    @Test(arguments: [
        "", "19", "2019-", "2019-13", "2019-00", "2019-9-4", "2019-02-29", "1900-02-29", "2019-04-31", "0000", "2019-09-04T00:00", "+019", "２０１９", "2019--1",
    ])
    func `what is no date is none`(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func `days count from 1970 and lead back`() throws {
        #expect(PartialDate("1970-01-01")?.dayNumbers == 0...0)
        #expect(PartialDate("2019-09-04")?.weekday == 3)
        #expect(PartialDate("2019-09")?.weekday == nil)
        var random = SplitMix64(seed: 1)
        for _ in 0..<2000 {
            let number = Int.random(in: -719_162...2_932_896, using: &random)
            let date = try #require(PartialDate(dayNumber: number))
            #expect(date.dayNumbers == number...number)
            #expect(PartialDate(date.description) == date)
            if let next = PartialDate(dayNumber: number + 1) { #expect(date < next && next.weekday! % 7 == (date.weekday! + 1) % 7) }
        }
        #expect(PartialDate(dayNumber: -719_163) == nil)
        #expect(PartialDate(dayNumber: 2_932_897) == nil)
    }

    @Test func `a month covers its days`() {
        #expect(PartialDate("2020-02")?.dayNumbers.count == 29)
        #expect(PartialDate("2019")?.dayNumbers.count == 365)
        #expect(PartialDate("2019")! < PartialDate("2019-01")! && PartialDate("2019-01")! < PartialDate("2019-01-01")!)
    }
}

@Suite struct ProblemTests {
    @Test(arguments: [
        ("betweeness", "unknown measure \"betweeness\"; did you mean \"betweenness\"?"), ("Degere", "unknown measure \"Degere\"; did you mean \"degree\"?"),
        ("xyz", "unknown measure \"xyz\"; expected one of \"betweenness\", \"degree\""),
        ("", "unknown measure \"\"; expected one of \"betweenness\", \"degree\""),
    ])
    func `an unknown word is answered with the nearest, or with all`(found: String, message: String) {
        #expect(Problem.unknown("measure", found, allowed: ["betweenness", "degree"]).message == message)
    }

    @Test func `a word of a megabyte takes no time and one line`() {
        let problem = Problem.unknown("key", String(repeating: "é", count: 1_000_000), allowed: ["id"])
        #expect(problem.message.count < 120)
    }

    @Test func `a problem says where it is`() {
        #expect(Problem("x").description == "x")
        #expect(Problem("x", file: "a").description == "a: x")
        #expect(Problem("x", severity: .warning, file: "a", line: 3).description == "a:3: warning: x")
    }
}
