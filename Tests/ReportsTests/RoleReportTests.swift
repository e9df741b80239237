import Analyses
import Codings
import Dispatches
import Networks
import Outputs
import Testing

@testable import Reports

struct RoleReportTests {
    private func text(_ report: RoleReport) throws -> String {
        // As one line: where a sentence wraps is not what is tested.
        try ReportFormat.named("text").render(report, 80).split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test func `the summary says ranks, distances, partners, claims and loss in figures`() throws {
        // ASEAN: VNM three times, JPN twice, CHN and Chi Vinh once: 7. USA: CHN three times (two are reported together), RUS, VNM: 5.
        let report = RoleReport(role: try Sample.role("@asean"), label: Sample.label)
        #expect(
            report.summary == [
                "ASEAN has 7 ties with 4 actors, in 5 dispatches: 6 of cooperation and 1 structural.",
                "ASEAN ranks 1st of 7 by strength (7), degree (4), betweenness (0.433) and PageRank (0.231).",
                "By strength, ASEAN is 2 ahead of China, United States and 1 more (5).",
                "The strongest partners are Vietnam (3), Japan (2) and China (1); these three carry 86% of the weight of all ties.",
                "3 claims are made of the role: “central” (Vietnam and VNA).",
                "Without ASEAN nobody is cut off: all who were connected stay so by other ties.",
            ])
    }

    @Test func `one dispatch is said to be too little to conclude from`() throws {
        let lone = RoleReport(role: try Sample.role("USA", of: [Sample.first[1]]), label: Sample.label)
        #expect(try text(lone).contains("Note: All of this rests on one dispatch. That is too little data to conclude anything from."))
        let few = RoleReport(role: try Sample.role("RUS"), label: Sample.label)
        #expect(try text(few).contains("All ties of Russia rest on one dispatch. That is too little data"))
        #expect(try !text(RoleReport(role: try Sample.role("VNM"))).contains("too little data"))
    }

    @Test func `no verdict is passed`() throws {
        let words = try text(RoleReport(role: try Sample.role("VNM"), label: Sample.label)).lowercased()
        for word in ["central", "important", "key ", "dominant", "leading"] { #expect(!words.contains(word), "\(word)") }
    }

    @Test func `who is cut off is named`() throws {
        let report = RoleReport(role: try Sample.role("USA"), label: Sample.label)
        #expect(report.summary.contains("Without United States, Russia is cut off from the rest."))
        #expect(try text(report).contains("Cut off from the rest (1): Russia."))
    }

    @Test func `an official has an office and a country`() throws {
        var role = try Sample.role("chi-vinh")
        role.actor.office = "deputy minister"
        let words = try text(RoleReport(role: role, label: Sample.label))
        #expect(words.contains("Office: deputy minister") && words.contains("Acts for: Vietnam"))
        #expect(try text(RoleReport(role: try Sample.role("VNM"), label: Sample.label)).contains("Who acts for it: Chi Vinh"))
    }

    @Test func `top and sentences limit what people read, not what programs do`() throws {
        let role = try Sample.role("@asean")
        let report = RoleReport(role: role, top: 1, sentences: 1, label: Sample.label)
        #expect(try text(report).contains("3 weaker partners are left out."))
        #expect(try text(report).contains("1 of 7 sentences are shown"))
        #expect(report.json == RoleReport(role: role, label: Sample.label).json && report.data == RoleReport(role: role, label: Sample.label).data)
        #expect(try !text(RoleReport(role: role, sentences: 0)).contains("“central”, "))
    }

    @Test func `a sentence that reports two ties is quoted once`() throws {
        let said = "Both were there."
        let coding = Sample.coding("d", "2019-01-01", [Sample.tie("VNM", "LAO", .consult, said), Sample.tie("VNM", "KHM", .consult, said)])
        let words = try text(RoleReport(role: try Sample.role("VNM", of: [coding])))
        #expect(words.components(separatedBy: said).count == 2 && words.contains("VNM – KHM: consult; VNM – LAO: consult; 1 January 2019, dispatch d"))
    }

    @Test(arguments: [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (22, "22nd"), (111, "111th"), (1001, "1,001st"),
    ])
    func `ordinals`(number: Int, text: String) {
        #expect(Wording.english.ordinal(number) == text)
    }
}
