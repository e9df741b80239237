import Dispatches
import Foundation
import Testing

@testable import Lexicons

@Suite struct ForestTests {
    @Test func `leaves of the trees that a case falls through add up to log-odds`() throws {
        // The first asks whether the first feature is 0 or 2, the second whether the second is 1.
        let forest = try Forest("# trees\na b\n0:5 10000 -10000\n1:2 0:1 500 0 -5000\n")
        #expect(forest.features == ["a", "b"])
        #expect(abs(forest.probability(of: [0, 1]) - 1 / (1 + exp(-1.05))) < 1e-12)
        #expect(abs(forest.probability(of: [1, 0]) - 1 / (1 + exp(1.5))) < 1e-12)
        #expect(forest.probability(of: [2, 1]) == 1 / (1 + exp(-1)))
    }

    @Test(arguments: [
        "", "a b\n0:5 1\n", "a b\n2:5 1 2\n", "a b\n0:zz 1 2\n", "a b\n0:5 1 2 3\n", "a b\n0:5 1 x\n", "a\n" + String(repeating: "0:1 ", count: 100),
    ])
    func `what is no forest is an error`(text: String) {
        #expect(throws: Problem.self) { try Forest(text, file: "ties.forest") }
    }

    @Test func `a tree that is not whole is named by its line`() throws {
        do {
            _ = try Forest("# trees\na\n0:1 1 2\n0:1 1\n", file: "ties.forest")
            Issue.record("no error")
        } catch {
            #expect(error.description.hasPrefix("ties.forest:4: "))
        }
    }
}
