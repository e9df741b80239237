import CGraphviz
import Dispatches
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Graphviz as a library: DOT in; a layout, or a rendered file in memory, out. The one file that touches it.
///
/// Goals, in order: no undefined behaviour whatever the DOT holds; nothing leaks; the same bytes on every run. Graphviz keeps global state, so one lock
/// stands around every call, and the process has one context, made on first use and kept (a context leaks 4 KB when it is freed).
enum Graphviz {
    /// Points, y upwards, centre of the node.
    struct Box: Hashable, Sendable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    /// Where a layout put things, by the `id` attribute.
    struct Geometry: Sendable {
        var nodes: [String: Box] = [:]
        /// As the attribute `pos` has it: optional end points of arrows, then control points of Bézier curves.
        var edges: [String: String] = [:]
        var warnings: [Problem] = []
    }

    /// Whether there is any font to measure and write text in. Without one each letter is a box with its number, as a character that no font has is with one;
    /// found by a layout of two labels, once.
    static let hasFonts: Bool = {
        let found = widths(of: [("iiiiiiii", "Sans"), (String(repeating: "\u{E05B}", count: 8), "Sans")])
        return found[0] != found[1]
    }()

    /// Whether the machine has that font. What is missing gives way to the next of a list, so that its letters have the widths now of one font, now of another.
    static func hasFont(_ name: String) -> Bool {
        let found = widths(of: ["serif", "monospace"].map { ("iiiiiiii", "\(name), \($0)") })
        return found[0] == found[1]
    }

    /// Of texts in fonts; nil where Graphviz fails.
    private static func widths(of texts: [(text: String, font: String)]) -> [Double?] {
        var dot = DOTGraph(isDirected: false)
        for (index, item) in texts.enumerated() {
            dot.node("\(index)", [("id", .plain("\(index)")), ("shape", .plain("plain")), ("label", .text(item.text)), ("fontname", .plain(item.font))])
        }
        let nodes = try? layOut(dot.text, engine: "dot").nodes
        return texts.indices.map { nodes?["\($0)"]?.width }
    }

    static func layOut(_ dot: String, engine: String) throws(Problem) -> Geometry {
        try unsafe withLayout(dot, engine: engine) { graph, _ in
            // SAFETY: the graph is open and laid out as long as this closure runs; nodes and edges are walked without changing it.
            unsafe attach_attrs(graph)
            var geometry = Geometry()
            var node = unsafe agfstnode(graph)
            while let current = unsafe node {
                if let id = unsafe attribute(current, "id"), let position = unsafe attribute(current, "pos").flatMap(point),
                    let width = unsafe attribute(current, "width").flatMap(Double.init), let height = unsafe attribute(current, "height").flatMap(Double.init)
                {
                    geometry.nodes[id] = Box(x: position.x, y: position.y, width: width * 72, height: height * 72)
                }
                var edge = unsafe agfstout(graph, current)
                while let line = unsafe edge {
                    if let id = unsafe attribute(line, "id"), let position = unsafe attribute(line, "pos") { geometry.edges[id] = position }
                    unsafe edge = agnxtout(graph, line)
                }
                unsafe node = agnxtnode(graph, current)
            }
            return geometry
        } addWarnings: {
            $0.warnings = $1
        }
    }

    /// - Parameter format: Graphviz's name: `svg`, `png`, `pdf`, `dot`, `json`, `xdot`, `plain`.
    static func render(_ dot: String, engine: String, format: String) throws(Problem) -> (bytes: [UInt8], warnings: [Problem]) {
        let result: (bytes: [UInt8], failed: Bool, warnings: [Problem]) = try unsafe withLayout(dot, engine: engine) { graph, context in
            var data: UnsafeMutablePointer<CChar>?
            var length: UInt32 = 0
            // SAFETY: on success Graphviz hands over `length` bytes, which are copied here and freed by its own function.
            let code = unsafe gvRenderData(context, graph, format, &data, &length)
            defer { if unsafe data != nil { unsafe gvFreeRenderData(data) } }
            guard code == 0, let data = unsafe data else { return ([], true, []) }
            let bytes = unsafe UnsafeRawBufferPointer(start: data, count: Int(length))
            return (unsafe [UInt8](bytes), false, [])
        } addWarnings: {
            $0.warnings = $1
        }
        if result.failed { throw Problem("Graphviz cannot render \"\(format)\"; the library may lack that format") }
        return (result.bytes, result.warnings)
    }

    // MARK: - The library

    /// Filled while the lock below is held, by the one thread that holds it.
    private static let messages = Mutex("")

    private static let lock = Mutex(())

    /// SAFETY: the pointer is handed to Graphviz under the lock only.
    @safe private struct Context: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    /// Made once, by the first that asks, under the lock; never freed.
    private static let context: Context = {
        let context = unsafe Context(pointer: gvContext())
        unsafe agseterrf { text in
            // SAFETY: the text is Graphviz's and is copied at once.
            if let text = unsafe text { Graphviz.messages.withLock { unsafe $0 += String(cString: text) } }
            return 0
        }
        agseterr(AGWARN)
        return context
    }()

    /// Reads, lays out, hands to `body`, and cleans up in the order that Graphviz asks for: layout, then graph.
    private static func withLayout<Result: Sendable>(
        _ dot: String, engine: String, body: (UnsafeMutablePointer<Agraph_t>, OpaquePointer) -> Result, addWarnings: (inout Result, [Problem]) -> Void
    ) throws(Problem) -> Result {
        let outcome: Swift.Result<Result, Problem> = lock.withLock { _ in
            // SAFETY: everything below runs under the lock, so that Graphviz sees one thread at a time.
            messages.withLock { $0 = "" }
            guard let open = unsafe context.pointer else { return .failure(Problem("Graphviz does not start; is it installed whole?")) }
            guard let graph = unsafe agmemread(dot) else { return .failure(failure("Graphviz cannot read the drawing")) }
            defer { unsafe agclose(graph) }
            // Attribute `start` seeds neato alone: sfdp, fdp and the routing of lines go on with what the last drawing left in C's own generators.
            srand(1)
            srand48(1)
            guard unsafe gvLayout(open, graph, engine) == 0 else { return .failure(failure("Graphviz cannot lay out by \"\(engine)\"")) }
            defer { unsafe gvFreeLayout(open, graph) }
            var result = unsafe body(graph, open)
            addWarnings(&result, collected().map { Problem($0, severity: .warning) })
            return .success(result)
        }
        return try outcome.get()
    }

    private static func failure(_ what: String) -> Problem {
        Problem(([what] + collected()).joined(separator: ": "))
    }

    /// What Graphviz has said since the layout began, a line each, without its "Warning:".
    private static func collected() -> [String] {
        let said = messages.withLock { text in
            defer { text = "" }
            return text
        }
        return said.split(separator: "\n").map { line in
            let prefix = ["Warning: ", "Error: "].first { line.hasPrefix($0) } ?? ""
            return "Graphviz: " + line.dropFirst(prefix.count)
        }
    }

    private static func attribute(_ object: UnsafeMutableRawPointer, _ name: String) -> String? {
        // SAFETY: the string is Graphviz's and is copied at once.
        guard let text = unsafe entente_attribute(object, name) else { return nil }
        let copy = unsafe String(cString: text)
        return copy.isEmpty ? nil : copy
    }

    private static func point(_ text: String) -> (x: Double, y: Double)? {
        let numbers = text.split(separator: ",").compactMap { Double($0) }
        return numbers.count >= 2 ? (numbers[0], numbers[1]) : nil
    }
}
