import ActorGraphs
import Codings

extension Schema {
    /// The key `network` of reports: what the figures are of.
    static let network = #"""
        {
              "type": "object",
              "description": "What the network is made of, and how.",
              "required": ["actors", "ties", "edges", "kinds", "types", "fold", "directed", "weight", "dispatches", "loopsDropped"],
              "additionalProperties": false,
              "properties": {
                "actors": {"type": "integer", "minimum": 0},
                "ties": {"type": "integer", "minimum": 0, "description": "In edges."},
                "edges": {"type": "integer", "minimum": 0, "description": "Pairs of actors with a tie; directed, arcs."},
                "kinds": {"type": "array", "items": {"enum": [\#(quoted(ActorKind.allCases.map(\.rawValue)))]}, "description": "Kinds of actor that count, sorted."},
                "types": {
                  "description": "Types of tie that count.",
                  "oneOf": [{"const": "all but represents"}, {"type": "array", "items": {"enum": [\#(quoted(TieType.allCases.map(\.rawValue)))]}}]
                },
                "fold": {"enum": [null, "officials"], "description": "Whose ties are put on the country or forum that they act for."},
                "directed": {"type": "boolean"},
                "weight": {"enum": [\#(quoted(Projection.Weight.allCases.map(\.rawValue)))], "description": "What an edge's weight sums up."},
                "dispatches": {"type": "integer", "minimum": 0, "description": "Dated in the period."},
                "loopsDropped": {"type": "integer", "minimum": 0, "description": "Ties that became loops, and are left out."},
                "dateOf": {"enum": [\#(quoted(Selection.DateOf.allCases.map(\.rawValue)))], "description": "Whose date puts a tie into the period; absent: the event's."},
                "tiesOfOtherDispatches": {"type": "integer", "minimum": 1, "description": "Ties counted although their dispatch is dated outside the period; absent: none."},
                "undatedTies": {"type": "integer", "minimum": 1, "description": "Ties left out because they carry no date; absent: none."}
              }
            }
        """#

    static let period = #"{"type": "string", "minLength": 1, "description": "As ISO 8601 writes it; absent: all time."}"#
}
