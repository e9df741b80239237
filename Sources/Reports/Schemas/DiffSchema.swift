import Analyses
import Codings
import Networks

extension Schema {
    /// What `entente diff --format json` puts out.
    static let diff = Schema(
        name: "diff",
        text: #"""
            {
              "$schema": "\#(dialect)",
              "title": "Diff",
              "description": "What differs between two networks. Figures per dispatch are divided by the dispatches of their side; p is by permutation, q adjusted for the number of tests, and both are absent where there is too little data.",
              "type": "object",
              "required": ["version", "before", "after", "distance", "actors", "ties", "clusters", "claims", "reversals"],
              "additionalProperties": false,
              "properties": {
                "version": {"const": 1},
                "before": {"$ref": "#/$defs/side"},
                "after": {"$ref": "#/$defs/side"},
                "distance": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "deltacon": {"$ref": "#/$defs/share", "description": "DeltaCon similarity."},
                    "jaccard": {"$ref": "#/$defs/share", "description": "Pairs tied on both sides over pairs tied on either; absent where none is."},
                    "correlation": {"type": "number", "minimum": -1, "maximum": 1, "description": "Of the weights over all pairs of actors."},
                    "correlationP": {"$ref": "#/$defs/share", "description": "The share of shuffles of the actors that correlate as much (QAP)."},
                    "p": {"$ref": "#/$defs/share", "description": "Of the distance: by DeltaCon, in networks of more than 100 actors by Jaccard."},
                    "actors": {
                      "type": "array",
                      "description": "Each actor's share of the DeltaCon distance.",
                      "items": {
                        "type": "object",
                        "required": ["id", "share"],
                        "additionalProperties": false,
                        "properties": {"id": {"$ref": "#/$defs/actorID"}, "share": {"$ref": "#/$defs/share"}}
                      }
                    },
                    "ties": {
                      "type": "array",
                      "description": "The pairs of actors whose weight differs, with the share of the DeltaCon distance that both have together.",
                      "items": {
                        "type": "object",
                        "required": ["source", "target", "share"],
                        "additionalProperties": false,
                        "properties": {"source": {"$ref": "#/$defs/actorID"}, "target": {"$ref": "#/$defs/actorID"}, "share": {"$ref": "#/$defs/share"}}
                      }
                    }
                  }
                },
                "tests": {
                  "type": "object",
                  "description": "How p and the intervals were found; absent where there is too little data.",
                  "required": ["replicates", "level", "strata"],
                  "additionalProperties": false,
                  "properties": {
                    "replicates": {"type": "integer", "minimum": 1},
                    "level": {"type": "number"},
                    "strata": {"type": "array", "items": {"enum": [\#(quoted(Resampling.Stratum.allCases.map(\.rawValue)))]}}
                  }
                },
                "actors": {"type": "array", "items": {"$ref": "#/$defs/actor"}, "description": "By falling change."},
                "ties": {"type": "array", "items": {"$ref": "#/$defs/tie"}, "description": "By falling change."},
                "clusters": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["event", "before", "after"],
                    "additionalProperties": false,
                    "properties": {
                      "event": {"enum": [\#(quoted(ClusterChanges.Event.allCases.map(\.rawValue)))]},
                      "before": {"$ref": "#/$defs/memberLists"},
                      "after": {"$ref": "#/$defs/memberLists"}
                    }
                  }
                },
                "ami": {"type": "number", "maximum": 1, "description": "Adjusted mutual information of the clusters, over actors on both sides."},
                "claims": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["of", "role", "by", "before", "after", "evidence"],
                    "additionalProperties": false,
                    "properties": {
                      "of": {"$ref": "#/$defs/actorID"},
                      "role": {"type": "string"},
                      "by": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/actorID"}]},
                      "before": {"type": "integer", "minimum": 0, "description": "How often."},
                      "after": {"type": "integer", "minimum": 0},
                      "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}}
                    }
                  }
                },
                "reversals": {"type": "array", "items": {"$ref": "#/$defs/pair"}, "description": "Pairs that went from conflict to cooperation, or back."},
                "alliances": {"type": "array", "items": {"$ref": "#/$defs/pair"}, "description": "Pairs that cooperate in two dispatches or more on one side only."}
              },
              "$defs": {
                "share": {"type": "number", "minimum": 0, "maximum": 1},
                "change": {"enum": [\#(quoted(Comparison.Change.allCases.map(\.rawValue)))]},
                "actorID": \#(actorID),
                "memberLists": {"type": "array", "items": {"type": "array", "items": {"$ref": "#/$defs/actorID"}}},
                "pair": {
                  "type": "object",
                  "required": ["source", "target", "change", "before", "after", "dispatches", "evidence"],
                  "additionalProperties": false,
                  "properties": {
                    "source": {"$ref": "#/$defs/actorID"},
                    "target": {"$ref": "#/$defs/actorID"},
                    "change": {"enum": [\#(quoted(PairChange.Kind.allCases.map(\.rawValue)))]},
                    "before": {"enum": [null, \#(quoted(Tone.allCases.map(\.rawValue)))]},
                    "after": {"enum": [null, \#(quoted(Tone.allCases.map(\.rawValue)))]},
                    "dispatches": {
                      "type": "object",
                      "required": ["before", "after"],
                      "additionalProperties": false,
                      "properties": {"before": {"type": "integer", "minimum": 0}, "after": {"type": "integer", "minimum": 0}}
                    },
                    "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}}
                  }
                },
                "side": {
                  "type": "object",
                  "required": ["dispatches"],
                  "additionalProperties": false,
                  "properties": {"period": \#(period), "dispatches": {"type": "integer", "minimum": 0}}
                },
                "actor": {
                  "type": "object",
                  "required": ["id", "change"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"$ref": "#/$defs/actorID"},
                    "change": {"$ref": "#/$defs/change"},
                    "before": {"$ref": "#/$defs/figures", "description": "Absent where the actor is not there."},
                    "after": {"$ref": "#/$defs/figures", "description": "Absent where the actor is not there."},
                    "difference": {
                      "type": "object",
                      "propertyNames": {"$ref": "#/$defs/measure"},
                      "additionalProperties": {
                        "type": "object",
                        "required": ["value"],
                        "additionalProperties": false,
                        "properties": {
                          "value": {"type": "number"},
                          "low": {"type": "number"},
                          "high": {"type": "number"},
                          "p": {"$ref": "#/$defs/share"},
                          "q": {"$ref": "#/$defs/share"}
                        }
                      }
                    }
                  }
                },
                "measure": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                "figures": {
                  "type": "object",
                  "propertyNames": {"$ref": "#/$defs/measure"},
                  "additionalProperties": {
                    "type": "object",
                    "required": ["value"],
                    "additionalProperties": false,
                    "properties": {
                      "value": {"type": ["number", "null"], "description": "null where the measure is undefined."},
                      "perDispatch": {"type": "number", "description": "Absent of what does not add up over dispatches, and where the side has none."},
                      "rank": {"type": "integer", "minimum": 1}
                    },
                    "if": {"properties": {"value": {"type": "null"}}},
                    "then": {"properties": {"rank": false, "perDispatch": false}},
                    "else": {"required": ["rank"]}
                  }
                },
                "tie": {
                  "type": "object",
                  "required": ["source", "target", "type", "change", "before", "after", "evidence"],
                  "additionalProperties": false,
                  "properties": {
                    "source": {"$ref": "#/$defs/actorID"},
                    "target": {"$ref": "#/$defs/actorID"},
                    "type": {"enum": [null, \#(quoted(TieType.allCases.map(\.rawValue)))], "description": "null where types are taken together."},
                    "change": {"$ref": "#/$defs/change"},
                    "before": {"$ref": "#/$defs/weight"},
                    "after": {"$ref": "#/$defs/weight"},
                    "difference": {"type": "number", "description": "Per dispatch."},
                    "low": {"type": "number"},
                    "high": {"type": "number"},
                    "p": {"$ref": "#/$defs/share"},
                    "q": {"$ref": "#/$defs/share"},
                    "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}, "description": "Of the side where the tie is stronger."}
                  }
                },
                "weight": {
                  "type": "object",
                  "required": ["weight"],
                  "additionalProperties": false,
                  "properties": {"weight": {"type": "number"}, "perDispatch": {"type": "number", "description": "Absent where the side has no dispatches."}}
                },
                "evidence": {
                  "type": "object",
                  "required": ["start", "end", "text"],
                  "additionalProperties": false,
                  "properties": {
                    "dispatch": {"type": "string"},
                    "start": {"type": "integer", "minimum": 0},
                    "end": {"type": "integer", "minimum": 0},
                    "text": {"type": "string"}
                  }
                }
              }
            }

            """#)
}
