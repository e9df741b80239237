import Codings
import Networks
import Outputs

/// Which actors and ties of a network are drawn; both keep the network's order. What is left out is counted.
struct Choice {
    struct Line {
        var source: Int
        var target: Int
        var weight: Double
    }

    /// Positions in the network.
    let kept: [Int]
    /// In the drawing, by position in the network.
    let position: [Int: Int]
    /// Sum of the weights of an actor's ties in the whole network, without their signs.
    let strengths: [Double]
    private let lines: [Line]
    private let stands: [Bool]
    private let isolated: Int
    private let weaker: Int
    private let farther: Int
    private let options: Drawing.Options

    /// Of the network in this order: those within the radius; the ties of the backbone; who has a tie left; the strongest.
    init(actors: [ActorID], lines: [Line], isDirected: Bool, options: Drawing.Options) {
        self.lines = lines
        self.options = options
        var strengths = Array(repeating: 0.0, count: actors.count)
        for line in lines {
            strengths[line.source] += abs(line.weight)
            if line.target != line.source { strengths[line.target] += abs(line.weight) }
        }
        self.strengths = strengths
        let isNear = options.around.map { Self.near($0.actor, within: $0.radius, actors, lines) } ?? Array(repeating: true, count: actors.count)
        farther = isNear.count { !$0 }
        let isAsked = actors.map { options.only?.contains($0) ?? true }
        let stands = options.backbone.map { Self.backbone(of: lines, level: $0, actors: actors.count, isDirected) } ?? lines.map { _ in true }
        self.stands = stands
        var hasTie = Array(repeating: options.keepsIsolated, count: actors.count)
        for (line, stands) in zip(lines, stands)
        where stands && isNear[line.source] && isNear[line.target] && isAsked[line.source] && isAsked[line.target] {
            hasTie[line.source] = true
            hasTie[line.target] = true
        }
        // Whoever is asked for stands there, with or without ties.
        if let centre = options.around.flatMap({ around in actors.firstIndex(of: around.actor) }) { hasTie[centre] = true }
        let candidates = actors.indices.filter { isNear[$0] && hasTie[$0] && isAsked[$0] }
        isolated = actors.indices.count { isNear[$0] && !hasTie[$0] }
        var chosen = candidates
        if let limit = options.strongest, limit < candidates.count {
            chosen = candidates.sorted { (strengths[$1], $0) < (strengths[$0], $1) }.prefix(max(0, limit)).sorted()
            // Whose ties all lead to actors that are left out would stand alone, as if it had none.
            var isTied = Array(repeating: options.keepsIsolated, count: actors.count)
            let isChosen = Set(chosen)
            for (line, stands) in zip(lines, stands) where stands && isChosen.contains(line.source) && isChosen.contains(line.target) {
                isTied[line.source] = true
                isTied[line.target] = true
            }
            if let around = options.around.flatMap({ around in actors.firstIndex(of: around.actor) }) { isTied[around] = true }
            chosen.removeAll { !isTied[$0] }
        }
        kept = chosen
        weaker = candidates.count - chosen.count
        position = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    }

    func isDrawn(_ line: Int) -> Bool { stands[line] && position[lines[line].source] != nil && position[lines[line].target] != nil }

    func notes(_ wording: Wording) -> [String] {
        var notes: [String] = []
        if farther > 0, let radius = options.around?.radius {
            notes.append(wording("\(farther, "actor|actors") more than \(radius, "step|steps") away left out"))
        }
        let faint = stands.count { !$0 }
        if faint > 0, let level = options.backbone {
            notes.append(wording("\(faint, "line|lines") outside the backbone (\(wording.short(level))) left out"))
        }
        if isolated > 0 { notes.append(wording("\(isolated, "actor without ties|actors without ties") left out")) }
        if weaker > 0 { notes.append(wording("\(weaker, "weaker actor|weaker actors") left out")) }
        return notes
    }

    /// Whether a tie is stronger than chance would make it, by the disparity filter, for one of its ends; weights count without their signs.
    static func backbone(of lines: [Line], level: Double, actors: Int, _ isDirected: Bool) -> [Bool] {
        func ends(_ source: Int, _ target: Int) -> [Int] { isDirected ? [source, target] : [min(source, target), max(source, target)] }
        let edges = lines.filter { abs($0.weight) > 0 }.map { Networks.Edge(source: $0.source, target: $0.target, weight: abs($0.weight)) }
        guard let network = try? Network(nodeCount: actors, edges: edges, isDirected: isDirected),
            let values = try? DisparityFilter(significance: level).values(of: network)
        else { return lines.map { _ in true } }
        let valueOf = Dictionary(zip(network.edges.map { ends($0.source, $0.target) }, values), uniquingKeysWith: min)
        return lines.map { (valueOf[ends($0.source, $0.target)] ?? 1) < level }
    }

    /// Breadth first, whatever the direction.
    private static func near(_ actor: ActorID, within radius: Int, _ actors: [ActorID], _ lines: [Line]) -> [Bool] {
        var isNear = Array(repeating: false, count: actors.count)
        guard let start = actors.firstIndex(of: actor) else { return isNear }
        var neighbours = Array(repeating: [Int](), count: actors.count)
        for line in lines {
            neighbours[line.source].append(line.target)
            neighbours[line.target].append(line.source)
        }
        isNear[start] = true
        var front = [start]
        for _ in 0..<max(0, radius) {
            var next: [Int] = []
            for node in front {
                for neighbour in neighbours[node] where !isNear[neighbour] {
                    isNear[neighbour] = true
                    next.append(neighbour)
                }
            }
            if next.isEmpty { break }
            front = next
        }
        return isNear
    }
}
