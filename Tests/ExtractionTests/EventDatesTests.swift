import Codings
import Dispatches
import Testing

@testable import Extraction

struct EventDatesTests {
    /// Language, the dispatch's date, a sentence and its dates in order. 2019-05-14 was a Tuesday.
    static let dates: [(String, String?, String, [String])] = [
        ("fr", "2019-05-14", "Ils votent le 4 septembre 2018.", ["2018-09-04"]),
        ("fr", "2019-05-14", "Ils votent le 10 mai.", ["2019-05-10"]),
        ("fr", "2019-05-14", "Ils votent le 1er mai.", ["2019-05-01"]),
        ("fr", "2019-01-03", "Ils ont voté le 28 décembre.", ["2018-12-28"]),
        ("fr", "2019-12-28", "Ils voteront le 3 janvier.", ["2020-01-03"]),
        ("fr", "2019-05-14", "Ils votent du 3 au 5 mai.", ["2019-05-03"]),
        ("fr", "2019-05-14", "Ils votent en mars 2017.", ["2017-03"]),
        ("fr", "2019-05-14", "Ils votent en 2016.", ["2016"]),
        ("fr", "2019-05-14", "Ils ont voté mardi.", ["2019-05-14"]),
        ("fr", "2019-05-14", "Ils ont voté lundi.", ["2019-05-13"]),
        ("fr", "2019-05-14", "Ils ont voté mercredi.", ["2019-05-08"]),
        ("fr", "2019-01-02", "Ils ont voté lundi.", ["2018-12-31"]),
        ("fr", "2019-05-14", "Ils ont voté hier.", ["2019-05-13"]),
        ("fr", "2019-01-01", "Ils ont voté hier.", ["2018-12-31"]),
        ("fr", "2019-05-14", "Ils votent demain.", ["2019-05-15"]),
        ("fr", "2019-05-14", "Ils votent le 31 février.", []),
        ("fr", nil, "Ils ont voté hier.", []),
        ("fr", nil, "Ils ont voté le 4 septembre 2018.", ["2018-09-04"]),
        ("fr", "2019-05-14", "Ils ont 2016 voix.", []),
        ("fr", "2019-05-14", "Ils votent le 4 mai 2018 et le 5 juin 2018.", ["2018-05-04", "2018-06-05"]),
        ("en", "2019-05-14", "They voted on September 4, 2018.", ["2018-09-04"]),
        ("en", "2019-05-14", "They voted on 4 September 2018.", ["2018-09-04"]),
        ("en", "2019-05-14", "They voted on May 10.", ["2019-05-10"]),
        ("en", "2019-05-14", "They voted on May 10th.", ["2019-05-10"]),
        ("en", "2019-01-03", "They voted on December 28.", ["2018-12-28"]),
        ("en", "2019-05-14", "They voted on Tuesday.", ["2019-05-14"]),
        ("en", "2019-05-14", "They voted on Monday.", ["2019-05-13"]),
        ("en", "2019-05-14", "They voted yesterday.", ["2019-05-13"]),
        ("en", "2019-05-14", "They voted in March 2017.", ["2017-03"]),
        ("en", "2019-05-14", "They voted in 2016.", ["2016"]),
        ("en", "2019-05-14", "They may vote.", []),
        ("en", "2019-05-14", "They march on.", []),
        ("en", "2020-02-28", "They will vote on February 29.", ["2020-02-29"]),
    ]

    @Test(arguments: dates)
    func `a sentence's dates are resolved against the dispatch's`(language: String, today: String?, text: String, expected: [String]) throws {
        let reading = Reading(text, language, date: today)
        let sentence = try #require(reading.passage.sentences.first)
        let dates = EventDates(
            sentence: sentence, tokens: reading.tokens, grammar: reading.grammar, dispatch: today.flatMap { PartialDate($0) })
        #expect(dates.found.map(\.date.description) == expected)
        #expect(dates.found.allSatisfy { sentence.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= sentence.upperBound })
    }

    @Test func `of several dates the nearest counts`() throws {
        let ties = coding("Le 3 mai, le Laos a remercié le Japon, et le 9 mai, le Chili a condamné le Pérou.").ties
        #expect(ties.first { $0.type == .support }?.date?.description == "2019-05-03")
        #expect(ties.first { $0.type == .accuse }?.date?.description == "2019-05-09")
    }

    @Test func `a tie without a date of its own has the dispatch's, and none where that has none`() {
        #expect(coding("Le Laos a remercié le Japon.").ties.map(\.date) == [PartialDate("2019-05-14")])
        #expect(coding("Le Laos a remercié le Japon.", date: nil).ties.map(\.date) == [nil])
    }
}
