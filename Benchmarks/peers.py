"""Times other libraries: python peers.py LIBRARY THREADS EDGES TASK… prints {task: {"seconds", "answer"}} for the tasks that the library has.

EDGES holds `u v w` a line, w a strength; path measures take 1/w as length. Best of three, or of one where that takes more than five seconds, on a graph
made afresh, which is not timed: igraph remembers what it once found out.
"""

import json
import os
import sys
import time

library, threads, path, tasks = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
os.environ["OMP_NUM_THREADS"] = str(threads)

import numpy as np  # noqa: E402  (after the number of threads is set)

table = np.array(open(path, "rb").read().split(), dtype=np.float64).reshape(-1, 3)
u, v, w = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2].copy()
n = int(max(u.max(), v.max())) + 1


def igraph_tasks():
    import igraph

    pairs = np.column_stack([u, v])
    weights = w.tolist()
    lengths = (1 / w).tolist()
    return lambda task: igraph.Graph(n=n, edges=pairs, directed=task == "triad-census"), {
        "pagerank": lambda g: g.pagerank(weights=weights),
        "betweenness": lambda g: g.betweenness(),
        "betweenness-weighted": lambda g: g.betweenness(weights=lengths),
        "closeness": lambda g: g.closeness(),
        "closeness-weighted": lambda g: g.closeness(weights=lengths),
        "harmonic": lambda g: g.harmonic_centrality(),
        "eigenvector": lambda g: g.eigenvector_centrality(weights=weights),
        "core": lambda g: g.coreness(),
        "components": lambda g: g.connected_components().membership,
        "clustering": lambda g: g.transitivity_local_undirected(mode="zero"),
        "louvain": lambda g: g.community_multilevel(weights=weights).membership,
        "leiden": lambda g: g.community_leiden("modularity", weights=weights, n_iterations=2).membership,
        "label-propagation": lambda g: g.community_label_propagation(weights=weights).membership,
        "triad-census": lambda g: [0 if count != count else count for count in g.triad_census()],
        "constraint": lambda g: g.constraint(weights=weights),
        "cliques": lambda g: [len(g.maximal_cliques())] if n <= 20_000 else None,
    }


def networkit_tasks():
    import networkit as nk

    nk.setNumberOfThreads(threads)
    nk.setSeed(1, False)
    lengths = {"betweenness-weighted", "closeness-weighted"}
    plain = {"betweenness", "closeness", "harmonic", "core", "components", "clustering", "cliques", "betweenness-approximate"}

    def graph(task):
        if task in plain:
            return nk.GraphFromCoo((u, v), n=n, weighted=False, directed=False)
        return nk.GraphFromCoo((1 / w if task in lengths else w, (u, v)), n=n, weighted=True, directed=False)

    def scores(make):
        def run(g):
            found = make(g)
            found.run()
            return found.scores()

        return run

    def partition(make):
        def run(g):
            found = make(g)
            found.run()
            return found.getPartition().getVector()

        return run

    centrality, community = nk.centrality, nk.community

    def local_clustering(g):
        g.sortEdges()
        found = centrality.LocalClusteringCoefficient(g, turbo=True)
        found.run()
        return found.scores()

    def cliques(g):
        found = [0]

        def count(clique):
            found[0] += 1

        nk.clique.MaximalCliques(g, callback=count).run()
        return found

    def components(g):
        found = nk.components.ConnectedComponents(g)
        found.run()
        return found.getPartition().getVector()

    return graph, {
        "pagerank": scores(lambda g: centrality.PageRank(g, 0.85, 1e-10)),
        "betweenness": scores(lambda g: centrality.Betweenness(g)),
        "betweenness-weighted": scores(lambda g: centrality.Betweenness(g)),
        "betweenness-approximate": scores(lambda g: centrality.KadabraBetweenness(g, 0.01, 0.1)),
        "closeness": scores(lambda g: centrality.Closeness(g, False, centrality.ClosenessVariant.Generalized)),
        "closeness-weighted": scores(lambda g: centrality.Closeness(g, False, centrality.ClosenessVariant.Generalized)),
        "harmonic": scores(lambda g: centrality.HarmonicCloseness(g, True)),
        "core": scores(lambda g: centrality.CoreDecomposition(g)),
        "components": components,
        "clustering": local_clustering,
        "louvain": partition(lambda g: community.PLM(g)),
        "leiden": partition(lambda g: community.ParallelLeiden(g)),
        "label-propagation": partition(lambda g: community.PLP(g)),
        "cliques": cliques,
    }


def scipy_tasks():
    from scipy.sparse import coo_matrix

    def pagerank(matrix):
        strength = np.asarray(matrix.sum(axis=1)).ravel()
        share = matrix.multiply(1 / np.maximum(strength, 1e-300)[:, None]).T.tocsr()
        value = np.full(n, 1 / n)
        while True:
            new = 0.15 / n + 0.85 * (share @ value + value[strength == 0].sum() / n)
            if np.abs(new - value).sum() < 1e-10:
                return new.tolist()
            value = new

    def graph(task):
        return coo_matrix((np.concatenate([w, w]), (np.concatenate([u, v]), np.concatenate([v, u]))), shape=(n, n)).tocsr()

    return graph, {"pagerank": pagerank}


make, known = {"igraph": igraph_tasks, "NetworKit": networkit_tasks, "SciPy": scipy_tasks}[library]()
answers = {}
for task in tasks:
    if task not in known:
        continue
    best, answer, spent = None, None, 0
    for _ in range(3):
        graph = make(task)
        start = time.perf_counter()
        answer = known[task](graph)
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
        spent += seconds
        if spent > 5:
            break
    if answer is not None:
        answers[task] = {"seconds": best, "answer": [float(value) for value in answer]}
json.dump(answers, sys.stdout)
