import Codings

extension Schema {
    /// One line of `entente extract --format jsonl`, of a gold file, or of another tool that codes dispatches.
    static let coding = Schema(
        name: "coding",
        text: #"""
            {
              "$schema": "\#(dialect)",
              "title": "Coding",
              "description": "The actors, ties and claims of one dispatch: one line of JSON Lines. Offsets are UTF-8 bytes of title, a line feed and text, half-open.",
              "type": "object",
              "required": ["id", "ties"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1, "description": "The dispatch's id, unique among those added up."},
                "date": {"$ref": "#/$defs/date", "description": "Of the dispatch."},
                "lang": {"type": "string", "minLength": 1, "description": "The text's language, by ISO 639."},
                "agency": {"type": "string", "description": "Who sent the dispatch."},
                "title": {"type": "string"},
                "url": {"type": "string"},
                "file": {"type": "string", "description": "Where the dispatch was read."},
                "text": {"type": "string", "description": "The plain text that offsets count in, where asked for."},
                "actors": {"type": "array", "items": {"$ref": "#/$defs/actor"}, "description": "Each once; ends of ties that are not listed are actors all the same."},
                "ties": {"type": "array", "items": {"$ref": "#/$defs/tie"}, "description": "At most one per source, target and type."},
                "claims": {"type": "array", "items": {"$ref": "#/$defs/claim"}}
              },
              "$defs": {
                "date": {
                  "type": "string",
                  "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                  "description": "A day, a month or a year."
                },
                "actorID": \#(actorID),
                "actor": {
                  "type": "object",
                  "required": ["id"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"$ref": "#/$defs/actorID"},
                    "kind": {"enum": [\#(quoted(ActorKind.allCases.map(\.rawValue)))], "description": "As the id says."},
                    "name": {"type": "string", "description": "The fullest form, or the usual name."},
                    "names": {"type": "array", "items": {"type": "string"}, "description": "All forms found, in order of first use."},
                    "country": {"type": "string", "pattern": "^(country:)?[A-Z]{3}$", "description": "The country that an official acts for."},
                    "forum": {"type": "string", "pattern": "^(forum:)?[a-z0-9]+(-[a-z0-9]+)*$", "description": "The forum that an official acts for, where it is no country."},
                    "office": {"type": "string", "description": "An official's office, in the dispatch's words."},
                    "mentions": {"type": "array", "items": {"$ref": "#/$defs/span"}}
                  }
                },
                "tie": {
                  "type": "object",
                  "required": ["source", "target", "type"],
                  "additionalProperties": false,
                  "properties": {
                    "source": {"$ref": "#/$defs/actorID"},
                    "target": {"$ref": "#/$defs/actorID"},
                    "type": {"enum": [\#(quoted(TieType.allCases.map(\.rawValue)))]},
                    "mode": {"type": "string", "description": "PLOVER's mode of the type."},
                    "date": {"$ref": "#/$defs/date", "description": "Of the event."},
                    "event": {"type": "integer", "description": "Shared by the ties that report one event together."},
                    "weight": {"type": "number", "exclusiveMinimum": 0, "default": 1},
                    "score": {"type": "number", "minimum": -10, "maximum": 10, "description": "PLOVER's, from conflict to cooperation; absent of a structural tie."},
                    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
                    "context": {"type": "array", "items": {"type": "string"}, "description": "PLOVER's contexts."},
                    "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}}
                  },
                  "if": {"required": ["type"], "properties": {"type": {"const": "represents"}}},
                  "then": {"properties": {"source": {"pattern": "^official:"}, "target": {"pattern": "^(country|forum):"}}}
                },
                "claim": {
                  "type": "object",
                  "description": "A sentence that says of an actor that its role is central, leading, marginal …",
                  "required": ["of", "role"],
                  "additionalProperties": false,
                  "properties": {
                    "of": {"$ref": "#/$defs/actorID"},
                    "by": {"$ref": "#/$defs/actorID", "description": "Who says so; absent where the dispatch itself does."},
                    "role": {"type": "string", "minLength": 1},
                    "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}}
                  }
                },
                "span": {
                  "type": "object",
                  "required": ["start", "end"],
                  "additionalProperties": false,
                  "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 0}}
                },
                "evidence": {
                  "type": "object",
                  "required": ["start", "end"],
                  "additionalProperties": false,
                  "properties": {
                    "dispatch": {"type": "string", "minLength": 1},
                    "start": {"type": "integer", "minimum": 0},
                    "end": {"type": "integer", "minimum": 0},
                    "text": {"type": "string", "description": "The sentence."}
                  }
                }
              }
            }

            """#)
}
