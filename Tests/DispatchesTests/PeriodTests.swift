import Dispatches
import TestSupport
import Testing

@Suite struct PeriodTests {
    @Test(
        arguments: [
            ("2019", "2019-01-01", "2019-12-31"), ("2019-09", "2019-09-01", "2019-09-30"), ("2020-02", "2020-02-01", "2020-02-29"),
            ("2019-09-04", "2019-09-04", "2019-09-04"), ("2019-Q1", "2019-01-01", "2019-03-31"), ("2019-Q3", "2019-07-01", "2019-09-30"),
            ("2019-Q4", "2019-10-01", "2019-12-31"), ("2019-H1", "2019-01-01", "2019-06-30"), ("2019-H2", "2019-07-01", "2019-12-31"),
            ("2019-07-01/2019-12-31", "2019-07-01", "2019-12-31"), ("2019-07/2020", "2019-07-01", "2020-12-31"),
            ("2019-Q2/2019-H2", "2019-04-01", "2019-12-31"),
            ("../2019-06-30", nil, "2019-06-30"), ("2019-07/..", "2019-07-01", nil), ("../..", nil, nil), ("0001/9999", "0001-01-01", "9999-12-31"),
        ] as [(String, String?, String?)])
    func `a period begins on its first day and ends on its last`(text: String, first: String?, last: String?) throws {
        let period = try Period(text)
        #expect(period.first == first.flatMap { PartialDate($0)?.dayNumbers.lowerBound })
        #expect(period.last == last.flatMap { PartialDate($0)?.dayNumbers.lowerBound })
        #expect(period.description == text)
    }

    @Test(arguments: [
        "", "2019-13", "2019-02-30", "19", "2019-Q5", "2019-Q0", "2019-H3", "2019-q1", "2019/", "/2019", "..", "2019/../2020",
        "2019-09-04/2019-09-05/2019-09-06", "2019-Qé",
        " 2019", "0000", "2019-Q", "2019-Q1x", "…/2019", "2019–2020",
    ])
    func `what is no period is refused with what would be one`(text: String) {
        let problem = #expect(throws: Problem.self) { try Period(text) }
        #expect(problem?.message.hasPrefix("period \"\(text)\"; expected 2019, 2019-09, ") == true)
    }

    @Test func `a period may not end before it begins`() {
        let problem = #expect(throws: Problem.self) { try Period("2019-07/2019-06") }
        #expect(problem?.description == "period \"2019-07/2019-06\" ends before it begins; expected the earlier date first")
    }

    @Test func `a long period is shortened in the message`() {
        let problem = #expect(throws: Problem.self) { try Period(String(repeating: "9", count: 100_000)) }
        #expect((problem?.message.count ?? 0) < 300)
    }

    @Test(arguments: 0..<200)
    func `a period of two days contains what lies between them and nothing else`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let days = [0, 0, 0].map { _ in Int.random(in: -100_000...100_000, using: &random) }
        let dates = days.compactMap { PartialDate(dayNumber: $0) }
        let (first, last) = (min(dates[0], dates[1]), max(dates[0], dates[1]))
        let period = try Period("\(first)/\(last)")
        #expect(period.contains(first) && period.contains(last))
        #expect(period.contains(dates[2]) == (first <= dates[2] && dates[2] <= last))
        #expect(try period.overlaps(Period("\(dates[2])")) == period.contains(dates[2]))
        #expect(try Period("../\(last)").contains(dates[2]) == (dates[2] <= last))
        #expect(try Period("\(first)/..").contains(dates[2]) == (first <= dates[2]))
    }

    @Test(arguments: [1900, 2019, 2020, 2100])
    func `quarters and halves make up the year`(year: Int) throws {
        let whole = try Period("\(year)")
        for (letter, count) in [("Q", 4), ("H", 2)] {
            let parts = try (1...count).map { try Period("\(year)-\(letter)\($0)") }
            #expect(parts.first?.first == whole.first)
            #expect(parts.last?.last == whole.last)
            for (a, b) in zip(parts, parts.dropFirst()) { #expect(a.last! + 1 == b.first!) }
        }
    }

    @Test func `a month that a period cuts is not in it`() throws {
        let period = try Period("2019-09-04/..")
        #expect(!period.contains(PartialDate("2019-09")!))
        #expect(period.contains(PartialDate("2019-10")!))
        #expect(!period.contains(PartialDate("2019")!))
    }
}
