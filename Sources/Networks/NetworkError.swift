/// What a network or a measure refuses, and what to do about it.
public struct NetworkError: Error, Hashable, Sendable {
    /// What kind of error it is. More may come.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Value: String {
            case tooManyNodes, nodeOutOfRange, weightNotFinite, weightsTooLarge, weightNotPositive, weightTooSmall, notConverged, badOption, tooLarge,
                notTwoMode, cancelled
        }
        private var value: Value

        /// More nodes than 32 bits can count.
        public static let tooManyNodes = Code(value: .tooManyNodes)
        /// An edge at a node that the network does not have.
        public static let nodeOutOfRange = Code(value: .nodeOutOfRange)
        /// A weight that is NaN or infinite.
        public static let weightNotFinite = Code(value: .weightNotFinite)
        /// Weights whose sum is no finite number.
        public static let weightsTooLarge = Code(value: .weightsTooLarge)
        /// A weight of 0 or less where a measure needs positive ones.
        public static let weightNotPositive = Code(value: .weightNotPositive)
        /// A weight so small that paths over it have no finite length.
        public static let weightTooSmall = Code(value: .weightTooSmall)
        /// An iteration that did not come to rest in the steps that it was given.
        public static let notConverged = Code(value: .notConverged)
        /// An option outside its range.
        public static let badOption = Code(value: .badOption)
        /// More than an exact measure can be had of in reasonable time and memory.
        public static let tooLarge = Code(value: .tooLarge)

        /// An edge within one side where every edge must join two.
        public static let notTwoMode = Code(value: .notTwoMode)

        /// Ended because somebody wanted it to.
        public static let cancelled = Code(value: .cancelled)

        public var description: String { value.rawValue }
    }

    public var code: Code
    /// What is wrong and what to do, in one line.
    public var message: String
    /// The edge at fault, if it is one.
    public var edge: Edge?
    /// The name of the measure or algorithm that refuses, if it is one.
    public var measure: String?
}

extension NetworkError: CustomStringConvertible {
    public var description: String { message }
}

extension NetworkError {
    static func tooManyNodes(_ count: Int) -> NetworkError {
        NetworkError(code: .tooManyNodes, message: "a network of \(count) nodes is too large; at most \(UInt32.max) are possible")
    }

    static func nodeOutOfRange(_ edge: Edge, nodeCount: Int) -> NetworkError {
        let node = 0..<nodeCount ~= edge.source ? edge.target : edge.source
        return NetworkError(
            code: .nodeOutOfRange,
            message: "edge \(edge.source)–\(edge.target) is at node \(node), and the network has \(nodeCount) nodes, counted from 0",
            edge: edge)
    }

    static func weightNotFinite(_ edge: Edge) -> NetworkError {
        NetworkError(
            code: .weightNotFinite,
            message: "edge \(edge.source)–\(edge.target) has weight \(edge.weight); weights must be finite numbers",
            edge: edge)
    }

    static var weightsTooLarge: NetworkError {
        NetworkError(code: .weightsTooLarge, message: "the weights are too large to be added up; divide all of them by the same number")
    }

    static func weightNotPositive(_ edge: Edge, measure: String) -> NetworkError {
        NetworkError(
            code: .weightNotPositive,
            message: "\(measure) needs positive weights, and edge \(edge.source)–\(edge.target) has weight \(edge.weight); "
                + "leave out edges of weight 0 or less, or weigh them otherwise",
            edge: edge, measure: measure)
    }

    static func weightTooSmall(_ edge: Edge, measure: String) -> NetworkError {
        NetworkError(
            code: .weightTooSmall,
            message: "\(measure) takes 1/weight as length, and edge \(edge.source)–\(edge.target) has weight \(edge.weight), which is too small for it; "
                + "multiply all weights by the same number",
            edge: edge, measure: measure)
    }

    static func notConverged(_ measure: String, steps: Int, change: Double, tolerance: Double) -> NetworkError {
        NetworkError(
            code: .notConverged,
            message: "\(measure) still changes by \(change) after \(steps) steps, and must change by less than \(tolerance); "
                + "allow more steps or a larger tolerance",
            measure: measure)
    }

    static func badOption(_ measure: String, _ name: String, _ value: Double, allowed: String) -> NetworkError {
        badOption(measure, name, "is \(value)", allowed: allowed)
    }

    /// - Parameter found: what the option is or does, from the verb on.
    static func badOption(_ measure: String, _ name: String, _ found: String, allowed: String) -> NetworkError {
        NetworkError(code: .badOption, message: "\(measure): \(name) \(found); allowed is \(allowed)", measure: measure)
    }

    /// - Parameter instead: the name of what can be had instead, if there is such.
    static func tooLarge(_ measure: String, _ what: String, _ count: Int, limit: Int, instead: String? = nil) -> NetworkError {
        NetworkError(
            code: .tooLarge,
            message: "\(measure) is computed of at most \(limit) \(what), and there are \(count); take a smaller network or "
                + (instead.map { "\($0) instead" } ?? "leave the measure out"),
            measure: measure)
    }

    /// Throws where so many looks at arcs would take longer than a day, at 5 ns each on one thread.
    static func requireTime(for measure: String, arcs: Double, instead: String) throws(NetworkError) {
        let days = arcs * 5e-9 / 86_400
        guard days > 1 else { return }
        let words = days < 1000 ? "\(Int(days.rounded(.up))) days" : "more than a thousand days"
        throw NetworkError(
            code: .tooLarge, message: "\(measure) of so large a network would take about \(words) on one thread; take \(instead) instead", measure: measure)
    }

    static func notTwoMode(_ edge: Edge, measure: String) -> NetworkError {
        NetworkError(
            code: .notTwoMode,
            message: "\(measure) needs a network of two sides, and edge \(edge.source)–\(edge.target) joins two nodes of one; leave out such edges",
            edge: edge, measure: measure)
    }

    static func cancelled(_ measure: String) -> NetworkError {
        NetworkError(code: .cancelled, message: "\(measure) was cancelled", measure: measure)
    }
}
