import Testing

@testable import Extraction

/// What a verb group says.
struct VerbReaderTests {
    static let groups: [(String, String, [String])] = [
        ("fr", "Le Laos remercie le Japon.", ["remercier"]),
        ("fr", "Le Laos a remercié le Japon.", ["remercier"]),
        ("fr", "Le Laos avait vivement remercié le Japon.", ["remercier"]),
        ("fr", "Le Laos remerciera le Japon.", ["remercier to come"]),
        ("fr", "Le Laos remercierait le Japon.", ["remercier to come"]),
        ("fr", "Le Laos a été remercié par le Japon.", ["remercier passive"]),
        ("fr", "Le Laos est remercié par le Japon.", ["remercier passive"]),
        ("fr", "Le Laos sera remercié par le Japon.", ["remercier passive to come"]),
        ("fr", "Le Laos ne remercie pas le Japon.", ["remercier negated"]),
        ("fr", "Le Laos n'a pas remercié le Japon.", ["remercier negated"]),
        ("fr", "Le Laos n'a jamais été remercié par le Japon.", ["remercier passive negated"]),
        ("fr", "Le Laos s'est félicité du vote.", ["féliciter reflexive"]),
        ("fr", "Le Laos se félicite du vote.", ["féliciter reflexive"]),
        ("fr", "Le Laos s'engage.", ["engager reflexive"]),
        ("fr", "Le Laos doit remercier le Japon.", ["remercier to come"]),
        ("fr", "Le Laos est parti.", ["partir"]),
        ("fr", "Remercier le Japon, le Laos y pense.", ["remercier infinite", "penser"]),
        ("fr", "Remerciant le Japon, le Laos dort.", ["remercier infinite"]),
        ("fr", "« Merci », a-t-il déclaré.", ["déclarer inverted"]),
        ("en", "Laos thanks Japan.", ["thank"]),
        ("en", "Laos thanked Japan.", ["thank"]),
        ("en", "Laos has thanked Japan.", ["thank"]),
        ("en", "Laos had warmly thanked Japan.", ["thank"]),
        ("en", "Laos is thanking Japan.", ["thank"]),
        ("en", "Laos will thank Japan.", ["thank to come"]),
        ("en", "Laos would thank Japan.", ["thank to come"]),
        ("en", "Laos was thanked by Japan.", ["thank passive"]),
        ("en", "Laos has been thanked by Japan.", ["thank passive"]),
        ("en", "Laos will be thanked by Japan.", ["thank passive to come"]),
        ("en", "Laos has never thanked Japan.", ["thank negated"]),
        ("en", "Laos was not thanked by Japan.", ["thank passive negated"]),
        ("en", "Thanking Japan, Laos slept.", ["thank infinite"]),
        ("en", "The thanks of Laos went unheard.", ["go"]),
    ]

    @Test(arguments: groups)
    func `a verb group says when, by whom and whether at all`(language: String, text: String, expected: [String]) {
        #expect(Reading(text, language).verbs == expected)
    }
}
