"""Times igraph and NetworkX: python peers.py EDGES TASK… prints {"task": {"library": {"seconds", "answer"}}}. EDGES holds `nodes` and then `u v w` a line."""

import json
import sys
import time

import igraph
import networkx as nx


def main():
    path, tasks = sys.argv[1], sys.argv[2:]
    with open(path) as lines:
        count = int(next(lines))
        edges = [(int(u), int(v), float(w)) for u, v, w in (line.split() for line in lines)]
    pairs = [edge[:2] for edge in edges]
    weights = [edge[2] for edge in edges]
    lengths = [1 / weight for weight in weights]
    is_small = count <= 2_000

    def graph():
        # A fresh one each time: igraph remembers what it once found out.
        return igraph.Graph(n=count, edges=pairs)

    other = nx.Graph()
    if is_small:
        other.add_nodes_from(range(count))
        other.add_edges_from((u, v, {"weight": w, "length": 1 / w}) for u, v, w in edges)

    def by_node(values):
        return [values[node] for node in range(count)]

    def labels(partition):
        found = [0] * count
        for label, members in enumerate(partition):
            for node in members:
                found[node] = label
        return found

    table = {
        "degree": (lambda g: g.degree(), lambda: by_node(dict(other.degree()))),
        "strength": (lambda g: g.strength(weights=weights), lambda: by_node(dict(other.degree(weight="weight")))),
        "pagerank": (lambda g: g.pagerank(weights=weights), lambda: by_node(nx.pagerank(other, tol=1e-12 / count, max_iter=1000))),
        # igraph's definition is the same where the graph is connected.
        "closeness": (lambda g: g.closeness(weights=lengths), lambda: by_node(nx.closeness_centrality(other, distance="length"))),
        "betweenness": (lambda g: g.betweenness(weights=lengths), lambda: by_node(nx.betweenness_centrality(other, weight="length", normalized=False))),
        "betweenness-unit": (lambda g: g.betweenness(), lambda: by_node(nx.betweenness_centrality(other, normalized=False))),
        "components": (lambda g: g.connected_components().membership, lambda: labels(nx.connected_components(other))),
        "leiden": (lambda g: g.community_leiden("modularity", weights=weights, n_iterations=-1).membership, None),
    }
    answers = {}
    for task in tasks:
        first, second = table[task]
        answers[task] = {}
        if first:
            best = None
            for _ in range(3):
                fresh = graph()
                start = time.perf_counter()
                answer = first(fresh)
                seconds = time.perf_counter() - start
                best = seconds if best is None else min(best, seconds)
            answers[task]["igraph"] = {"seconds": best, "answer": answer}
        if second and is_small:
            start = time.perf_counter()
            answer = second()
            answers[task]["NetworkX"] = {"seconds": time.perf_counter() - start, "answer": answer}
    json.dump(answers, sys.stdout)


main()
