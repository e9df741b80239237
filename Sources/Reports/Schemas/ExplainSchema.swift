import ActorGraphs
import Analyses
import Codings
import Networks

extension Schema {
    /// What `entente explain --format json` puts out.
    static let explain = Schema(
        name: "explain",
        text: #"""
            {
              "$schema": "\#(dialect)",
              "title": "Explain",
              "description": "One actor's role in a network, with the sentences.",
              "type": "object",
              "required": ["version", "network", "actor", "measures", "partners", "types", "timeline", "claims", "without"],
              "additionalProperties": false,
              "properties": {
                "version": {"const": 1},
                "period": \#(period),
                "network": {"$ref": "#/$defs/network"},
                "actor": {
                  "type": "object",
                  "required": ["id", "kind", "name", "names", "dispatches"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"$ref": "#/$defs/actorID"},
                    "kind": {"enum": [\#(quoted(ActorKind.allCases.map(\.rawValue)))]},
                    "name": {"type": "string"},
                    "names": {"type": "array", "items": {"type": "string"}, "description": "Forms that the dispatches use."},
                    "office": {"type": "string"},
                    "represents": {"$ref": "#/$defs/actorID"},
                    "officials": {"$ref": "#/$defs/actorIDs", "description": "Who acts for a country or forum."},
                    "dispatches": {"type": "integer", "minimum": 0, "description": "That report a tie of the actor."}
                  }
                },
                "verdict": {"$ref": "#/$defs/verdict"},
                "measures": {
                  "type": "object",
                  "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                  "additionalProperties": {"$ref": "#/$defs/standing"}
                },
                "partners": {"type": "array", "items": {"$ref": "#/$defs/partner"}, "description": "By falling weight, regardless of its sign."},
                "types": {"$ref": "#/$defs/types"},
                "timeline": {
                  "type": "object",
                  "required": ["unit", "spans"],
                  "additionalProperties": false,
                  "properties": {
                    "unit": {"enum": [\#(quoted(Timeline.Unit.allCases.map(\.rawValue)))]},
                    "spans": {"type": "array", "items": {"$ref": "#/$defs/span"}},
                    "undatedTies": {"type": "integer", "minimum": 1, "description": "Ties whose date is not known as closely; absent: none."}
                  }
                },
                "cluster": {
                  "type": "object",
                  "description": "Absent where the network has no clusters.",
                  "required": ["id", "clusters", "others"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"type": "integer", "minimum": 1},
                    "clusters": {"type": "integer", "minimum": 0, "description": "How many of two and more actors the network has."},
                    "others": {"$ref": "#/$defs/actorIDs", "description": "The strongest first."},
                    "weightInside": {"type": "number", "description": "The share of the actor's weights that leads to them."}
                  }
                },
                "claims": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["role", "by", "times", "dispatches", "evidence"],
                    "additionalProperties": false,
                    "properties": {
                      "role": {"type": "string"},
                      "by": {"oneOf": [{"type": "null", "description": "The dispatches themselves."}, {"$ref": "#/$defs/actorID"}]},
                      "times": {"type": "integer", "minimum": 1},
                      "dispatches": {"type": "integer", "minimum": 0},
                      "evidence": {"type": "array", "items": {"$ref": "#/$defs/sentence"}}
                    }
                  }
                },
                "without": {
                  "type": "object",
                  "description": "The network without the actor.",
                  "required": ["components", "largest", "edges", "cutOff"],
                  "additionalProperties": false,
                  "properties": {
                    "components": {"$ref": "#/$defs/change"},
                    "largest": {"$ref": "#/$defs/change", "description": "Actors in the largest component."},
                    "edges": {"type": "integer", "minimum": 0, "description": "That go with it."},
                    "cutOff": {"$ref": "#/$defs/actorIDs", "description": "Of its component, who is not in the largest part that is left of it."}
                  }
                }
              },
              "$defs": {
                "number": {"type": "number"},
                "count": {"type": "integer", "minimum": 0},
                "unit": {"type": "number", "minimum": 0, "maximum": 1},
                "place": {
                  "type": "object",
                  "required": ["ranks", "atTop"],
                  "additionalProperties": false,
                  "properties": {
                    "ranks": {
                      "type": "object",
                      "propertyNames": {"enum": [\#(quoted(Measure.all.map(\.name)))]},
                      "additionalProperties": {"type": ["integer", "null"], "minimum": 1}
                    },
                    "atTop": {"type": "boolean", "description": "Among the first tenth (three at least, a third at most) by at least half of the measures."}
                  }
                },
                "verdict": {
                  "type": "object",
                  "description": "Whether the actor is central, and what the answer rests on.",
                  "required": ["verdict", "dispatches", "of", "replicates", "place", "measures", "settings", "viewpoints", "structure", "times"],
                  "additionalProperties": false,
                  "properties": {
                    "verdict": {"enum": [\#(quoted(Assessment.Verdict.allCases.map(\.rawValue)))]},
                    "dispatches": {"$ref": "#/$defs/count", "description": "That report a tie of the actor."},
                    "of": {"$ref": "#/$defs/count", "description": "Dispatches in all."},
                    "replicates": {"type": "integer", "minimum": 1},
                    "place": {"$ref": "#/$defs/place"},
                    "share": {"$ref": "#/$defs/unit", "description": "Of draws of dispatches in which it is at the top; absent where there is too little data."},
                    "measures": {
                      "type": "object",
                      "additionalProperties": {
                        "type": "object",
                        "required": ["value", "chance"],
                        "additionalProperties": false,
                        "properties": {
                          "value": {"type": ["number", "null"]},
                          "rank": {"type": "integer", "minimum": 1},
                          "low": {"$ref": "#/$defs/number"},
                          "high": {"$ref": "#/$defs/number"},
                          "rankLow": {"type": "integer", "minimum": 1},
                          "rankHigh": {"type": "integer", "minimum": 1},
                          "chance": {
                            "type": "object",
                            "description": "By null model; z, p and q are absent where the model lets nothing vary.",
                            "propertyNames": {"enum": [\#(quoted(NullModel.allCases.map(\.rawValue)))]},
                            "additionalProperties": {
                              "type": "object",
                              "required": ["mean", "deviation"],
                              "additionalProperties": false,
                              "properties": {
                                "mean": {"$ref": "#/$defs/number"},
                                "deviation": {"$ref": "#/$defs/number"},
                                "z": {"$ref": "#/$defs/number"},
                                "p": {"$ref": "#/$defs/unit"},
                                "q": {"$ref": "#/$defs/unit"}
                              }
                            }
                          }
                        }
                      }
                    },
                    "settings": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["kinds", "fold", "directed", "weight", "place"],
                        "additionalProperties": false,
                        "properties": {
                          "kinds": {"type": "array", "items": {"enum": [\#(quoted(ActorKind.allCases.map(\.rawValue)))]}},
                          "fold": {"enum": [null, "officials"]},
                          "directed": {"type": "boolean"},
                          "weight": {"enum": [\#(quoted(Projection.Weight.allCases.map(\.rawValue)))]},
                          "place": {"$ref": "#/$defs/place"}
                        }
                      }
                    },
                    "viewpoints": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["without", "dispatches", "place"],
                        "additionalProperties": false,
                        "properties": {
                          "without": {
                            "oneOf": [
                              {"enum": ["home ties", "claims"]},
                              {"type": "object", "required": ["agency"], "additionalProperties": false, "properties": {"agency": {"type": ["string", "null"]}}}
                            ]
                          },
                          "dispatches": {"$ref": "#/$defs/count", "description": "That are left out, or lose a tie."},
                          "place": {"$ref": "#/$defs/place"}
                        }
                      }
                    },
                    "forum": {
                      "type": "object",
                      "description": "Of a forum whose members are known.",
                      "required": ["members", "present", "throughMembers", "both"],
                      "additionalProperties": false,
                      "properties": {
                        "members": {"$ref": "#/$defs/actorIDs"},
                        "present": {"$ref": "#/$defs/count", "description": "Members that the network has."},
                        "throughMembers": {"$ref": "#/$defs/place", "description": "The members taken for one actor."},
                        "both": {"$ref": "#/$defs/place", "description": "The forum and its members taken for one actor."},
                        "groups": {"$ref": "#/$defs/unit", "description": "The share of random groups of as many countries that are as strong."}
                      }
                    },
                    "structure": {
                      "type": "object",
                      "additionalProperties": {
                        "type": "object",
                        "required": ["value", "of"],
                        "additionalProperties": false,
                        "properties": {"value": {"type": ["number", "null"]}, "rank": {"type": "integer", "minimum": 1}, "of": {"$ref": "#/$defs/count"}}
                      }
                    },
                    "times": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["period", "coverage", "dispatches"],
                        "additionalProperties": false,
                        "properties": {
                          "period": {"type": "string"},
                          "coverage": {"$ref": "#/$defs/count"},
                          "dispatches": {"$ref": "#/$defs/count", "description": "That report a tie of the actor."},
                          "place": {"$ref": "#/$defs/place", "description": "Absent where the actor has no tie in it."}
                        }
                      }
                    }
                  }
                },
                "network": \#(network),
                "actorID": \#(actorID),
                "actorIDs": {"type": "array", "items": {"$ref": "#/$defs/actorID"}},
                "change": {
                  "type": "object",
                  "required": ["before", "after"],
                  "additionalProperties": false,
                  "properties": {"before": {"type": "integer", "minimum": 0}, "after": {"type": "integer", "minimum": 0}}
                },
                "standing": {
                  "type": "object",
                  "required": ["value", "of"],
                  "additionalProperties": false,
                  "properties": {
                    "value": {"type": ["number", "null"], "description": "null where the measure is undefined."},
                    "rank": {"type": "integer", "minimum": 1, "description": "Competition rank (1, 1, 3); absent of null."},
                    "of": {"type": "integer", "minimum": 0, "description": "How many actors have a rank."},
                    "equals": {"$ref": "#/$defs/actorIDs", "description": "Others of the same rank; absent: none."},
                    "above": {"$ref": "#/$defs/distance", "description": "The next better rank; absent of the first."},
                    "below": {"$ref": "#/$defs/distance", "description": "The next worse rank; absent of the last."}
                  }
                },
                "distance": {
                  "type": "object",
                  "required": ["rank", "actors", "value", "gap"],
                  "additionalProperties": false,
                  "properties": {
                    "rank": {"type": "integer", "minimum": 1},
                    "actors": {"$ref": "#/$defs/actorIDs"},
                    "value": {"type": "number"},
                    "gap": {"type": "number", "minimum": 0, "description": "The absolute difference of the two values."}
                  }
                },
                "types": {
                  "type": "object",
                  "propertyNames": {"enum": [\#(quoted(TieType.allCases.map(\.rawValue)))]},
                  "additionalProperties": {
                    "type": "object",
                    "required": ["outbound", "inbound", "mutual"],
                    "additionalProperties": false,
                    "properties": {
                      "outbound": {"type": "integer", "minimum": 0},
                      "inbound": {"type": "integer", "minimum": 0},
                      "mutual": {"type": "integer", "minimum": 0, "description": "Ties that go both ways, and are counted here alone."}
                    }
                  }
                },
                "partner": {
                  "type": "object",
                  "required": ["id", "name", "weight", "tone", "dispatches", "types", "evidence"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"$ref": "#/$defs/actorID"},
                    "name": {"type": "string"},
                    "weight": {"type": "number", "description": "Of the edge; directed, of both arcs together."},
                    "share": {"type": "number", "minimum": 0, "maximum": 1, "description": "Of all the actor's weights; absent where some are not positive."},
                    "tone": {"enum": [\#(quoted(Tone.allCases.map(\.rawValue)))]},
                    "dispatches": {"type": "integer", "minimum": 0},
                    "types": {"$ref": "#/$defs/types"},
                    "evidence": {"type": "array", "items": {"$ref": "#/$defs/sentence"}}
                  }
                },
                "span": {
                  "type": "object",
                  "required": ["date", "ties", "cooperation", "conflict", "dispatches", "coverage"],
                  "additionalProperties": false,
                  "properties": {
                    "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2})?$"},
                    "ties": {"type": "integer", "minimum": 0},
                    "cooperation": {"type": "integer", "minimum": 0},
                    "conflict": {"type": "integer", "minimum": 0},
                    "dispatches": {"type": "integer", "minimum": 0, "description": "Dated in it, that report a tie of the actor."},
                    "coverage": {"type": "integer", "minimum": 0, "description": "Dated in it, whatever they report."}
                  }
                },
                "sentence": {
                  "type": "object",
                  "required": ["start", "end", "text"],
                  "additionalProperties": false,
                  "properties": {
                    "dispatch": {"type": "string"},
                    "date": {"type": "string", "description": "Of the event, else of the dispatch."},
                    "agency": {"type": "string"},
                    "start": {"type": "integer", "minimum": 0, "description": "UTF-8 bytes of the dispatch's title, U+000A and text."},
                    "end": {"type": "integer", "minimum": 0},
                    "text": {"type": "string"},
                    "ties": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["type", "direction"],
                        "additionalProperties": false,
                        "properties": {
                          "type": {"enum": [\#(quoted(TieType.allCases.map(\.rawValue)))]},
                          "direction": {"enum": [\#(quoted(RoleTie.Direction.allCases.map(\.rawValue)))]}
                        }
                      },
                      "description": "What it says of the actor and the partner; absent of a claim."
                    }
                  }
                }
              }
            }

            """#)
}
