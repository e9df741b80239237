"""Uncertainty and chance, computed again with NumPy, SciPy and NetworkX from the same draws: tasks of oracle.py."""

import networkx as nx
import numpy as np
from scipy import stats


def figures(weights):
    """Strength, degree and PageRank of an undirected network by its matrix of weights."""
    graph = nx.from_numpy_array(weights)
    pagerank = nx.pagerank(graph, tol=1e-15, max_iter=10_000)
    return np.array([weights.sum(axis=0), (weights > 0).sum(axis=0), [pagerank[node] for node in range(len(weights))]])


def matrix(nodes, ties, counts):
    """`ties` are [dispatch, source, target, weight]; each counts as often as its dispatch."""
    weights = np.zeros((nodes, nodes))
    for dispatch, source, target, weight in ties:
        weights[int(source), int(target)] += counts[int(dispatch)] * weight
        weights[int(target), int(source)] += counts[int(dispatch)] * weight
    return weights


def bootstrap(graphs, options):
    """Intervals by measure and node: percentiles of replicates that are moved to the figure where their mean is off by more than three standard errors."""
    nodes, ties, draws = options["nodes"], options["ties"], np.array(options["draws"])
    count = draws.shape[1]
    observed = figures(matrix(nodes, ties, np.ones(count)))
    replicates = np.array([figures(matrix(nodes, ties, counts)) for counts in draws])
    bias = observed - replicates.mean(axis=0)
    error = replicates.std(axis=0, ddof=1) / np.sqrt(len(draws))
    shift = np.where(np.abs(bias) > 3 * error + 1e-12 * np.abs(observed), bias, 0)
    moved = np.maximum(0, replicates + shift)
    tail = stats.norm.cdf(np.sqrt(count / (count - 1)) * stats.t.ppf((1 - options["level"]) / 2, count - 1))
    low, high = np.quantile(moved, [tail, 1 - tail], axis=0)
    # Moved, both sides are as long as the longer one.
    lowest, highest = np.minimum(low, 2 * observed - high), np.maximum(high, 2 * observed - low)
    return np.moveaxis(np.where(shift != 0, [np.maximum(0, lowest), highest], [low, high]), 0, -1).tolist()


def distributions(graphs, options):
    x, p = np.array(options["x"]), np.array(options["p"])
    return {
        "normal": stats.norm.cdf(x).tolist(),
        "student": [stats.t.cdf(x, freedom).tolist() for freedom in options["freedom"]],
        "studentQuantiles": [stats.t.ppf(p, freedom).tolist() for freedom in options["freedom"]],
        "quantiles": np.quantile(options["values"], p).tolist(),
    }


def false_discovery(graphs, options):
    return stats.false_discovery_control(options["p"]).tolist()


def interval_of_difference(observed, replicates, count):
    error = replicates.std(ddof=1) / np.sqrt(len(replicates))
    bias = observed - replicates.mean()
    shift = bias if abs(bias) > 3 * error else 0
    tail = stats.norm.cdf(np.sqrt(count / (count - 1)) * stats.t.ppf(0.025, count - 1))
    low, high = np.quantile(replicates + shift, [tail, 1 - tail])
    return [min(low, 2 * observed - high), max(high, 2 * observed - low)] if shift else [low, high]


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

    draws = [[np.array(draw) * (side_of == side) for side in (0, 1)] for draw in options["draws"]]
    answer = {}
    for name, figure in (("ties", by_tie), ("strengths", by_actor)):
        observed = figure(sides(side_of))
        nulls = np.array([figure(sides(permutation)) for permutation in permutations])
        replicates = np.array([figure(draw) for draw in draws])
        center = nulls.mean(axis=0)
        p = ((np.abs(nulls - center) >= np.abs(observed - center) - 1e-12).sum(axis=0) + 1) / (len(nulls) + 1)
        answer[name] = [
            [observed[k], p[k], *interval_of_difference(observed[k], replicates[:, k], min(coverage))] for k in range(len(observed))
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
        "p": (sum(other <= value + 1e-12 for other in others) + 1) / (len(others) + 1),
        "correlation": float(np.corrcoef(own[0][upper], own[1][upper])[0, 1]),
    }


TASKS = {task.__name__: task for task in (bootstrap, changes, distributions, false_discovery)}
