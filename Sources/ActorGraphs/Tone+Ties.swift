import Codings

extension Tone {
    /// The tone of an edge or a pair of actors, by its ties' weights.
    ///
    /// Of ties of cooperation and of conflict, the weightier side; mixed where the lesser is at least a quarter of the two's sum.
    /// Without either: neutral where a tie is, structure where all are structural; of no ties neutral.
    public init(of ties: some Sequence<GraphTie>) {
        var cooperation = 0.0
        var conflict = 0.0
        var isStructure = false
        var isNeutral = false
        for tie in ties {
            switch tie.type.tone {
            case .cooperation: cooperation += abs(tie.weight)
            case .conflict: conflict += abs(tie.weight)
            case .structure: isStructure = true
            case .neutral, .mixed: isNeutral = true
            }
        }
        let sum = cooperation + conflict
        if sum == 0 {
            self = isStructure && !isNeutral ? .structure : .neutral
        } else if min(cooperation, conflict) * 4 >= sum {
            self = .mixed
        } else {
            self = cooperation > conflict ? .cooperation : .conflict
        }
    }
}

extension ProjectedNetwork {
    /// The tone of the ties that the edge sums up; O(ties).
    public func tone(of edge: ProjectedEdge) -> Tone { Tone(of: edge.ties.lazy.map { selected.graph.ties[$0] }) }
}
