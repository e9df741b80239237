import Testing

@testable import Extraction

struct ClaimTests {
    /// Language, text, and the claims: of whom, which role, who says so.
    static let claims: [(String, String, [String])] = [
        ("fr", "Le ministre norvégien Ole Berg a salué le rôle central de l'ASEAN.", ["@asean central ole-berg"]),
        ("fr", "Le Japon a souligné le rôle moteur de l'Union africaine.", ["@au leading JPN"]),
        ("fr", "L'ASEAN et son rôle central ont été salués.", ["@asean central"]),
        ("en", "Norwegian minister Ole Berg praised ASEAN's central role.", ["@asean central ole-berg"]),
        ("en", "Japan stressed the leading role of the African Union.", ["@au leading JPN"]),
        ("fr", "Le rôle central est pour demain.", []),
        ("en", "It was a central role.", []),
        ("fr", "Le Japon a remercié le Laos.", []),
    ]

    @Test(arguments: claims)
    func `a sentence says of whom that its role is what, and who says so`(language: String, text: String, expected: [String]) {
        let coding = coding(text, language: language)
        let found = coding.claims.map { claim in [short(claim.of), claim.role, claim.by.map { short($0) }].compactMap(\.self).joined(separator: " ") }
        #expect(found.sorted() == expected)
        let ids = Set(coding.actors.map(\.id))
        #expect(coding.claims.allSatisfy { ids.contains($0.of) && $0.by.map(ids.contains) ?? true && !$0.evidence.isEmpty })
    }

    @Test func `the same claim in two sentences is one with two sentences`() {
        let coding = coding("Le Japon a salué le rôle central de l'ASEAN. Le Japon a souligné le rôle central de l'ASEAN.")
        #expect(coding.claims.map { [$0.evidence.count] } == [[2]])
    }
}
