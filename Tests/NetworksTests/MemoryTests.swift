#if os(Linux)
    import Foundation
    import Glibc
    import TestSupport
    import Testing

    @testable import Networks

    /// What an algorithm takes beside the finished network, in a process of its own: the largest resident set while it runs, less that before.
    @Suite struct MemoryTests {
        static let algorithms = ["pagerank", "components"]

        /// In bytes, of `/proc/self/status`.
        private static func status(_ name: String) -> Int {
            let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
            let line = lines.first { $0.hasPrefix("\(name):") } ?? ""
            return 1024 * (Int(line.filter(\.isNumber)) ?? 0)
        }

        /// Without communities, and with clear ones.
        private static func network(isDirected: Bool, isPlanted: Bool) throws -> Network {
            var random = Xoshiro256(seed: 1)
            let (nodeCount, edgeCount) = (20_000, 200_000)
            if isPlanted {
                let model = PlantedPartition(sizes: Array(repeating: 100, count: nodeCount / 100), inside: 0.14, between: 0.0003, isDirected: isDirected)
                return try model.network(using: &random)
            }
            return try ErdosRenyi(nodeCount: nodeCount, .edges(edgeCount), isDirected: isDirected).network(using: &random)
        }

        /// From now on each large array is the system's again once it is free, so that the resident set is what is held. Glibc's module lacks malloc.h.
        private static func giveBack() {
            typealias Option = @convention(c) (CInt, CInt) -> CInt
            typealias Trim = @convention(c) (Int) -> CInt
            guard let option = dlsym(nil, "mallopt"), let trim = dlsym(nil, "malloc_trim") else { fatalError("no malloc of glibc") }
            let mmapThreshold: CInt = -3
            _ = unsafeBitCast(option, to: Option.self)(mmapThreshold, 65_536)
            _ = unsafeBitCast(trim, to: Trim.self)(0)
        }

        static func share(_ algorithm: String, isDirected: Bool, isPlanted: Bool) throws -> Double {
            let network = try network(isDirected: isDirected, isPlanted: isPlanted)
            giveBack()
            try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
            let before = status("VmRSS")
            try Execution(threads: 1).run { () throws(NetworkError) in
                if algorithm == "pagerank" { _ = try PageRank().scores(of: network) } else { _ = Components().partition(of: network) }
            }
            let peak = status("VmHWM") - before
            return Double(peak) / Double(16 * network.edgeCount + 64 * network.nodeCount)
        }

        @Test func `beside the network, at most 16 bytes an edge and 64 a node are held`() async {
            await #expect(processExitsWith: .success) {
                for algorithm in MemoryTests.algorithms {
                    for isDirected in [false, true] {
                        for isPlanted in [false, true] {
                            let share = try MemoryTests.share(algorithm, isDirected: isDirected, isPlanted: isPlanted)
                            if share > 1 { fatalError("\(algorithm), directed \(isDirected), planted \(isPlanted): \(share) of what is allowed") }
                        }
                    }
                }
            }
        }
    }
#endif
