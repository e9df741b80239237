"""Answers by other libraries, for the tests: one JSON question a line on standard input, one JSON answer a line on standard output.

A question is {"task": …, "graphs": […], "options": {…}}, an answer {"answer": …} or {"error": …}. A graph is {"nodeCount", "isDirected", "sources",
"targets", "values"}. A new measure needs an entry in MEASURES.
"""

import csv
import io
import json
import math
import sys
import traceback

import networkx as nx


def graph_of(given):
    """A simple graph: parallel edges summed, lengths 1/weight.

    NetworkX compares lengths exactly. Where weights are whole numbers, lengths are whole too (the least common multiple of all weights over the
    weight), so that equal paths tie exactly; `unit` is what such a length must be divided by.
    """
    graph = nx.DiGraph() if given["isDirected"] else nx.Graph()
    graph.add_nodes_from(range(given["nodeCount"]))
    edges = {}
    for source, target, value in zip(given["sources"], given["targets"], given["values"]):
        key = (source, target) if given["isDirected"] else (min(source, target), max(source, target))
        edges.setdefault(key, []).append(value)
    weights = {key: sum(sorted(values)) for key, values in edges.items()}
    unit = 1
    if weights and all(float(weight).is_integer() and weight > 0 for weight in weights.values()):
        unit = math.lcm(*(int(weight) for weight in weights.values()))
    for (source, target), weight in weights.items():
        length = None if weight <= 0 else unit // int(weight) if unit > 1 else 1 / weight
        graph.add_edge(source, target, weight=weight, length=length)
    graph.graph["unit"] = unit
    return graph


def closeness(graph):
    unit = graph.graph["unit"]
    return {node: value * unit for node, value in nx.closeness_centrality(graph, distance="length").items()}


def reverse(graph):
    return graph.reverse() if graph.is_directed() else graph


def pagerank(graph):
    # NetworkX stops below n · tol.
    return nx.pagerank(graph, tol=1e-15, max_iter=10_000) if len(graph) else {}


MEASURES = {
    "degree": lambda graph: dict(graph.degree()),
    "degree-in": lambda graph: dict(graph.in_degree() if graph.is_directed() else graph.degree()),
    "degree-out": lambda graph: dict(graph.out_degree() if graph.is_directed() else graph.degree()),
    "strength": lambda graph: dict(graph.degree(weight="weight")),
    "strength-in": lambda graph: dict(graph.in_degree(weight="weight") if graph.is_directed() else graph.degree(weight="weight")),
    "strength-out": lambda graph: dict(graph.out_degree(weight="weight") if graph.is_directed() else graph.degree(weight="weight")),
    "closeness": closeness,
    "closeness-in": closeness,
    "closeness-out": lambda graph: closeness(reverse(graph)),
    "betweenness": lambda graph: nx.betweenness_centrality(graph, weight="length"),
    "pagerank": pagerank,
}


def measure(graphs, options):
    """Figures by graph and node; null where NetworkX has none."""
    answers = []
    for given in graphs:
        graph = graph_of(given)
        values = MEASURES[options["name"]](graph) if len(graph) else {}
        answers.append([None if values.get(node) is None else float(values[node]) for node in range(len(graph))])
    return answers


def raw_betweenness(graphs, options):
    return [
        [float(value) for _, value in sorted(nx.betweenness_centrality(graph_of(given), weight="length", normalized=False).items())] for given in graphs
    ]


def components(graphs, options):
    answers = []
    for given in graphs:
        graph = graph_of(given)
        found = nx.weakly_connected_components(graph) if graph.is_directed() else nx.connected_components(graph)
        answers.append([sorted(component) for component in found])
    return answers


def modularity(graphs, options):
    """options: by graph, clusters as lists; and the resolution."""
    return [
        nx.community.modularity(graph_of(given), clusters, resolution=options["resolution"]) if given["sources"] else None
        for given, clusters in zip(graphs, options["clusters"])
    ]


def leiden(graphs, options):
    """leidenalg's best of ten to convergence: labels by graph."""
    import igraph
    import leidenalg

    answers = []
    for given in graphs:
        graph = graph_of(given)
        edges = list(graph.edges(data="weight"))
        other = igraph.Graph(n=len(graph), edges=[edge[:2] for edge in edges], directed=graph.is_directed())
        found = [
            leidenalg.find_partition(
                other, leidenalg.RBConfigurationVertexPartition, weights=[edge[2] for edge in edges], n_iterations=-1, seed=seed,
                resolution_parameter=options["resolution"])
            for seed in range(10)
        ]
        answers.append(max(found, key=lambda partition: partition.quality()).membership)
    return answers


def measures(graphs, options):
    return sorted(MEASURES)


def validate(graphs, options):
    """Faults of each instance (a JSON text) by a JSON Schema (another), which is itself checked first."""
    import jsonschema

    schema = json.loads(options["schema"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    return [[f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))] for text in options["instances"]]


def write_graph(graphs, options):
    """Each graph in a file format, with nodes called n0, n1 …, parallel edges and loops kept."""
    writers = {
        "graphml": nx.write_graphml,
        "gexf": nx.write_gexf,
        "gml": nx.write_gml,
        "pajek": nx.write_pajek,
        "csv": lambda graph, out: nx.write_weighted_edgelist(graph, out, delimiter=","),
        "tsv": lambda graph, out: nx.write_weighted_edgelist(graph, out, delimiter="\t"),
    }
    texts = []
    for given in graphs:
        graph = nx.MultiDiGraph() if given["isDirected"] else nx.MultiGraph()
        graph.add_nodes_from(f"n{node}" for node in range(given["nodeCount"]))
        for source, target, value in zip(given["sources"], given["targets"], given["values"]):
            graph.add_edge(f"n{source}", f"n{target}", weight=float(value))
        out = io.BytesIO()
        writers[options["format"]](graph, out)
        texts.append(out.getvalue().decode())
    return texts


def read_graph(graphs, options):
    """Nodes and edges [source, target, weight, type] of each text; nodes by id."""

    def read_table(text):
        graph = nx.MultiDiGraph()
        for row in csv.DictReader(text.splitlines(), delimiter="," if options["format"] == "csv" else "\t"):
            graph.add_edge(row["source"], row["target"], weight=float(row["weight"]), type=row.get("type"))
        return graph

    readers = {
        "graphml": lambda text: nx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True),
        "json": lambda text: nx.node_link_graph(json.loads(text), edges="edges"),
        "gexf": lambda text: nx.read_gexf(io.BytesIO(text.encode())),
        "gml": lambda text: nx.parse_gml(text.splitlines()),
        "pajek": nx.parse_pajek,
        "csv": read_table,
        "tsv": read_table,
    }
    answers = []
    for text in options["texts"]:
        graph = readers[options["format"]](text)
        edges = [[source, target, float(data["weight"]), data.get("type") or data.get("l")] for source, target, data in graph.edges(data=True)]
        answers.append({"isDirected": graph.is_directed(), "nodes": list(graph.nodes), "edges": edges})
    return answers


TASKS = {task.__name__: task for task in (measure, measures, raw_betweenness, components, modularity, leiden, validate, write_graph, read_graph)}


def main():
    for line in sys.stdin:
        try:
            question = json.loads(line)
            answer = {"answer": TASKS[question["task"]](question["graphs"], question["options"])}
        except Exception:
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer, allow_nan=False), flush=True)


main()
