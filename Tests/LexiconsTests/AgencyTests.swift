import Codings
import Testing

@testable import Lexicons

struct AgencyTests {
    @Test(arguments: [
        ("VNA", "VNM"), ("avi", "VNM"), ("Agence France-Presse", "FRA"), ("AGENCE FRANCE PRESSE", "FRA"), ("SAnews.gov.za", "ZAF"), ("Xinhua", "CHN"),
    ])
    func `an agency is at home in a country, however it signs`(name: String, country: String) {
        #expect(Lexicon.builtIn.home(ofAgency: name) == .country(country))
    }

    @Test func `an agency that nobody knows is at home nowhere`() {
        #expect(Lexicon.builtIn.home(ofAgency: "Gazette of Nowhere") == nil && Lexicon.builtIn.home(ofAgency: "") == nil)
    }

    @Test func `no sign is that of two agencies`() {
        let lexicon = Lexicon.builtIn
        let agencies = Set(lexicon.agencies.values)
        #expect(agencies.count >= 60)
        for agency in agencies {
            for name in [agency.sign] + agency.names { #expect(lexicon.agencies[Agency.key(name)] == agency, "\(name)") }
        }
    }
}
