import Analyses
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
                "actors": {"type": "array", "items": {"$ref": "#/$defs/actor"}, "description": "By rank of the first measure, then by id."},
                "chance": {
                  "type": "object",
                  "description": "The network against null models; absent where that was not asked for.",
                  "required": ["replicates", "properties"],
                  "additionalProperties": false,
                  "properties": {
                    "replicates": {"type": "integer", "minimum": 1},
                    "properties": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["property", "model", "value", "mean", "deviation"],
                        "additionalProperties": false,
                        "properties": {
                          "property": {"enum": [\#(quoted(NetworkChance.Property.allCases.map(\.rawValue)))]},
                          "model": {"enum": [\#(quoted(NullModel.allCases.map(\.rawValue)))]},
                          "value": {"type": "number"},
                          "mean": {"type": "number"},
                          "deviation": {"type": "number"},
                          "z": {"type": "number", "description": "Absent where the model lets nothing vary."},
                          "p": {"$ref": "#/$defs/share"},
                          "q": {"$ref": "#/$defs/share"}
                        }
                      }
                    }
                  }
                },
                "refused": {
                  "type": "object",
                  "description": "Measures that were asked for and cannot be had of this network, and why; absent: none.",
                  "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                  "additionalProperties": {"type": "string"}
                },
                "agreement": {
                  "type": "object",
                  "description": "By measure and measure, each pair once: Spearman's rank correlation; null where it is undefined.",
                  "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                  "additionalProperties": {
                    "type": "object",
                    "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                    "additionalProperties": {"type": ["number", "null"], "minimum": -1, "maximum": 1}
                  }
                },
                "ties": {
                  "type": "array",
                  "description": "The strongest, by falling weight without its sign.",
                  "items": {
                    "type": "object",
                    "required": ["source", "target", "weight", "tone", "types", "dispatches", "evidence"],
                    "additionalProperties": false,
                    "properties": {
                      "source": {"$ref": "#/$defs/actorID"},
                      "target": {"$ref": "#/$defs/actorID"},
                      "weight": {"type": "number"},
                      "tone": {"enum": [\#(quoted(Tone.allCases.map(\.rawValue)))]},
                      "types": {
                        "type": "object",
                        "propertyNames": {"enum": [\#(quoted(TieType.allCases.map(\.rawValue)))]},
                        "additionalProperties": {"type": "integer", "minimum": 1}
                      },
                      "dispatches": {"type": "integer", "minimum": 0},
                      "evidence": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": ["start", "end", "text"],
                          "additionalProperties": false,
                          "properties": {
                            "dispatch": {"type": "string"}, "date": {"type": "string"}, "start": {"type": "integer", "minimum": 0},
                            "end": {"type": "integer", "minimum": 0}, "text": {"type": "string"}
                          }
                        }
                      }
                    }
                  }
                },
                "intervals": {
                  "type": "object",
                  "description": "How low and high were found; absent where that was not asked for.",
                  "required": ["replicates", "level", "strata", "dispatches", "orders"],
                  "additionalProperties": false,
                  "properties": {
                    "replicates": {"type": "integer", "minimum": 1},
                    "level": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
                    "strata": {"type": "array", "items": {"enum": [\#(quoted(Resampling.Stratum.allCases.map(\.rawValue)))]}},
                    "dispatches": {"type": "integer", "minimum": 1, "description": "Drawn from."},
                    "alone": {"type": "integer", "minimum": 1, "description": "Dispatches alone in their stratum; absent: none."},
                    "errors": {
                      "type": "object",
                      "description": "What the ranks by errors suppose; absent where ties were not extracted by a program.",
                      "required": ["precision", "recall"],
                      "additionalProperties": false,
                      "properties": {"precision": {"$ref": "#/$defs/share"}, "recall": {"$ref": "#/$defs/share"}}
                    },
                    "orders": {
                      "type": "object",
                      "description": "By measure: in how many of the replicates the first actor stays before the second, equal values counting half.",
                      "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                      "additionalProperties": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": ["first", "second", "share"],
                          "additionalProperties": false,
                          "properties": {"first": {"$ref": "#/$defs/actorID"}, "second": {"$ref": "#/$defs/actorID"}, "share": {"$ref": "#/$defs/share"}}
                        }
                      }
                    }
                  }
                }
              },
              "$defs": {
                "network": \#(network),
                "actorID": \#(actorID),
                "share": {"type": "number", "minimum": 0, "maximum": 1},
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
                    "high": {"type": "number", "description": "Upper end of the interval."},
                    "rankLow": {"type": "integer", "minimum": 1, "description": "The best rank of the interval of ranks."},
                    "rankHigh": {"type": "integer", "minimum": 1, "description": "The worst."},
                    "rankLowByErrors": {"type": "integer", "minimum": 1, "description": "The best rank by what extraction gets wrong."},
                    "rankHighByErrors": {"type": "integer", "minimum": 1, "description": "The worst."}
                  },
                  "if": {"properties": {"value": {"type": "null"}}},
                  "then": {"properties": {"rank": false}},
                  "else": {"required": ["rank"]}
                }
              }
            }

            """#)
}
