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
    moved = np.maximum(0, replicates + np.where(np.abs(bias) > 3 * error + 1e-12 * np.abs(observed), bias, 0))
    tail = stats.norm.cdf(np.sqrt(count / (count - 1)) * stats.t.ppf((1 - options["level"]) / 2, count - 1))
    return np.moveaxis(np.quantile(moved, [tail, 1 - tail], axis=0), 0, -1).tolist()


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


TASKS = {task.__name__: task for task in (bootstrap, distributions, false_discovery)}
