import Testing

@testable import Extraction

struct TelegramTests {
    private func telegram(_ text: String, _ language: String) -> Telegram? {
        let passage = Reading(text, language).passage
        return Telegram(passage, grammar: grammars[language]!)
    }

    @Test(arguments: [
        ("FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\n1. I CALLED ON BERG.\n\nMACOMBER", "en", "USA", "MACOMBER"),
        ("Telegram From the Embassy in Norway to the Department of State\n\n1. I saw Berg.", "en", "USA", nil),
        ("TD OSLO 1127\n\n1. J'ai vu M. Berg.", "fr", "FRA", nil),
    ])
    func `the head says whose it is, and the last line who signs`(text: String, language: String, country: String, signature: String?) throws {
        let found = try #require(telegram(text, language))
        #expect(found.sender.name == country)
        let tokens = Reading(text, language).passage.tokens
        #expect(found.signature.map { $0.map { tokens[$0].text }.joined(separator: " ") } == signature)
    }

    @Test(arguments: [("Oslo (AFP) - Le ministre a parlé.\n\nBerg", "fr"), ("The Department of State spoke.", "en"), ("", "en")])
    func `a news item is none`(text: String, language: String) { #expect(telegram(text, language) == nil) }

    @Test func `I and we are who writes, and in a quotation who speaks`() {
        let head = "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\n"
        #expect(coding(head + "1. I thanked Finland for its help.\n\nMACOMBER", language: "en").shortTies.contains("macomber FIN support"))
        #expect(coding(head + "1. We condemned Finland.", language: "en").shortTies == ["USA FIN accuse"])
        #expect(coding("\"We condemn Finland,\" Norwegian Minister Ole Berg said.", language: "en").shortTies == ["ole-berg FIN accuse"])
        #expect(coding("We condemned Finland.", language: "en").shortTies == [])
    }
}
