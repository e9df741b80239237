import Analyses
import Networks

extension Schema {
    /// What `entente diff --by … --format json` puts out.
    static let periods = Schema(
        name: "periods",
        text: #"""
            {
              "$schema": "\#(dialect)",
              "title": "Periods",
              "description": "Any number of periods, and when the network changed.",
              "type": "object",
              "required": ["version", "by", "periods", "changePoints", "tested", "actors"],
              "additionalProperties": false,
              "properties": {
                "version": {"const": 1},
                "by": {"enum": [\#(quoted(PeriodTable.Unit.allCases.map(\.rawValue)))]},
                "measure": {"enum": [\#(quoted(Measure.all.map(\.name)))], "description": "Of the figures."},
                "periods": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["period", "network", "agencies"],
                    "additionalProperties": false,
                    "properties": {
                      "period": {"type": "string"},
                      "network": {"$ref": "#/$defs/network"},
                      "agencies": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": ["agency", "dispatches"],
                          "additionalProperties": false,
                          "properties": {"agency": {"type": ["string", "null"]}, "dispatches": {"type": "integer", "minimum": 1}}
                        }
                      },
                      "jaccard": {"type": "number", "minimum": 0, "maximum": 1, "description": "With the period before."}
                    }
                  }
                },
                "changePoints": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["period", "p", "actors"],
                    "additionalProperties": false,
                    "properties": {
                      "period": {"type": "string", "description": "The first one behind the change."},
                      "p": {"type": "number", "minimum": 0, "maximum": 1},
                      "actors": {"type": "array", "items": {"$ref": "#/$defs/actorID"}, "description": "Who changed most."}
                    }
                  }
                },
                "tested": {"type": "boolean", "description": "Whether there were dispatches enough to look for change points."},
                "actors": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "name", "figures"],
                    "additionalProperties": false,
                    "properties": {
                      "id": {"$ref": "#/$defs/actorID"},
                      "name": {"type": "string"},
                      "figures": {
                        "type": "array",
                        "description": "By period; null where the actor has no tie in it.",
                        "items": {
                          "type": ["object", "null"],
                          "required": ["value"],
                          "additionalProperties": false,
                          "properties": {
                            "value": {"type": ["number", "null"]},
                            "perDispatch": {"type": "number"},
                            "rank": {"type": "integer", "minimum": 1}
                          }
                        }
                      }
                    }
                  }
                }
              },
              "$defs": {
                "network": \#(network),
                "actorID": \#(actorID)
              }
            }

            """#)
}
