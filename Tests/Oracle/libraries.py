"""Figures by igraph and NetworKit, in NetworkX's definitions: what python-igraph and NetworKit themselves say, with their scale taken off.

Each function takes a simple graph of NetworkX with weights, and gives a list by node; None in it where a figure is undefined. None instead of the list is
a graph on which the library has another definition, such as NetworKit's PageRank of an isolated node.
"""

import math

import networkx as nx


def without_loops(graph):
    copy = graph.copy()
    copy.remove_edges_from(list(nx.selfloop_edges(copy)))
    return copy


def arrays(graph):
    edges = list(graph.edges(data="weight"))
    return [edge[:2] for edge in edges], [float(edge[2]) for edge in edges]


def pairs(graph):
    count = len(graph)
    return max(1, (count - 1) * (count - 2) / (1 if graph.is_directed() else 2))


class IGraph:
    """igraph 1.0."""

    def __init__(self, graph):
        import igraph

        self.graph = graph
        ends, self.weights = arrays(graph)
        self.lengths = [1 / weight for weight in self.weights] or None
        self.other = igraph.Graph(n=len(graph), edges=ends, directed=graph.is_directed())

    def degree(self):
        return self.other.degree()

    def strength(self):
        return self.other.strength(weights=self.weights)

    def betweenness(self):
        return [value / pairs(self.graph) for value in self.other.betweenness(weights=self.lengths)]

    def closeness(self, mode):
        # Per reachable set; Wasserman and Faust's factor is its share of the network.
        count = len(self.graph)
        reached = self.other.neighborhood_size(order=count, mode=mode)
        values = self.other.closeness(mode=mode, weights=self.lengths)
        return [0 if size == 1 else value * (size - 1) / (count - 1) for size, value in zip(reached, values)]

    def harmonic(self, mode):
        return self.other.harmonic_centrality(mode=mode, weights=self.lengths, normalized=False)

    def halved(self):
        """An undirected self-loop counts twice in walks."""
        loops = [source == target and not self.graph.is_directed() for source, target in self.other.get_edgelist()]
        return [weight / 2 if loop else weight for weight, loop in zip(self.weights, loops)]

    def pagerank(self):
        return self.other.pagerank(weights=self.halved())

    def eigenvector(self):
        # By component; of two with nearly the same eigenvalue it is for us to say.
        if self.graph.is_directed() or not self.weights:
            return None
        self.other.es["weight"] = self.halved()
        found = []
        for nodes in self.other.connected_components():
            part = self.other.induced_subgraph(nodes)
            if part.ecount() and len(nodes) > 1:
                values, eigenvalue = part.eigenvector_centrality(weights="weight", return_eigenvalue=True)
                found.append((eigenvalue, nodes, values))
            elif part.ecount():
                found.append((part.es["weight"][0] * 2, nodes, [1.0]))
        found.sort(reverse=True)
        if len(found) > 1 and found[1][0] > found[0][0] * (1 - 1e-6):
            return None
        length = math.hypot(*found[0][2])
        scores = [0.0] * len(self.graph)
        for node, value in zip(*found[0][1:]):
            scores[node] = value / length
        return scores

    def core(self):
        return IGraph(without_loops(self.graph)).other.coreness()

    def constraint(self):
        plain = IGraph(without_loops(self.graph))
        return [None if math.isnan(value) else value for value in plain.other.constraint(weights=plain.weights)]

    def clustering(self):
        # Barrat's, where there are weights.
        if self.graph.is_directed() or len(set(self.weights)) > 1:
            return None
        return [None if math.isnan(value) else value for value in self.other.transitivity_local_undirected()]

    def components(self):
        return self.other.connected_components(mode="weak").membership

    def strong_components(self):
        return self.other.connected_components(mode="strong").membership

    def cliques(self):
        return [len(without_loops_undirected(self).maximal_cliques())]

    def triad_census(self):
        plain = IGraph(without_loops(self.graph).to_directed()).other
        return [0 if math.isnan(count) else count for count in plain.triad_census()] if len(self.graph) > 2 else None

    def cut_nodes(self):
        return sorted(without_loops_undirected(self).articulation_points())

    def modularity(self):
        return [self.other.modularity([node % 3 for node in self.graph], weights=self.weights)] if self.weights else None


def without_loops_undirected(library):
    return IGraph(without_loops(nx.Graph(library.graph))).other


class NetworKit:
    """NetworKit 11.3, without self-loops, which most of it refuses."""

    def __init__(self, graph):
        import networkit as nk

        nk.setNumberOfThreads(1)
        self.graph = graph
        self.weights = arrays(graph)[1]
        self.kit = nk
        self.plain = self.made(without_loops(graph))
        self.lengths = self.made(without_loops(graph), lambda weight: 1 / weight)

    def made(self, graph, value=lambda weight: weight):
        other = self.kit.Graph(len(graph), weighted=True, directed=graph.is_directed())
        for source, target, weight in graph.edges(data="weight"):
            other.addEdge(source, target, value(float(weight)))
        return other

    def scores(self, found):
        found.run()
        return found.scores()

    def betweenness(self):
        # Without a tolerance, tied lengths of whole weights tie or not by rounding.
        if len(self.graph) < 3 or len(set(self.weights)) > 1 and all(weight.is_integer() for weight in self.weights):
            return None
        return self.scores(self.kit.centrality.Betweenness(self.lengths, normalized=True))

    def closeness(self, mode):
        if mode == "in" or len(self.graph) < 2:
            return None
        return self.scores(self.kit.centrality.Closeness(self.lengths, False, self.kit.centrality.ClosenessVariant.Generalized))

    def harmonic(self, mode):
        return None if mode == "in" else self.scores(self.kit.centrality.HarmonicCloseness(self.lengths, False))

    def pagerank(self):
        if not self.graph.is_directed() and any(degree == 0 for _, degree in self.graph.degree()) or nx.number_of_selfloops(self.graph):
            return None
        sinks = self.kit.centrality.SinkHandling.DistributeSinks
        return self.scores(self.kit.centrality.PageRank(self.plain, 0.85, 1e-13, distributeSinks=sinks))

    def core(self):
        return None if self.graph.is_directed() else self.scores(self.kit.centrality.CoreDecomposition(self.plain))

    def clustering(self):
        if self.graph.is_directed() or len(set(self.weights)) > 1:
            return None
        values = self.scores(self.kit.centrality.LocalClusteringCoefficient(self.plain))
        return [value if self.plain.degree(node) > 1 else None for node, value in enumerate(values)]

    def partition(self, found):
        found.run()
        return found.getPartition().getVector()

    def components(self):
        kit = self.kit.components
        return self.partition((kit.WeaklyConnectedComponents if self.graph.is_directed() else kit.ConnectedComponents)(self.plain))

    def strong_components(self):
        return self.partition(self.kit.components.StronglyConnectedComponents(self.plain)) if self.graph.is_directed() else None

    def cliques(self):
        found = [0]

        def count(clique):
            found[0] += 1

        self.kit.clique.MaximalCliques(self.made(without_loops(nx.Graph(self.graph))), callback=count).run()
        return found

    def modularity(self):
        if self.graph.is_directed() or not self.weights:
            return None
        clusters = self.kit.Partition(len(self.graph))
        clusters.setUpperBound(3)
        for node in self.graph:
            clusters[node] = node % 3
        return [self.kit.community.Modularity().getQuality(clusters, self.made(self.graph))]


LIBRARIES = {"igraph": IGraph, "NetworKit": NetworKit}


def figures(name, library, graph):
    """None where the library has no such figure of such a graph."""
    if not len(graph):
        return None
    made = LIBRARIES[library](graph)
    base, _, mode = name.partition("-")
    if mode in ("in", "out"):
        return getattr(made, base)(mode)
    return getattr(made, name.replace("-", "_"))()
