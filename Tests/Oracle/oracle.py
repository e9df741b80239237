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
import numpy as np

import chance
import libraries


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
        graph.add_edge(source, target, weight=float(weight), length=length)
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


def matrix(graph):
    return nx.to_numpy_array(graph, nodelist=range(len(graph)), weight="weight")


def without_loops(graph):
    copy = graph.copy()
    copy.remove_edges_from(list(nx.selfloop_edges(copy)))
    return copy


def lengths_from(graph):
    """Distances by source, without the source itself."""
    unit = graph.graph["unit"]
    return {
        source: {target: length / unit for target, length in nx.single_source_dijkstra_path_length(graph, source, weight="length").items() if target != source}
        for source in graph
    }


def harmonic(graph):
    unit = graph.graph["unit"]
    return {node: value * unit for node, value in nx.harmonic_centrality(graph, distance="length").items()}


def eccentricity(graph):
    return {node: max(lengths.values()) if lengths else None for node, lengths in lengths_from(graph).items()}


def opsahl(degree, strength):
    return {node: math.sqrt(degree[node] * strength[node]) for node in degree}


def dominant(weights):
    """The largest eigenvalue, and the vector of it as the documentation of Eigenvector has it; weights[u, v] is of u→v."""
    count = len(weights)
    graph = nx.from_numpy_array(weights, create_using=nx.DiGraph)
    components = [sorted(component) for component in nx.strongly_connected_components(graph)]
    values = [max(np.linalg.eigvals(weights[np.ix_(component, component)]).real) for component in components]
    largest = max(values)
    if not any(weights[np.ix_(c, c)].any() for c in components):
        return 0, None
    tied = [component for component, value in zip(components, values) if value >= largest * (1 - 1e-9)]
    total = np.zeros(count)
    for component in tied:
        reached = set().union(*(nx.descendants(graph, node) for node in component)) - set(component)
        if any(reached & set(other) for other in tied):
            continue
        part = np.zeros(count)
        inner = weights[np.ix_(component, component)]
        vector = np.ones(len(component))
        for _ in range(20_000):
            image = vector @ inner + largest / 2 * vector
            image /= np.linalg.norm(image)
            still = np.max(np.abs(image - vector) / np.maximum(image, 1e-300)) < 1e-14
            vector = image
            if still:
                break
        part[component] = vector
        if reached:
            rest = sorted(reached)
            system = largest * np.eye(len(rest)) - weights[np.ix_(rest, rest)].T
            part[rest] = np.linalg.solve(system, vector @ weights[np.ix_(component, rest)])
        total += part / np.linalg.norm(part)
    return largest, total / np.linalg.norm(total)


def eigenvector(graph):
    _, vector = dominant(matrix(graph))
    return {} if vector is None else dict(enumerate(vector))


def katz(graph):
    if len(graph) == 1:  # which NetworkX 3.6 trips over; a vector of one has length 1
        return {node: 1.0 for node in graph}
    largest, _ = dominant(matrix(graph))
    alpha = min(0.1, 0.85 / largest) if largest > 0 else 0.1
    return nx.katz_centrality_numpy(graph, alpha=alpha, beta=1, weight="weight")


def hits(graph, part):
    weights = matrix(graph)
    zero = np.zeros_like(weights)
    _, vector = dominant(np.block([[zero, weights], [weights.T, zero]]))
    if vector is None:
        return {}
    values = vector[part * len(graph) : (part + 1) * len(graph)]
    return dict(enumerate(values / values.sum()))


def current_flow(graph, function):
    """By component, directions ignored; None for isolated nodes."""
    other = nx.Graph()
    other.add_nodes_from(graph)
    for source, target, weight in graph.edges(data="weight"):
        if source != target:
            before = other.edges[source, target]["weight"] if other.has_edge(source, target) else 0
            other.add_edge(source, target, weight=before + weight)
    values = {}
    for component in nx.connected_components(other):
        values.update(function(other.subgraph(component).copy()))
    return values


def current_flow_betweenness(graph):
    def raw(part):
        count = len(part)
        if count < 3:
            return {node: 0 for node in part}
        scale = (count - 1) * (count - 2) / max(1, (len(graph) - 1) * (len(graph) - 2))
        return {node: value * scale for node, value in nx.current_flow_betweenness_centrality(part, weight="weight", solver="full").items()}

    return current_flow(graph, raw)


def current_flow_closeness(graph):
    return current_flow(
        graph, lambda part: nx.current_flow_closeness_centrality(part, weight="weight", solver="full") if len(part) > 1 else {})


def subgraph(graph):
    import scipy.linalg

    for edge in graph.edges:
        graph.edges[edge]["weight"] = 1
    if graph.is_directed():
        return dict(enumerate(np.diag(scipy.linalg.expm(matrix(graph)))))
    return nx.subgraph_centrality(graph)


def strength_core(graph):
    """By the definition: for each threshold, what is left when weaker nodes are taken away until none is."""
    left = without_loops(graph)
    values = {}
    level = 0
    while len(left):
        strengths = {node: math.fsum(sorted(weights(left, node))) for node in left}
        node = min(left, key=lambda node: strengths[node])
        level = max(level, strengths[node])
        values[node] = level
        left.remove_node(node)
    return values


def weights(graph, node):
    found = [weight for _, _, weight in graph.edges(node, data="weight")]
    if graph.is_directed():
        found += [weight for _, _, weight in graph.in_edges(node, data="weight")]
    return found


def clustering(graph):
    values = nx.clustering(graph, weight="weight")
    plain = without_loops(graph)
    for node in graph:
        both = len(set(plain.pred[node]) & set(plain.succ[node])) if graph.is_directed() else 0
        degree = plain.degree(node)
        if degree * (degree - 1) - 2 * both == 0:
            values[node] = None
    return values


def local_constraints(graph):
    plain = without_loops(graph)
    return {node: [nx.local_constraint(plain, node, other, weight="weight") for other in set(nx.all_neighbors(plain, node))] for node in plain}


def effective_size(graph):
    """By node, not `effective_size` of all at once: that divides by the columns' largest (NetworkX 3.6.1), against its own definition."""
    share = nx.algorithms.structuralholes.normalized_mutual_weight
    plain = without_loops(graph)
    values = {}
    for v in plain:
        contacts = set(nx.all_neighbors(plain, v))
        if contacts:
            values[v] = sum(
                1 - sum(share(plain, v, w, weight="weight") * share(plain, u, w, norm=max, weight="weight") for w in contacts) for u in contacts)
    return values


def efficiency(graph):
    plain = without_loops(graph)
    return {node: value / len(set(nx.all_neighbors(plain, node))) for node, value in effective_size(graph).items()}


def hierarchy(graph):
    values = {}
    for node, parts in local_constraints(graph).items():
        count = len(parts)
        if count > 1:
            ratios = [part / (sum(parts) / count) for part in parts]
            values[node] = sum(ratio * math.log(ratio) for ratio in ratios) / (count * math.log(count))
    return values


def label(node):
    """The cluster that the tests put a node into."""
    return node % 3


def brokerage(role):
    def holds(a, v, b):
        same = (a == v, v == b, a == b)
        return {
            "coordinator": all(same), "itinerant": same == (False, False, True), "representative": same == (True, False, False),
            "gatekeeper": same == (False, True, False), "liaison": not any(same),
        }[role]

    def count(graph):
        return {
            v: sum(
                1 for a in graph for b in graph
                if len({a, v, b}) == 3 and graph.has_edge(a, v) and graph.has_edge(v, b) and not graph.has_edge(a, b)
                and holds(label(a), label(v), label(b)))
            for v in graph
        }

    return count


def module_weights(graph):
    """By node and cluster, in and out added up."""
    both = matrix(without_loops(graph))
    both = both + both.T if graph.is_directed() else both
    clusters = np.array([label(node) for node in graph])
    return np.stack([both[:, clusters == cluster].sum(axis=1) for cluster in range(3)], axis=1)


def participation(graph):
    values = {}
    for node, parts in enumerate(module_weights(graph)):
        if parts.sum() > 0:
            shares = parts / parts.sum()
            values[node] = float(shares @ (1 - shares)) if np.count_nonzero(parts) > 1 else 0
    return values


def within_module(graph):
    weights = module_weights(graph)
    values = {}
    for cluster in range(3):
        nodes = [node for node in graph if label(node) == cluster]
        own = weights[nodes, cluster]
        if len(nodes) and own.max() - own.min() > 1e-12 * own.max():
            values.update(zip(nodes, (own - own.mean()) / own.std()))
    return values


def positive_negative(graph):
    count = len(graph)
    signs = np.sign(matrix(without_loops(graph)))
    if graph.is_directed() or count < 2 or (count == 2 and signs[0, 1] < 0):
        return {}
    signs[signs < 0] = -2
    return dict(enumerate(np.linalg.solve(np.eye(count) - signs / (2 * count - 2), np.ones(count))))


def global_efficiency(graph):
    count = len(graph)
    return sum(1 / length for lengths in lengths_from(graph).values() for length in lengths.values()) / max(1, count * (count - 1))


def vitality(graph):
    whole = global_efficiency(graph)
    if len(graph) < 3 or whole == 0:
        return {}
    values = {}
    for node in graph:
        rest = graph.copy()
        rest.remove_node(node)
        values[node] = (whole - global_efficiency(rest)) / whole
    return values


def of_sign(graph, sign, weight=None):
    part = nx.create_empty_copy(graph)
    part.add_edges_from((source, target, {"weight": abs(value)}) for source, target, value in graph.edges(data="weight") if value * sign > 0)
    return dict(part.degree(weight=weight))


def two_mode(function):
    """None where the graph is not connected, or not of two sides."""

    def scores(graph):
        plain = undirected(graph)
        if any(True for _ in nx.selfloop_edges(graph)) or not nx.is_connected(plain) or not nx.is_bipartite(plain):
            return {}
        first, second = nx.bipartite.sets(plain)
        return function(plain, first) if first and second else {node: 0 for node in plain}

    return scores


def two_mode_betweenness(plain, first):
    """NetworkX divides by a most of 0 where a side has one node; such a node alone lies between nobody."""
    raw = nx.betweenness_centrality(plain, normalized=False)
    values = {}
    for node in plain:
        own = len(first) if node in first else len(plain) - len(first)
        other = len(plain) - own
        s, t = divmod(own - 1, other)
        most = (other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
        values[node] = raw[node] / most if most > 0 else 0
    if min(len(first), len(plain) - len(first)) > 1:
        other = nx.bipartite.betweenness_centrality(plain, first)
        assert all(math.isclose(other[node], values[node], rel_tol=1e-9, abs_tol=1e-12) for node in plain)
    return values


def two_mode_closeness(plain, first):
    """NetworkX divides by the nodes reached less one; a node that reaches the whole network has the same."""
    return nx.bipartite.closeness_centrality(plain, first)


def cut_vitality(graph):
    plain = undirected(graph)
    before = nx.number_connected_components(plain)
    values = {}
    for node in graph:
        rest = plain.copy()
        rest.remove_node(node)
        values[node] = max(0, nx.number_connected_components(rest) - before) if plain.degree(node) else 0
    return values


def flow_vitality(graph):
    plain = undirected(graph)

    def total(network, without):
        others = [node for node in network if node != without]
        return sum(
            nx.maximum_flow_value(network, a, b, capacity="weight") for number, a in enumerate(others) for b in others[number + 1 :])

    values = {}
    for node in graph:
        whole = total(plain, node)
        if whole > 0:
            rest = plain.copy()
            rest.remove_node(node)
            values[node] = max(0, (whole - total(rest, node)) / whole)
    return values


MEASURES = {
    "degree-positive": lambda graph: of_sign(graph, 1),
    "degree-negative": lambda graph: of_sign(graph, -1),
    "strength-positive": lambda graph: of_sign(graph, 1, "weight"),
    "strength-negative": lambda graph: of_sign(graph, -1, "weight"),
    "two-mode-degree": two_mode(lambda plain, first: nx.bipartite.degree_centrality(plain, first)),
    "two-mode-closeness": two_mode(two_mode_closeness),
    "two-mode-betweenness": two_mode(two_mode_betweenness),
    "vitality-components": cut_vitality,
    "vitality-flow": flow_vitality,
    "degree": lambda graph: dict(graph.degree()),
    "degree-in": lambda graph: dict(graph.in_degree() if graph.is_directed() else graph.degree()),
    "degree-out": lambda graph: dict(graph.out_degree() if graph.is_directed() else graph.degree()),
    "strength": lambda graph: dict(graph.degree(weight="weight")),
    "strength-in": lambda graph: dict(graph.in_degree(weight="weight") if graph.is_directed() else graph.degree(weight="weight")),
    "strength-out": lambda graph: dict(graph.out_degree(weight="weight") if graph.is_directed() else graph.degree(weight="weight")),
    "closeness": closeness,
    "closeness-in": closeness,
    "closeness-out": lambda graph: closeness(reverse(graph)),
    "opsahl": lambda graph: opsahl(MEASURES["degree"](graph), MEASURES["strength"](graph)),
    "opsahl-in": lambda graph: opsahl(MEASURES["degree-in"](graph), MEASURES["strength-in"](graph)),
    "opsahl-out": lambda graph: opsahl(MEASURES["degree-out"](graph), MEASURES["strength-out"](graph)),
    "harmonic": harmonic,
    "harmonic-in": harmonic,
    "harmonic-out": lambda graph: harmonic(reverse(graph)),
    "eccentricity": eccentricity,
    "betweenness": lambda graph: nx.betweenness_centrality(graph, weight="length"),
    "pagerank": pagerank,
    "eigenvector": eigenvector,
    "katz": katz,
    "hubs": lambda graph: hits(graph, 0),
    "authorities": lambda graph: hits(graph, 1),
    "current-flow-closeness": current_flow_closeness,
    "current-flow-betweenness": current_flow_betweenness,
    "subgraph": subgraph,
    "core": lambda graph: nx.core_number(without_loops(graph)),
    "s-core": strength_core,
    "clustering": clustering,
    "constraint": lambda graph: {node: sum(parts) if parts else None for node, parts in local_constraints(graph).items()},
    "effective-size": effective_size,
    "efficiency": efficiency,
    "hierarchy": hierarchy,
    "coordinator": brokerage("coordinator"),
    "itinerant": brokerage("itinerant"),
    "representative": brokerage("representative"),
    "gatekeeper": brokerage("gatekeeper"),
    "liaison": brokerage("liaison"),
    "participation": participation,
    "within-module": within_module,
    "pn": positive_negative,
    "vitality": vitality,
}


def measure(graphs, options):
    """Figures by graph and node; null where NetworkX has none."""
    answers = []
    for given in graphs:
        graph = graph_of(given)
        values = MEASURES[options["name"]](graph) if len(graph) else {}
        answers.append([None if values.get(node) is None else float(values[node]) for node in range(len(graph))])
    return answers


def library(graphs, options):
    """Figures by graph, of another library than NetworkX; null for a graph on which it has another definition."""
    return [libraries.figures(options["name"], options["library"], graph_of(given)) for given in graphs]


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


def adjusted_mutual_information(one, other):
    """scikit-learn's formula, cell by cell."""
    from scipy.special import gammaln

    count = len(one)
    sizes, others = np.bincount(one), np.bincount(other)
    if len(sizes) == len(others) and len(sizes) in (1, count):
        return 1.0
    cells = np.zeros((len(sizes), len(others)), dtype=int)
    np.add.at(cells, (one, other), 1)
    entropy = sum(-size / count * math.log(size / count) for size in [*sizes, *others])
    information = sum(
        cell / count * math.log(count * cell / (a * b)) for row, a in zip(cells.tolist(), sizes.tolist()) for cell, b in zip(row, others.tolist()) if cell)
    expected = 0
    for a in sizes.tolist():
        for b in others.tolist():
            for cell in range(max(1, a + b - count), min(a, b) + 1):
                log = gammaln([a + 1, b + 1, count - a + 1, count - b + 1]).sum()
                log -= gammaln([count + 1, cell + 1, a - cell + 1, b - cell + 1, count - a - b + cell + 1]).sum()
                expected += cell / count * math.log(count * cell / (a * b)) * math.exp(log)
    room = entropy / 2 - expected
    return (information - expected) / room if abs(room) > 1e-15 else 0.0


def leiden_potts(graphs, options):
    """leidenalg's best of ten by the constant Potts model, with its quality."""
    import igraph
    import leidenalg

    answers = []
    for given in graphs:
        graph = without_loops(graph_of(given))
        edges = list(graph.edges(data="weight"))
        other = igraph.Graph(n=len(graph), edges=[edge[:2] for edge in edges], directed=graph.is_directed())
        found = [
            leidenalg.find_partition(
                other, leidenalg.CPMVertexPartition, weights=[edge[2] for edge in edges], n_iterations=-1, seed=seed,
                resolution_parameter=float(options["resolution"]))
            for seed in range(10)
        ]
        best = max(found, key=lambda partition: partition.quality())
        answers.append({"labels": best.membership, "quality": best.quality()})
    return answers


def infomap(graphs, options):
    """Infomap's best of ten in two levels: labels and code length."""
    from infomap import Infomap

    answers = []
    for given in graphs:
        graph = graph_of(given)
        model = Infomap(two_level=True, num_trials=10, silent=True, seed=1)
        for node in graph:
            model.add_node(node)
        for source, target, weight in graph.edges(data="weight"):
            model.add_link(source, target, weight)
        result = model.run()
        labels = result.modules()
        answers.append({"labels": [labels[node] for node in range(len(graph))], "quality": result.codelength})
    return answers


def girvan_newman(graphs, options):
    """Of all divisions, the one of highest modularity; of edges with equal betweenness the first one goes."""
    answers = []
    for given in graphs:
        whole = nx.Graph(graph_of({**given, "isDirected": False}))

        def first(graph):
            values = nx.edge_betweenness_centrality(graph, weight="length", normalized=False)
            largest = max(values.values())
            return min((edge for edge, value in values.items() if value >= largest * (1 - 1e-9)), key=sorted)

        rest = without_loops(whole)
        divisions = [list(nx.connected_components(rest))]
        if rest.number_of_edges():
            divisions += [list(division) for division in nx.community.girvan_newman(rest, most_valuable_edge=first)]
        scores = [nx.community.modularity(whole, division) if whole.number_of_edges() else 0 for division in divisions]
        best = next(index for index, score in enumerate(scores) if score >= max(scores) - 1e-12)
        answers.append(sorted(sorted(cluster) for cluster in divisions[best]))
    return answers


def compare_partitions(graphs, options):
    """options: pairs of lists of labels, from 0 without gaps. Per pair: NMI, VI, ARI (None of one node), AMI."""
    import igraph

    answers = []
    for one, other in options["pairs"]:
        values = [igraph.compare_communities(one, other, method=method) for method in ("nmi", "vi")]
        rand = igraph.compare_communities(one, other, method="adjusted_rand") if len(one) > 1 else None
        # igraph has no number where both are one cluster, or single nodes; scikit-learn has 1.
        values.append(1.0 if rand is not None and math.isnan(rand) else rand)
        answers.append(values + [adjusted_mutual_information(one, other)])
    return answers


def perron(graphs, options):
    """The vector of the largest eigenvalue of each (strongly) connected graph, all eigenvalues taken."""
    answers = []
    for given in graphs:
        values, vectors = np.linalg.eig(matrix(graph_of(given)).T)
        vector = np.abs(vectors[:, np.argmax(values.real)].real)
        answers.append((vector / np.linalg.norm(vector)).tolist())
    return answers


def edge_betweenness(graphs, options):
    """By source and target, undirected the smaller first."""
    answers = []
    for given in graphs:
        values = nx.edge_betweenness_centrality(graph_of(given), weight="length")
        rows = [[*(edge if given["isDirected"] else sorted(edge)), float(value)] for edge, value in values.items()]
        answers.append(sorted(rows))
    return answers


def undirected(graph):
    """Without directions and loops; weights both ways added up."""
    plain = nx.Graph()
    plain.add_nodes_from(graph)
    for source, target, weight in graph.edges(data="weight"):
        if source != target:
            before = plain.edges[source, target]["weight"] if plain.has_edge(source, target) else 0
            plain.add_edge(source, target, weight=before + weight)
    return plain


def biconnectivity(graphs, options):
    answers = []
    for given in graphs:
        plain = undirected(graph_of(given))
        answers.append({
            "blocks": sorted(sorted(block) for block in nx.biconnected_components(plain)),
            "cutNodes": sorted(nx.articulation_points(plain)),
            "bridges": sorted(sorted(edge) for edge in nx.bridges(plain)),
        })
    return answers


def cliques(graphs, options):
    return [sorted(sorted(clique) for clique in nx.find_cliques(undirected(graph_of(given)))) for given in graphs]


def triad_census(graphs, options):
    answers = []
    for given in graphs:
        graph = without_loops(graph_of(given)).to_directed()
        answers.append(list(nx.triadic_census(graph).values()) if len(graph) else [0] * 16)
    return answers


def centralization(name):
    def score(graph):
        plain, count = undirected(graph), len(graph)
        if count < 3:
            return None
        values, star = {
            "degree": lambda: (dict(plain.degree()), (count - 1) * (count - 2)),
            "closeness": lambda: (nx.closeness_centrality(plain), (count - 1) * (count - 2) / (2 * count - 3)),
            "betweenness": lambda: (nx.betweenness_centrality(plain), count - 1),
        }[name]()
        return sum(max(values.values()) - value for value in values.values()) / star

    return score


def distances(graph):
    lengths = [length for _, found in nx.all_pairs_shortest_path_length(graph) for length in found.values() if length]
    return (max(lengths), sum(lengths) / len(lengths)) if lengths else (None, None)


def core_faults(graph):
    """The least of all divisions in core and periphery; for small graphs."""
    plain = undirected(graph)
    nodes = list(plain)

    def faults(mask):
        inside = [node for node in nodes if mask >> node & 1]
        outside = [node for node in nodes if not mask >> node & 1]
        return len(inside) * (len(inside) - 1) // 2 - plain.subgraph(inside).number_of_edges() + plain.subgraph(outside).number_of_edges()

    return min(faults(mask) for mask in range(1 << len(nodes))) if len(nodes) <= 9 else None


def signed_triads(graph):
    plain = undirected(graph)
    counts = [0, 0, 0, 0]
    for clique in nx.enumerate_all_cliques(plain):
        if len(clique) == 3:
            weights = [plain.edges[pair]["weight"] for pair in ((clique[0], clique[1]), (clique[0], clique[2]), (clique[1], clique[2]))]
            if all(weights):
                counts[sum(weight < 0 for weight in weights)] += 1
    return counts


def frustration(graph):
    """The least of all divisions in two; for small graphs."""
    edges = [(u, v, weight) for u, v, weight in undirected(graph).edges(data="weight") if weight]
    if len(graph) > 10:
        return None
    return min(
        (sum((weight > 0) != ((mask >> u & 1) == (mask >> v & 1)) for u, v, weight in edges) for mask in range(1 << max(0, len(graph) - 1))), default=0)


def assortativity(graph):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = nx.degree_assortativity_coefficient(graph) if graph.number_of_edges() else float("nan")
    return None if math.isnan(value) else float(value)


FIGURES = {
    "density": lambda graph: nx.density(without_loops(graph)) if len(graph) > 1 else None,
    "reciprocity": lambda graph: (
        None if not without_loops(graph).number_of_edges()
        else nx.overall_reciprocity(without_loops(graph)) if graph.is_directed() else 1),
    "assortativity": assortativity,
    "diameter": lambda graph: distances(graph)[0],
    "mean-distance": lambda graph: distances(graph)[1],
    "degree-centralization": centralization("degree"),
    "closeness-centralization": centralization("closeness"),
    "betweenness-centralization": centralization("betweenness"),
    "core-faults": core_faults,
    "signed-triads": signed_triads,
    "frustration": frustration,
}


def figure(graphs, options):
    return [FIGURES[options["name"]](graph_of(given)) for given in graphs]


def disparity(graphs, options):
    """By source and target: the smaller of its ends' p."""
    answers = []
    for given in graphs:
        graph = graph_of(given)

        def value(weight, degree, strength):
            return 1 if degree < 2 else (1 - weight / strength) ** (degree - 1)

        rows = []
        for source, target, weight in graph.edges(data="weight"):
            ends = []
            for node, edges in ((source, graph.edges), (target, graph.in_edges if graph.is_directed() else graph.edges)):
                own = [other for _, _, other in edges(node, data="weight")]
                ends.append(value(weight, len(own), math.fsum(own)))
            rows.append([*((source, target) if graph.is_directed() else sorted((source, target))), min(ends)])
        answers.append(sorted(rows))
    return answers


def degree_sequence_model(graphs, options):
    """options: the number of nodes on the first side. Pairs of it that share something, with p; probabilities by SciPy's root finder."""
    import scipy.optimize

    answers = []
    for given, first in zip(graphs, options["first"]):
        graph = graph_of(given)
        table = np.array([[graph.has_edge(a, b) for b in range(first, len(graph))] for a in range(first)], dtype=float)
        rows, columns = table.sum(axis=1), table.sum(axis=0)

        def faults(logs):
            odds = np.exp(np.add.outer(logs[:first], logs[first:]))
            found = odds / (1 + odds)
            return np.concatenate([found.sum(axis=1) - rows, found.sum(axis=0) - columns])

        # One multiplier too many: the sums are tied.
        solution = scipy.optimize.least_squares(faults, np.zeros(len(graph)), xtol=1e-15, ftol=1e-15, gtol=1e-15)
        odds = np.exp(np.add.outer(solution.x[:first], solution.x[first:]))
        probabilities = odds / (1 + odds)
        assert np.abs(faults(solution.x)).max() < 1e-9, faults(solution.x)
        pairs = []
        for a in range(first):
            for b in range(a + 1, first):
                shared = int(table[a] @ table[b])
                if shared:
                    distribution = np.ones(1)
                    for p in probabilities[a] * probabilities[b]:
                        distribution = np.convolve(distribution, [1 - p, p])
                    pairs.append([a, b, shared, float(distribution[shared:].sum())])
        answers.append(pairs)
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


TASKS = {
    task.__name__: task
    for task in (
        measure, measures, library, raw_betweenness, perron, edge_betweenness, components, biconnectivity, cliques, triad_census, figure, disparity, degree_sequence_model,
        modularity, leiden, leiden_potts, infomap, girvan_newman, compare_partitions, validate, write_graph, read_graph)
}
TASKS |= chance.TASKS


def main():
    for line in sys.stdin:
        try:
            question = json.loads(line)
            answer = {"answer": TASKS[question["task"]](question["graphs"], question["options"])}
        except Exception:
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer, allow_nan=False), flush=True)


main()
