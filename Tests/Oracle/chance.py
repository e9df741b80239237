"""Uncertainty and chance, computed again with NumPy, SciPy and NetworkX from the same draws: tasks of oracle.py."""

import itertools
import math

import networkx as nx
import numpy as np
from scipy import stats


def figures(weights):
    """Strength, degree, betweenness and PageRank of an undirected network by its matrix of whole weights."""
    graph = nx.from_numpy_array(weights)
    pagerank = nx.pagerank(graph, tol=1e-15, max_iter=10_000)
    # Whole lengths, so that equal paths tie exactly.
    unit = math.lcm(*(int(weight) for weight in weights[weights > 0]))
    for _, _, tie in graph.edges(data=True):
        tie["length"] = unit // int(tie["weight"])
    betweenness = nx.betweenness_centrality(graph, weight="length")
    nodes = range(len(weights))
    return np.array([weights.sum(axis=0), (weights > 0).sum(axis=0), [betweenness[node] for node in nodes], [pagerank[node] for node in nodes]])


def matrix(nodes, ties, counts):
    """`ties` are [dispatch, source, target, weight]; each counts as often as its dispatch."""
    weights = np.zeros((nodes, nodes))
    for dispatch, source, target, weight in ties:
        weights[int(source), int(target)] += counts[int(dispatch)] * weight
        weights[int(target), int(source)] += counts[int(dispatch)] * weight
    return weights


def interval(observed, replicates, halves, count, level=0.95):
    """Where a figure may lie: replicates moved to it if their mean is off, stretched to vary as half-samples do; their corrected quantiles, or mirrored ones."""
    deviation = replicates.std(ddof=1)
    if deviation <= 1e-12 * abs(replicates.mean()):
        return [observed, observed]
    stretch = max(1, np.sqrt((count - 1) / count) * halves.std(ddof=1) / deviation)
    bias = observed - replicates.mean()
    is_moved = abs(bias) > 3 * deviation / np.sqrt(len(replicates)) + 1e-12 * abs(observed)
    values = replicates.mean() + stretch * (replicates - replicates.mean()) + (bias if is_moved else 0)
    end = np.sqrt(count / (count - 1)) * stats.t.ppf((1 + level) / 2, count - 1)
    if is_moved:
        low, high = np.quantile(values, stats.norm.cdf([-end, end]))
        return [min(low, 2 * observed - high), max(high, 2 * observed - low)]
    same = np.isclose(values, observed, rtol=1e-12, atol=0)
    below = (values[~same] < observed).sum() + same.sum() / 2
    z0 = stats.norm.ppf(np.clip(below, 0.5, len(values) - 0.5) / len(values))
    z = z0 + np.array([-end, end])
    return np.quantile(values, stats.norm.cdf(z0 + z / (1 - stats.skew(replicates) / 6 * z))).tolist()


def bootstrap(graphs, options):
    """Intervals by measure and node, of figures that are never negative."""
    nodes, ties = options["nodes"], options["ties"]
    count = len(options["draws"][0])
    observed = figures(matrix(nodes, ties, np.ones(count)))
    replicates, halves = (np.array([figures(matrix(nodes, ties, counts)) for counts in options[name]]) for name in ("draws", "halves"))
    return [
        [np.maximum(0, interval(row[node], replicates[:, k, node], halves[:, k, node], count, options["level"])).tolist() for node in range(nodes)]
        for k, row in enumerate(observed)
    ]


def p_value(value, others, tolerance=1e-12):
    """The share of others that are as high, equal ones counting half."""
    others = np.asarray(others)
    equal = np.abs(others - value) <= tolerance
    return float(((others[~equal] > value).sum() + equal.sum() / 2 + 1) / (len(others) + 1))


def distributions(graphs, options):
    x, p = np.array(options["x"]), np.array(options["p"])
    return {
        "normal": stats.norm.cdf(x).tolist(),
        "student": [stats.t.cdf(x, freedom).tolist() for freedom in options["freedom"]],
        "studentQuantiles": [stats.t.ppf(p, freedom).tolist() for freedom in options["freedom"]],
        "normalQuantiles": stats.norm.ppf(p).tolist(),
        "quantiles": np.quantile(options["values"], p).tolist(),
    }


def false_discovery(graphs, options):
    return stats.false_discovery_control(options["p"]).tolist()


def deltacon(weights):
    """Similarity, and each node's share of the squared distance, of two matrices of weights."""
    epsilon = 1 / (1 + max(w.sum(axis=0).max() for w in weights))
    affinities = [np.linalg.inv(np.eye(len(w)) + epsilon**2 * np.diag(w.sum(axis=0)) - epsilon * w) for w in weights]
    squares = (np.sqrt(np.maximum(affinities[0], 0)) - np.sqrt(np.maximum(affinities[1], 0))) ** 2
    return 1 / (1 + np.sqrt(squares.sum())), squares.sum(axis=1) / squares.sum()


def changes(graphs, options):
    """Differences per dispatch of ties and strengths with p and intervals, and the distance of the two networks with its p."""
    nodes, ties, coverage = options["nodes"], options["ties"], options["coverage"]
    side_of, permutations = np.array(options["sides"]), np.array(options["permutations"])

    def by_tie(counts):
        sums = np.zeros((2, options["edges"]))
        for unit, _, _, weight, edge in ties:
            for side in (0, 1):
                sums[side, int(edge)] += counts[side][int(unit)] * weight / coverage[side]
        return sums[1] - sums[0]

    def by_actor(counts):
        sums = [matrix(nodes, [tie[:4] for tie in ties], counts[side]).sum(axis=0) / coverage[side] for side in (0, 1)]
        return sums[1] - sums[0]

    def sides(membership):
        return [(membership == side).astype(float) for side in (0, 1)]

    draws, halves = ([[np.array(draw) * (side_of == side) for side in (0, 1)] for draw in options[name]] for name in ("draws", "halves"))
    answer = {}
    for name, figure in (("ties", by_tie), ("strengths", by_actor)):
        observed = figure(sides(side_of))
        nulls = np.array([figure(sides(permutation)) for permutation in permutations])
        replicates, others = (np.array([figure(draw) for draw in some]) for some in (draws, halves))
        center = nulls.mean(axis=0)
        answer[name] = [
            [
                observed[k],
                p_value(abs(observed[k] - center[k]), np.abs(nulls[:, k] - center[k])),
                *interval(observed[k], replicates[:, k], others[:, k], min(coverage)),
            ]
            for k in range(len(observed))
        ]

    def weights(membership):
        return [matrix(nodes, [tie[:4] for tie in ties], counts) / coverage[side] for side, counts in enumerate(sides(membership))]

    own = weights(side_of)
    value, contributions = deltacon(own)
    others = [deltacon(weights(permutation))[0] for permutation in permutations]
    upper = np.triu_indices(nodes, 1)
    return answer | {
        "deltacon": value,
        "contributions": contributions.tolist(),
        "changed": sorted(
            ([float(contributions[i] + contributions[j]), int(i), int(j)] for i, j in zip(*upper) if not np.isclose(own[0][i, j], own[1][i, j], rtol=1e-12, atol=0)),
            key=lambda edge: (-edge[0], edge[1:]),
        ),
        "p": p_value(-value, [-other for other in others]),
        "correlation": float(np.corrcoef(own[0][upper], own[1][upper])[0, 1]),
        "correlationP": qap(own, options["shuffles"]),
    }


def qap(weights, shuffles):
    """p of the correlation of two matrices of weights, from shuffles of the nodes."""
    upper = np.triu_indices(len(weights[0]), 1)

    def correlation(places):
        moved = np.empty_like(weights[0])
        moved[np.ix_(places, places)] = weights[0]
        return np.corrcoef(moved[upper], weights[1][upper])[0, 1]

    return p_value(correlation(range(len(weights[0]))), [correlation(places) for places in shuffles])


def change_points(graphs, options):
    """Boundaries at which the rows of a matrix, one a dispatch, change, as [first period behind, p]; shuffles are given for each range of periods that is searched."""
    rows, least, level = np.array(options["rows"]), options["least"], 0.05
    shuffles = {tuple(given["range"]): given["orders"] for given in options["shuffles"]}

    def best(values, periods):
        """The largest sum of squares between two groups that a boundary parts."""
        found = (-1.0, None)
        for boundary in range(periods.min() + 1, periods.max() + 1):
            before, behind = values[periods < boundary], values[periods >= boundary]
            if min(len(before), len(behind)) >= least:
                mean = values.mean(axis=0)
                # The classical decomposition: each group's size times the squared distance of its mean from the mean of all.
                between = sum(len(part) * ((part.mean(axis=0) - mean) ** 2).sum() for part in (before, behind))
                # A boundary that parts as much, but for rounding, comes after the first.
                if between > found[0] * (1 + 1e-12):
                    found = (between, boundary)
        return found

    def search(first, last):
        inside = [place for place, (_, period) in enumerate(options["units"]) if first <= period < last]
        if not inside:
            return []
        periods = np.array([options["units"][place][1] for place in inside])
        statistic, boundary = best(rows[[options["units"][place][0] for place in inside]], periods)
        if boundary is None:
            return []
        p = p_value(statistic, [best(rows[order], periods)[0] for order in shuffles[first, last]], 1e-9 * statistic)
        return [*search(first, boundary), [boundary, p], *search(boundary, last)] if p <= level else []

    return search(0, options["periods"])


def null_space(graphs, options):
    """All networks that a null model may draw, listed one by one; whether only these are drawn, how many are, and the p of their being drawn equally often."""
    network, *drawn = (sorted(zip(graph["sources"], graph["targets"])) for graph in graphs)
    nodes, is_directed, sides = graphs[0]["nodeCount"], graphs[0]["isDirected"], options.get("sides")
    kind = nx.DiGraph if is_directed else nx.Graph

    def degrees(edges):
        graph = kind(edges)
        graph.add_nodes_from(range(nodes))
        return [(graph.in_degree(node), graph.out_degree(node)) if is_directed else graph.degree(node) for node in range(nodes)]

    pairs = itertools.permutations(range(nodes), 2) if is_directed else itertools.combinations(range(nodes), 2)
    pairs = [pair for pair in pairs if sides is None or sides[pair[0]] != sides[pair[1]]]
    space = [edges for edges in itertools.combinations(pairs, len(network)) if degrees(edges) == degrees(network)]
    counts = dict.fromkeys(space, 0)
    for edges in drawn:
        counts[tuple(edges)] += 1
    return {"space": len(space), "reached": sum(count > 0 for count in counts.values()), "p": float(stats.chisquare(list(counts.values())).pvalue)}


def appearances(graphs, options):
    """The mean weight of each pair over every way of dealing the actors to the dispatches' places: as many for each, none twice in a dispatch."""
    places, nodes = options["places"], options["nodes"]
    flat = [actor for dispatch in places for actor in dispatch]
    ends = np.cumsum([0, *(len(dispatch) for dispatch in places)])
    total, count = np.zeros((nodes, nodes)), 0
    for dealt in set(itertools.permutations(flat)):
        dispatches = [dealt[first:last] for first, last in zip(ends, ends[1:])]
        if all(len(set(dispatch)) == len(dispatch) for dispatch in dispatches):
            count += 1
            for dispatch, source, target, weight in options["ties"]:
                dispatch = int(dispatch)
                a, b = (dispatches[dispatch][places[dispatch].index(int(actor))] for actor in (source, target))
                total[a, b] += weight
                total[b, a] += weight
    return {"ways": count, "means": (total / count).tolist()}


TASKS = {task.__name__: task for task in (appearances, bootstrap, change_points, changes, distributions, false_discovery, null_space)}
