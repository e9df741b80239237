import Testing

@testable import Networks

@Suite struct RankingTests {
    @Test func `equals share a rank, and the next one is skipped`() {
        #expect(Ranking().ranks(of: [3, 5, 5, 1]) == [3, 1, 1, 4])
        #expect(Ranking(isAscending: true).ranks(of: [3, 5, 5, 1]) == [2, 3, 3, 1])
    }

    @Test func `what is undefined has no rank and takes none`() {
        #expect(Ranking().ranks(of: [nil, 2, nil, 7]) == [nil, 2, nil, 1])
        #expect(Ranking().ranks(of: []) == [])
        #expect(Ranking().ranks(of: [nil]) == [nil])
    }

    @Test func `values that rounding tells apart are equal`() {
        #expect(Ranking().ranks(of: [0.1 + 0.2, 0.3, 0.3 * (1 + 1e-11)]) == [2, 2, 1])
        #expect(Ranking().ranks(of: [0, -0.0, 1e-300]) == [2, 2, 1])
    }

    @Test func `infinities are values too`() {
        #expect(Ranking().ranks(of: [.infinity, 1, .infinity, -.infinity]) == [1, 3, 1, 4])
        #expect(Ranking(isAscending: true).ranks(of: [.infinity, 1, -.infinity]) == [3, 2, 1])
    }
}
