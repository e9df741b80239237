import Codings
import Dispatches
import Foundation
import Lexicons
import TestSupport
import Testing

@testable import Extraction

/// A dispatch of Vietnam News Agency, which may not be copied: it is read from beside the clone.
struct UserDispatchTests {
    static let files: [String] = {
        let folder = Repository.root.deletingLastPathComponent().appending(path: "shared/seed")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.hasSuffix(".fr.txt") }.sorted().map { folder.appending(path: $0).path() }
    }()
    static let absence: Comment = "no dispatch in ../shared/seed, which may not be copied"

    private func coding() throws -> Coding {
        var found: [Dispatch] = []
        let reader = try DispatchReader(profiles: Lexicon.builtIn.profiles)
        let problems = try reader.read(InputFile(path: Self.files[0])) { found.append($0) }
        #expect(problems.filter { $0.severity == .error } == [])
        let dispatch = try #require(found.first)
        let coding = extractor.coding(of: dispatch)
        if let fault = fault(of: coding, dispatch) { Issue.record("\(fault)") }
        return coding
    }

    private func ties(_ coding: Coding, _ type: TieType) -> [String] {
        coding.ties.filter { $0.type == type }.map { "\(short($0)) \($0.date?.description ?? "undated")" }
    }

    @Test(.enabled(if: !files.isEmpty, absence))
    func `its actors are three officials, their countries and two forums, and no other`() throws {
        let expected = ["@admm-plus", "@asean", "KOR", "SGP", "VNM", "chan-yeng-kit", "nguyen-chi-vinh", "park-jae-min"]
        let coding = try coding()
        if let difference = difference(expected, coding.shortActors) { Issue.record("\(difference)") }
        let names = coding.actors.filter { $0.id.kind == .official }.map(\.name).sorted()
        #expect(names == ["Chan Yeng Kit", "Nguyen Chi Vinh", "Park Jae-min"])
        #expect(coding.head.agency == "VNA" && coding.head.date?.description == "2019-09-04" && coding.head.language == "fr")
    }

    @Test(.enabled(if: !files.isEmpty, absence))
    func `each official represents his country`() throws {
        let found = try coding().ties.filter { $0.type == .represents }.map { short($0) }.sorted()
        #expect(found == ["chan-yeng-kit SGP represents", "nguyen-chi-vinh VNM represents", "park-jae-min KOR represents"])
    }

    @Test(.enabled(if: !files.isEmpty, absence))
    func `the two vice-ministers met on the day, one thanked the other's country, and Vietnam chairs ASEAN in 2020`() throws {
        let coding = try coding()
        #expect(ties(coding, .consult).contains("chan-yeng-kit nguyen-chi-vinh consult 2019-09-04"))
        #expect(ties(coding, .support).contains { $0.hasPrefix("nguyen-chi-vinh SGP support") })
        #expect(ties(coding, .chairs) == ["VNM @asean chairs 2020"])
    }

    @Test(.enabled(if: !files.isEmpty, absence))
    func `ASEAN's role is called central`() throws {
        let coding = try coding()
        #expect(coding.claims.contains { $0.of == .forum("asean") && $0.role == "central" })
    }
}
