extension Schema {
    /// What `entente clusters --format json` puts out.
    static let clusters = Schema(
        name: "clusters",
        text: #"""
            {
              "$schema": "\#(dialect)",
              "title": "Clusters",
              "description": "Which actors of a network belong together.",
              "type": "object",
              "required": ["version", "modularity", "clusters", "network"],
              "additionalProperties": false,
              "properties": {
                "version": {"const": 1},
                "algorithm": {"type": "string", "description": "What a cluster is, as --algorithm names it."},
                "modularity": {"type": ["number", "null"], "minimum": -1, "maximum": 1, "description": "null where the network has no clusters, or negative weights."},
                "clusters": {"type": "array", "items": {"$ref": "#/$defs/cluster"}, "description": "By falling size."},
                "period": \#(period),
                "network": {"$ref": "#/$defs/network"}
              },
              "$defs": {
                "network": \#(network),
                "actorID": \#(actorID),
                "cluster": {
                  "type": "object",
                  "required": ["id", "actors"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"type": "integer", "minimum": 1},
                    "actors": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/$defs/actorID"}, "description": "The strongest first."}
                  }
                }
              }
            }

            """#)
}
