import Codings
import Networks

extension Schema {
    /// What `entente centrality --format json` puts out.
    static let centrality = Schema(
        name: "centrality",
        text: #"""
            {
              "$schema": "\#(dialect)",
              "title": "Centrality",
              "description": "Who is central in a network: measures and ranks by actor.",
              "type": "object",
              "required": ["version", "network", "actors"],
              "additionalProperties": false,
              "properties": {
                "version": {"const": 1},
                "period": \#(period),
                "network": {"$ref": "#/$defs/network"},
                "actors": {"type": "array", "items": {"$ref": "#/$defs/actor"}, "description": "By rank of the first measure, then by id."}
              },
              "$defs": {
                "network": \#(network),
                "actorID": \#(actorID),
                "actor": {
                  "type": "object",
                  "required": ["id", "kind", "name", "dispatches", "measures"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"$ref": "#/$defs/actorID"},
                    "kind": {"enum": [\#(quoted(ActorKind.allCases.map(\.rawValue)))]},
                    "name": {"type": "string"},
                    "cluster": {"type": "integer", "minimum": 1, "description": "By falling size; absent where the network has no clusters."},
                    "dispatches": {"type": "integer", "minimum": 0, "description": "That report a tie of the actor."},
                    "measures": {
                      "type": "object",
                      "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                      "additionalProperties": {"$ref": "#/$defs/value"}
                    }
                  }
                },
                "value": {
                  "type": "object",
                  "required": ["value"],
                  "additionalProperties": false,
                  "properties": {
                    "value": {"type": ["number", "null"], "description": "null where the measure is undefined."},
                    "rank": {"type": "integer", "minimum": 1, "description": "Competition rank (1, 1, 3), 1 = most central; absent of null."},
                    "low": {"type": "number", "description": "Lower end of the interval."},
                    "high": {"type": "number", "description": "Upper end of the interval."}
                  },
                  "if": {"properties": {"value": {"type": "null"}}},
                  "then": {"properties": {"rank": false}},
                  "else": {"required": ["rank"]}
                }
              }
            }

            """#)
}
