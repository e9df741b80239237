extension Wording {
    public static let french = Wording(
        code: "fr", plural: .belowTwoIsSingular, decimalMark: ",", groupMark: "\u{202F}", and: " et ",
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        ],
        firstOfMonth: "er", quotes: ["«\u{A0}", "\u{A0}»"], ordinals: .french, elided: ["de", "De", "que"],
        articles: [
            "Degré": "le ", "Force": "la ", "Opsahl": "l’indice d’", "Proximité": "la ", "Excentricité": "l’", "Intermédiarité": "l’", "Vecteur": "le ",
            "Katz": "l’indice de ", "PageRank": "le ", "Pivots": "les ", "Autorités": "les ", "Sous-graphes": "les ", "Cœur": "le ", "Regroupement": "le ",
            "Contrainte": "la ", "Taille": "la ", "Efficacité": "l’", "Hiérarchie": "la ", "Coordinateur": "le rôle de ", "Itinérant": "le rôle d’",
            "Représentant": "le rôle de ", "Portier": "le rôle de ", "Liaison": "le rôle de ", "Participation": "la ", "Dans": "la place ", "PN": "l’indice ",
            "Vitalité": "la ",
        ],
        phrases: frenchPhrases)

    /// Sorted by topic as the code is: nouns, periods, networks, measures, reports, drawings, pages. Where French sets a space before `:`, `;` or `%`, it is U+00A0.
    private static let frenchPhrases: [String: String] = [
        // Nouns: one, many.
        "actor|actors": "acteur|acteurs",
        "actor stands|actors stand": "acteur reste|acteurs restent",
        "actor without ties|actors without ties": "acteur sans lien|acteurs sans lien",
        "became a loop and is left out.|became loops and are left out.":
            "est devenu une boucle et n’est pas compté.|sont devenus des boucles et ne sont pas comptés.",
        "carries no date and lies|carry no date and lie": "sans date n’est|sans date ne sont",
        "cluster|clusters": "groupe|groupes",
        "comes from a dispatch|come from dispatches": "vient d’une dépêche datée|viennent de dépêches datées",
        "dispatch|dispatches": "dépêche|dépêches",
        "edge|edges": "arête|arêtes",
        "follows|follow": "suit|suivent",
        "line|lines": "trait|traits",
        "line label|line labels": "mention sur un trait|mentions sur des traits",
        "step|steps": "pas|pas",
        "tie|ties": "lien|liens",
        "tie inside one actor|ties inside one actor": "lien interne à un acteur|liens internes à un acteur",
        "weaker actor|weaker actors": "acteur plus faible|acteurs plus faibles",

        // Kinds, types and tones.
        "country": "pays", "official": "responsable", "forum": "forum", "other": "autre",
        "countries": "pays", "officials": "responsables", "forums": "forums", "other actors": "autres acteurs",
        "agree": "accord", "consult": "consultation", "support": "soutien", "concede": "concession", "cooperate": "coopération", "aid": "aide",
        "retreat": "retrait", "request": "demande", "accuse": "accusation", "reject": "rejet", "threaten": "menace", "protest": "protestation",
        "sanction": "sanction", "mobilize": "mobilisation", "coerce": "coercition", "assault": "attaque", "represents": "représentation",
        "member-of": "appartenance", "chairs": "présidence", "hosts": "accueil", "participates": "participation",
        "cooperation": "coopération", "conflict": "conflit", "mixed": "mêlé", "neutral": "neutre", "structure": "structure",

        // Periods.
        "all time": "toute la période", "until {1}": "jusqu’à {1}", "since {1}": "depuis {1}", "up to {1}": "jusqu’au {1}", "from {1} on": "depuis le {1}",
        "{1} to {2}": "{1} – {2}",
        "first quarter of {1}": "1er trimestre {1}", "second quarter of {1}": "2e trimestre {1}", "third quarter of {1}": "3e trimestre {1}",
        "fourth quarter of {1}": "4e trimestre {1}", "first half of {1}": "1er semestre {1}", "second half of {1}": "2e semestre {1}",

        // What a network is.
        ": ": "\u{A0}: ",
        "Note:": "Remarque\u{A0}:",
        "{1} more": "{1} de plus",
        "{1}, {2} in {3}": "{1}, {2} en {3}",
        "with no dispatch named": "sans dépêche nommée",
        "from {1}": "tirés de {1}",
        "{1}: {2}.": "{1}\u{A0}: {2}.",
        "A tie counts by the date of its event.": "Un lien compte à la date de son événement.",
        "A tie counts by the date of its dispatch.": "Un lien compte à la date de sa dépêche.",
        "ties of type {1} alone": "les seuls liens de type {1}",
        "ties of all types but “represents”": "les liens de tout type sauf la représentation",
        "Actors of all kinds count, and {1}.": "Comptent les acteurs de toute nature, et {1}.",
        "{1} alone count, and {2}.": "Comptent seuls ces acteurs\u{A0}: {1}\u{A0}; et {2}.",
        "An official’s ties are put on the country or forum that he acts for.":
            "Les liens d’un responsable sont rapportés au pays ou au forum pour lequel il agit.",
        "Officials stand for themselves.": "Les responsables comptent pour eux-mêmes.",
        "Edges have a direction; agree, consult and cooperate count both ways.":
            "Les arêtes sont orientées\u{A0}; accord, consultation et coopération comptent dans les deux sens.",
        "Edges have no direction.": "Les arêtes ne sont pas orientées.",
        "An edge weighs the sum of its ties’ weights.": "Une arête pèse la somme des poids de ses liens.",
        "An edge weighs the number of its ties.": "Une arête pèse le nombre de ses liens.",
        "An edge weighs the number of its events, ties that report one event together counting as one.":
            "Une arête pèse le nombre de ses événements\u{A0}; les liens qui rapportent ensemble un événement comptent pour un.",
        "An edge weighs the number of dispatches that report it.": "Une arête pèse le nombre de dépêches qui la rapportent.",
        "An edge weighs the sum of its ties’ scores, from −10 (conflict) to 10 (cooperation).":
            "Une arête pèse la somme des scores de ses liens, de −10 (conflit) à 10 (coopération).",
        "{1} within one side, as of an official and his own country, {2}":
            "{1} au sein d’un même camp, comme entre un responsable et son propre pays, {2}",
        "{1} of the period {2} dated outside it, and count all the same.": "{1} de la période {2} en dehors d’elle, à compter quand même.",
        "{1} {2} in no period; left out.": "{1} {2} dans aucune période\u{A0}; laissé de côté.",

        // Measures.
        "Degree": "Degré", "Degree, inbound": "Degré entrant", "Degree, outbound": "Degré sortant",
        "Strength": "Force", "Strength, inbound": "Force entrante", "Strength, outbound": "Force sortante",
        "Opsahl": "Opsahl", "Opsahl, inbound": "Opsahl entrant", "Opsahl, outbound": "Opsahl sortant",
        "Closeness": "Proximité", "Closeness, inbound": "Proximité entrante", "Closeness, outbound": "Proximité sortante",
        "Harmonic": "Proximité harmonique", "Harmonic, inbound": "Proximité harmonique entrante", "Harmonic, outbound": "Proximité harmonique sortante",
        "Eccentricity": "Excentricité", "Betweenness": "Intermédiarité", "Eigenvector": "Vecteur propre", "Katz": "Katz", "PageRank": "PageRank",
        "Hubs": "Pivots", "Authorities": "Autorités", "Current-flow closeness": "Proximité de courant",
        "Current-flow betweenness": "Intermédiarité de courant", "Subgraph": "Sous-graphes", "Core": "Cœur", "S-core": "Cœur pondéré",
        "Clustering": "Regroupement", "Constraint": "Contrainte", "Effective size": "Taille effective", "Efficiency": "Efficacité",
        "Hierarchy": "Hiérarchie", "Coordinator": "Coordinateur", "Itinerant": "Itinérant", "Representative": "Représentant",
        "Gatekeeper": "Portier", "Liaison": "Liaison", "Participation": "Participation", "Within module": "Dans son groupe", "PN": "PN",
        "Vitality": "Vitalité", "Vitality, components": "Vitalité, composantes", "Vitality, flow": "Vitalité, flux",
        "Degree, positive": "Degré positif", "Degree, negative": "Degré négatif", "Strength, positive": "Force positive",
        "Strength, negative": "Force négative", "Two-mode degree": "Degré biparti", "Two-mode closeness": "Proximité bipartie",
        "Two-mode betweenness": "Intermédiarité bipartie",
        "has edges to many others, or from many": "a des arêtes vers beaucoup d’autres, ou venant de beaucoup",
        "many others have an edge to it": "beaucoup d’autres ont une arête vers lui",
        "has edges to many others": "a des arêtes vers beaucoup d’autres",
        "has strong edges in sum, to others or from them": "a au total des arêtes fortes, dans un sens ou dans l’autre",
        "edges to it are strong in sum": "les arêtes vers lui sont fortes au total",
        "edges from it are strong in sum": "les arêtes qui partent de lui sont fortes au total",
        "has many edges, and strong ones: the root of degree times strength":
            "a des arêtes nombreuses et fortes\u{A0}: la racine du degré multiplié par la force",
        "many strong edges lead to it": "beaucoup d’arêtes fortes mènent à lui",
        "many strong edges lead from it": "beaucoup d’arêtes fortes partent de lui",
        "is few and strong steps away from the others, on paths to it": "est à peu de pas, et forts, des autres, par les chemins vers lui",
        "the others reach it in few and strong steps": "les autres l’atteignent en peu de pas, et forts",
        "reaches the others in few and strong steps": "atteint les autres en peu de pas, et forts",
        "is near many others on paths to it, those out of reach counting nothing":
            "est proche de beaucoup d’autres par les chemins vers lui, ceux hors de portée ne comptant pas",
        "many others reach it in few and strong steps": "beaucoup d’autres l’atteignent en peu de pas, et forts",
        "reaches many others in few and strong steps": "atteint beaucoup d’autres en peu de pas, et forts",
        "has far to go to the farthest node within its reach": "est loin du plus éloigné de ceux qu’il peut atteindre",
        "lies on many shortest paths between others: a broker": "se trouve sur beaucoup de plus courts chemins entre les autres\u{A0}: un intermédiaire",
        "is linked, strongly, with nodes that are so themselves": "est lié, fortement, à des acteurs qui le sont eux-mêmes",
        "many walks lead to it, short ones above all": "beaucoup de parcours mènent à lui, surtout des courts",
        "is linked to, strongly, by nodes that are themselves linked to": "reçoit des liens forts d’acteurs qui en reçoivent eux-mêmes",
        "has strong edges to good authorities": "a des arêtes fortes vers de bonnes autorités",
        "good hubs have strong edges to it": "de bons pivots ont des arêtes fortes vers lui",
        "is near the others by all ways taken together": "est proche des autres par tous les chemins pris ensemble",
        "lies on many ways between others, not the shortest alone": "se trouve sur beaucoup de chemins entre les autres, non les seuls plus courts",
        "takes part in many closed walks, short ones above all": "prend part à beaucoup de parcours fermés, surtout des courts",
        "belongs to a group in which everybody has many edges": "appartient à un groupe où chacun a beaucoup d’arêtes",
        "belongs to a group in which everybody has strong edges in sum": "appartient à un groupe où chacun a au total des arêtes fortes",
        "its neighbours are linked among each other, strongly": "ses voisins sont liés entre eux, fortement",
        "depends on contacts that are linked among each other; few holes": "dépend de contacts liés entre eux\u{A0}; peu de trous",
        "has many contacts that are not linked among each other": "a beaucoup de contacts qui ne sont pas liés entre eux",
        "few of its contacts are redundant": "peu de ses contacts font double emploi",
        "what constrains it comes from one contact": "ce qui le contraint vient d’un seul contact",
        "its edges spread evenly over the clusters": "ses arêtes se répartissent également entre les groupes",
        "has stronger edges in its own cluster than the other members": "a dans son groupe des arêtes plus fortes que les autres membres",
        "has friends, whose friends are friends, and few foes": "a des amis, dont les amis sont amis, et peu d’ennemis",
        "without it, the others are farther from each other": "sans lui, les autres sont plus loin les uns des autres",
        "without it, others are cut off from each other": "sans lui, d’autres sont coupés les uns des autres",
        "without it, the others can send each other less": "sans lui, les autres peuvent s’envoyer moins",
        "has friends: edges of positive weight": "a des amis : des arêtes de poids positif",
        "has foes: edges of negative weight": "a des ennemis : des arêtes de poids négatif",
        "has strong friends in sum": "a au total des amis forts",
        "has strong foes in sum": "a au total des ennemis forts",
        "has edges to most of the other side": "a des arêtes vers la plupart de l’autre côté",
        "is few steps away from both sides": "est à peu de pas des deux côtés",
        "lies on many shortest paths, for a node of its side": "se trouve sur beaucoup de plus courts chemins, pour un nœud de son côté",

        "stands between members of its own cluster": "se trouve entre des membres de son propre groupe",
        "stands between members of one cluster, from outside it": "se trouve entre des membres d’un même groupe, sans en être",
        "leads from its own cluster to others": "mène de son groupe aux autres",
        "leads from other clusters into its own": "mène des autres groupes au sien",
        "stands between two clusters, and belongs to neither": "se trouve entre deux groupes, sans être de l’un ni de l’autre",

        // Centrality and clusters.
        "Who is central: {1}": "Qui est central\u{A0}: {1}",
        "No tie is left by what was asked for, so there is nobody to rank.": "Ce qui était demandé ne laisse aucun lien\u{A0}; il n’y a personne à classer.",
        "In short": "En bref",
        "Actors by rank": "Acteurs par rang",
        "{1} of {2} are left out.": "{1} sur {2} ne sont pas montrés.",
        "What the measures mean": "Ce que disent les mesures",
        "What a high value says of an actor, as far as the dispatches tell:": "Ce qu’une valeur élevée dit d’un acteur, d’après les dépêches\u{A0}:",
        "(the lowest value ranks first)": "(la plus basse est au premier rang)",
        "In parentheses the rank of each value: 1 is the most central, and equals share a rank.":
            "Entre parenthèses, le rang de chaque valeur\u{A0}: 1 est le plus central, et les égaux partagent un rang.",
        "The rows follow {1}.": "L’ordre des lignes suit {1}.",
        "– stands where a measure is undefined.": "– indique qu’une mesure n’est pas définie.",
        "Rank": "Rang", "Actor": "Acteur", "Kind": "Nature", "Cluster": "Groupe", "Dispatches": "Dépêches",
        "{1} ({2}, the lowest)": "{1} ({2}, la plus basse)",
        "{1} ranks first of {2} by {3}.": "Au premier rang sur {2}\u{A0}: {1}, selon {3}.",
        "All {1} are equal by {2}.": "Les {1} sont à égalité selon {2}.",
        "{1} share the first rank of {2} by {3}.": "Au premier rang sur {2}, à égalité\u{A0}: {1}, selon {3}.",
        "By {1}, {2} {3}.": "Selon {1}, {3} {2}.",
        "modularity {1}": "modularité {1}",
        "{1} alone": "{1} seuls",
        "The actors form {1}{2}{3}.": "Les acteurs forment {1}{2}{3}.",
        "Clusters": "Groupes",
        "Cluster {1} ({2})": "Groupe {1} ({2})",
        "Alone ({1})": "Seuls ({1})",
        "Actors of one cluster have more to do with each other than with the rest.":
            "Les acteurs d’un groupe ont plus à faire entre eux qu’avec les autres.",
        "Modularity is {1}: 0 is what chance would give, 1 the clearest division there can be.":
            "La modularité est de {1}\u{A0}: 0 est ce que donnerait le hasard, 1 le partage le plus net possible.",
        "Each cluster’s strongest members come first.": "Les membres les plus forts de chaque groupe viennent d’abord.",
        "How the measures agree": "Comment les mesures s’accordent",
        "Measure": "Mesure", "Most like": "La plus semblable", "Least like": "La moins semblable",
        "Rank correlation (Spearman): 1 where two measures rank all actors alike, 0 where one says nothing of the other, −1 where they rank the other way round.":
            "Corrélation de rangs (Spearman)\u{A0}: 1 si deux mesures classent tous les acteurs pareillement, 0 si l’une ne dit rien de l’autre, −1 si elles les "
            + "classent en sens inverse.",
        "The measures agree most on {1} (rank correlation {2}), least on {3} ({4}).":
            "Les mesures qui s’accordent le plus\u{A0}: {1} (corrélation de rangs {2})\u{A0}; le moins\u{A0}: {3} ({4}).",
        "Strongest: {1}; most frequent: {2}.": "Les plus forts\u{A0}: {1}\u{A0}; les plus fréquents\u{A0}: {2}.",
        "{1}% of the weight of their ties stays inside.": "{1}\u{A0}% du poids de leurs liens reste à l’intérieur.",
        "The strongest ties, and the sentences behind them": "Les liens les plus forts, et leurs phrases",
        "weight {1}, {2}; {3}; in {4}.": "poids {1}, {2}\u{A0}; {3}\u{A0}; dans {4}.",
        "Time": "Temps",
        "Time: ties from {1} to {2}, {3} a bar, against the actor’s own most.":
            "Temps\u{A0}: liens de {1} à {2}, {3} par barre, rapportés au maximum de l’acteur.",
        "Without {1} nobody is cut off: all who were connected stay so by other ties.":
            "Sans {1}, personne n’est coupé du reste\u{A0}: tous ceux qui étaient reliés le restent par d’autres liens.",
        "Without {1} what it connects falls into {2}: {3} cut off from the rest.": "Sans {1}, ce qu’il relie se défait en {2}\u{A0}: {3} du reste.",
        "actor is|actors are": "acteur est coupé|acteurs sont coupés", "part|parts": "partie|parties",
        "month|months": "mois|mois", "year|years": "an|ans", "dispatch {1}": "dépêche {1}",
        "{1} is left out: {2}.": "{1} n’est pas donné\u{A0}: {2}.",
        "Who belongs together: {1}": "Qui va ensemble\u{A0}: {1}",
        "No tie is left by what was asked for, so there are no clusters.": "Ce qui était demandé ne laisse aucun lien\u{A0}; il n’y a pas de groupes.",
        "The network has no clusters: it has no edge, or edges of negative weight.":
            "Le réseau n’a pas de groupes\u{A0}: il n’a pas d’arête, ou des arêtes de poids négatif.",

        // Drawings.
        "Who relates to whom": "Qui est lié à qui",
        "There is nothing to draw: no two actors have a tie.": "Rien à dessiner\u{A0}: aucun lien entre deux acteurs.",
        "directed": "orienté", "undirected": "non orienté",
        "officials folded into those they represent": "responsables rapportés à ceux qu’ils représentent",
        "{1} left out": "{1} non dessinés",
        "areas by strength; lines are not drawn in this layout": "surfaces d’après la force\u{A0}; cette disposition ne montre pas de traits",
        "{1} without room left out": "{1} faute de place omises",
        "{1} more than {2} away left out": "{1} à plus de {2} non dessinés",
        "{1} outside the backbone ({2}) left out": "{1} hors de l’ossature ({2}) non dessinés",
        "Actors (label size: strength)": "Acteurs (taille du nom\u{A0}: force)", "Ties": "Liens", "Change": "Changement",
        "Line width ({1})": "Épaisseur du trait ({1})",
        "Clusters (by their strongest members)": "Groupes (d’après leurs membres les plus forts)", "smaller, or none": "plus petits, ou aucun",
        "membership, hosting, attendance": "appartenance, accueil, participation",
        "appeared": "apparu", "stronger": "renforcé", "the same": "inchangé", "weaker": "affaibli", "vanished": "disparu",
        "weight": "poids", "ties": "liens", "events": "événements", "dispatches": "dépêches", "score": "score", "strength": "force",
        "{1} per dispatch": "{1} par dépêche", "before {1}, after {2}": "avant {1}, après {2}", "before": "avant", "after": "après",

        "Ranks by {1}, by {2}": "Rangs selon {1}, par {2}", "quarter": "trimestre", "year": "année",
        "{1}: rank {2}": "{1}\u{A0}: rang {2}", "changed here (p {1})": "changement (p {1})",
        "the number on a line is the rank; an actor without a tie in a period has none there":
            "le nombre sur une ligne est le rang\u{A0}; un acteur sans lien dans une période n’y figure pas",
        "* too few dispatches to conclude from": "* trop peu de dépêches pour conclure",

        // Comparison.
        "; ": "\u{A0}; ", " by {1}": " selon {1}", ", first of all ": ", d’abord ", "; by ": "\u{A0}; selon ",
        ", each agency’s among themselves": ", celles de chaque agence entre elles",
        "A claim is what somebody says, whatever the figures are.": "Une affirmation est ce que dit quelqu’un, quels que soient les chiffres.",
        "A side that rests on more reports shows more of everything, whether or not more happened.":
            "Un côté qui repose sur plus de dépêches montre plus de tout, qu’il se soit passé davantage ou non.",
        "Actors that appeared": "Acteurs apparus", "Actors that grew": "Acteurs renforcés", "Actors that shrank": "Acteurs affaiblis",
        "Actors that stayed the same": "Acteurs inchangés", "Actors that vanished": "Acteurs disparus",
        "Ties that appeared": "Liens apparus", "Ties that grew": "Liens renforcés", "Ties that shrank": "Liens affaiblis",
        "Ties that stayed the same": "Liens inchangés", "Ties that vanished": "Liens disparus",
        "After": "Après", "Before": "Avant", "Between": "Entre", "By": "Par", "Of": "De", "Role": "Rôle", "Tone": "Ton", "Type": "Type", "Weight": "Poids",
        "Weight per dispatch": "Poids par dépêche",
        "Alliances and reversals": "Alliances et retournements",
        "An alliance: ties of cooperation in two dispatches or more. What no dispatch reports on a side may have gone on all the same.":
            "Une alliance\u{A0}: des liens de coopération dans deux dépêches au moins. Ce qu’aucune dépêche ne rapporte d’un côté peut avoir continué quand même.",
        "As wholes, the two networks are farther apart than chance would make of these dispatches ({1}).":
            "Pris en entier, les deux réseaux sont plus éloignés que le hasard ne le ferait de ces dépêches ({1}).",
        "As wholes, the two networks are no farther apart than chance would make of these dispatches ({1}).":
            "Pris en entier, les deux réseaux ne sont pas plus éloignés que le hasard ne le ferait de ces dépêches ({1}).",
        "Beyond chance (q ≤ 0.05, of {1} with enough dispatches) are changes by {2}.":
            "Au-delà du hasard (q ≤ 0,05, sur {1} ayant assez de dépêches), ont changé selon {2}.",
        "Beyond chance among {1} with enough dispatches: {2}.": "Au-delà du hasard, sur {1} ayant assez de dépêches\u{A0}: {2}.",
        "Change, 95% interval": "Changement, intervalle à 95\u{A0}%",
        "Claims about roles": "Affirmations sur les rôles", "Correlation of weights": "Corrélation des poids", "Ended alliances": "Alliances rompues",
        "Figures are not per dispatch: {1}.": "Les chiffres ne sont pas rapportés au nombre de dépêches\u{A0}: {1}.",
        "From conflict towards cooperation": "Du conflit vers la coopération", "From cooperation towards conflict": "De la coopération vers le conflit",
        "Gone": "Disparu", "Grew": "Agrandi", "Merged": "Réuni", "New": "Nouveau", "New alliances": "Nouvelles alliances", "Of the same size": "De même taille",
        "Shrank": "Réduit", "Split": "Divisé",
        "How alike all ways from actor to actor are: 1 is the same network.":
            "À quel point tous les chemins d’un acteur à l’autre se ressemblent\u{A0}: 1 est le même réseau.",
        "Intervals are of 95%: dispatches drawn anew on each side.": "Les intervalles sont à 95\u{A0}%\u{A0}: dépêches retirées au sort de chaque côté.",
        "No actor stands in enough dispatches to tell its change from chance.":
            "Aucun acteur ne figure dans assez de dépêches pour distinguer son changement du hasard.",
        "No tie is left on either side by what was asked for, so there is nothing to compare.":
            "Ce qui était demandé ne laisse aucun lien d’aucun côté\u{A0}; il n’y a rien à comparer.",
        "Nothing here is tested against chance; where a side has few dispatches, chance alone makes differences.":
            "Rien ici n’est confronté au hasard\u{A0}; là où un côté a peu de dépêches, le hasard seul fait des différences.",
        "Of {1} with enough dispatches, none changed by more than chance would make (q ≤ 0.05).":
            "Sur {1} ayant assez de dépêches, aucun n’a changé plus que le hasard ne le ferait (q ≤ 0,05).",
        "Of {1} with enough dispatches, none changed by more than chance would make.":
            "Sur {1} ayant assez de dépêches, aucun n’a changé plus que le hasard ne le ferait.",
        "Of {1}, {2}.": "Sur {1}, {2}.",
        "Over all pairs of actors; p: the share of shuffles of the actors that correlate as much (QAP).":
            "Sur toutes les paires d’acteurs\u{A0}; p\u{A0}: la part des permutations d’acteurs qui corrèlent autant (QAP).",
        "The networks as wholes": "Les réseaux pris en entier",
        "The share of pairs tied on both sides among those tied on either: 0 none, 1 all.":
            "La part des paires liées des deux côtés parmi celles liées d’un côté au moins\u{A0}: 0 aucune, 1 toutes.",
        "Too little data to tell changes from chance: {1} dispatches or more are needed on each side, and there are fewer {2}.":
            "Trop peu de données pour distinguer les changements du hasard\u{A0}: il faut {1} dépêches au moins de chaque côté, et il y en a moins {2}.",
        "What changed": "Ce qui a changé", "What changed: {1}": "Ce qui a changé\u{A0}: {1}",
        "What fewer than {1} dispatches report has none: too little data.": "Ce que rapportent moins de {1} dépêches n’en a pas\u{A0}: trop peu de données.",
        "What makes the distance": "Ce qui fait la distance",
        "Changed ties that matter most": "Liens changés qui comptent le plus",
        ". The share is that of both actors together.": ". La part est celle des deux acteurs ensemble.",
        "p: the share of {1} divisions of the same dispatches into sides of these sizes by chance{2}, in which the change is as great; q: p adjusted for the number of actors, or of ties.":
            "p\u{A0}: la part de {1} partages au hasard des mêmes dépêches en côtés de ces tailles{2}, où le changement est aussi grand\u{A0}; q\u{A0}: p ajusté au "
            + "nombre d’acteurs ou de liens.",
        "appeared|appeared": "est apparu|sont apparus", "vanished|vanished": "a disparu|ont disparu", "grew|grew": "s’est renforcé|se sont renforcés",
        "shrank|shrank": "s’est affaibli|se sont affaiblis", "stayed the same|stayed the same": "est resté le même|sont restés les mêmes",
        "does not add up over dispatches and stands as it is|do not add up over dispatches and stand as they are":
            "ne s’additionne pas d’une dépêche à l’autre et reste tel quel|ne s’additionnent pas d’une dépêche à l’autre et restent tels quels",
        "{1} are per dispatch: divided by the number of dispatches of their side, for a side with more dispatches shows more of everything, whether or not more happened.":
            "{1} sont rapportés au nombre de dépêches de leur côté\u{A0}; car un côté qui a plus de dépêches montre plus de tout, qu’il se soit passé davantage ou non.",
        "is left out|are left out": "n’est pas montré|ne sont pas montrés",
        "neither side names dispatches to divide by": "aucun côté ne nomme de dépêches par lesquelles diviser",
        "the side after names no dispatches to divide by": "le côté d’après ne nomme pas de dépêches par lesquelles diviser",
        "the side before names no dispatches to divide by": "le côté d’avant ne nomme pas de dépêches par lesquelles diviser",
        "pair|pairs": "paire|paires", "the dispatches themselves": "les dépêches elles-mêmes", "weights of ties": "les poids des liens",
        "{1} with a smaller change {2}.": "{1} au changement moindre {2}.", "{1} with fewer dispatches {2}.": "{1} avec moins de dépêches {2}.",
        "Of {1} on both sides, the clusters agree by {2} (adjusted mutual information: 1 fully, 0 as chance would).":
            "Pour {1} présents des deux côtés, les groupes s’accordent à {2} (information mutuelle ajustée\u{A0}: 1 tout à fait, 0 comme le hasard).",

        "From {1} to {2}, by {3}": "De {1} à {2}, par {3}", "When the network changed": "Quand le réseau a changé", "Periods": "Périodes", "Edges": "Arêtes",
        "As before": "Comme avant", "Sources": "Sources", "unsigned": "sans signature", "Ranks by {1}": "Rangs selon {1}",
        "A change point is the boundary between two periods that parts what dispatches report of each pair the most, where at most 5% of shuffles of the dispatches over the periods have one that parts them as much (p).":
            "Un point de rupture est la limite entre deux périodes qui sépare le plus ce que les dépêches rapportent de chaque paire, si 5\u{A0}% au plus des "
            + "répartitions au hasard des dépêches sur les périodes en ont une qui les sépare autant (p).",
        "Boundaries with fewer than {1} dispatches on a side are passed over: too little data.":
            "Les limites avec moins de {1} dépêches d’un côté sont passées\u{A0}: trop peu de données.",
        "Too little data: no boundary between periods has {1} dispatches or more on each side.":
            "Trop peu de données\u{A0}: aucune limite entre périodes n’a {1} dépêches au moins de chaque côté.",
        "No boundary between periods parts the dispatches by more than chance would.":
            "Aucune limite entre périodes ne sépare les dépêches plus que le hasard ne le ferait.",
        "The network changed with {1} (p {2}); most of all {3}.": "Le réseau a changé avec {1} (p {2})\u{A0}; surtout {3}.",
        "* Fewer than {1} dispatches: too little data to conclude from.": "* Moins de {1} dépêches\u{A0}: trop peu de données pour conclure.",
        "As before: the share of pairs tied in the period and in the one before it among those tied in either.":
            "Comme avant\u{A0}: la part des paires liées dans la période et dans la précédente parmi celles liées dans l’une ou l’autre.",
        "– stands where the actor has no tie.": "– indique que l’acteur n’a pas de lien.",

        // Pages.
        "Skip to measures and sentences": "Aller aux mesures et aux phrases", "Find an actor": "Chercher un acteur",
        "Light or dark": "Clair ou sombre", "Legend and filters": "Légende et filtres", "Drawing": "Dessin", "Zoom": "Zoom", "Zoom in": "Agrandir",
        "Zoom out": "Réduire", "Whole drawing": "Tout le dessin", "Period": "Période", "Play": "Lecture", "Pause": "Pause", "up to then": "jusque-là",
        "Measures and sentences": "Mesures et phrases", "Actors": "Acteurs",
        "Of the whole network, whatever the filters show. Choose an actor or a line for its sentences.":
            "Du réseau entier, quels que soient les filtres. Choisissez un acteur ou un trait pour lire ses phrases.",
        "Arrows: next actor · T: its ties · Enter: sentences · + − 0: zoom · Shift and arrows: move · /: search":
            "Flèches\u{A0}: acteur suivant · T\u{A0}: ses liens · Entrée\u{A0}: phrases · + − 0\u{A0}: zoom · Maj et flèches\u{A0}: déplacer · /\u{A0}: chercher",
        "This page needs JavaScript; it fetches nothing.": "Cette page a besoin de JavaScript\u{A0}; elle ne charge rien.",
        "Types of ties": "Types de liens", "All actors": "Tous les acteurs", "all dates": "toutes les dates", "until": "jusqu’à",
        "{1} of {2} shown": "{1} sur {2} affichés", "No sentences.": "Aucune phrase.", "No ties here with these filters.": "Aucun lien avec ces filtres.",
        "no actor found": "aucun acteur trouvé", "sorted by": "trié par", "light": "clair", "dark": "sombre", "Between.": "Interméd.",

        // Uncertainty and chance.
        "dispatch stands|dispatches stand": "dépêche reste|dépêches restent",
        "agency": "agence",
        "month": "mois",
        "clustering": "regroupement local",
        "reciprocity": "réciprocité",
        "modularity": "modularité",
        "{1}%": "{1}\u{A0}%",
        "Too few dispatches report {1} to say how sure its rank is: {2}, of at least {3}.":
            "Trop peu de dépêches parlent de {1} pour dire si son rang est sûr\u{A0}: {2}, il en faut au moins {3}.",
        "The first place by {1} is sure: in {2} draws of dispatches {3} stays before {4} in {5}.":
            "La première place selon {1} est sûre\u{A0}: sur {2} tirages de dépêches, {3} reste devant {4} dans {5} des cas.",
        "The first place by {1} is not sure: in {2} draws of dispatches {3} stays before {4} in {5}.":
            "La première place selon {1} n’est pas sûre\u{A0}: sur {2} tirages de dépêches, {3} reste devant {4} dans {5} des cas.",
        "How sure the figures and ranks are": "Sûreté des valeurs et des rangs",
        "Too little data: no actor stands in {1} dispatches or more.": "Trop peu de données\u{A0}: aucun acteur ne figure dans {1} dépêches ou plus.",
        "As many dispatches as there are, {1}, were drawn with replacement, {2} times. In {3} of the draws the figure and the rank lie within what the table says: how much they owe to which dispatches happen to be there.":
            "On a tiré {2} fois, avec remise, autant de dépêches qu’il y en a, {1}. Dans {3} des tirages, la valeur et le rang restent dans les bornes du tableau\u{A0}: voilà ce qu’ils doivent au hasard des dépêches disponibles.",
        "Each was drawn among those of its own {1}.": "Chacune a été tirée parmi celles de même {1}.",
        "{1} alone there.": "{1} seules dans leur cas.",
        "Actors that fewer than {1} dispatches report have none: too little data.":
            "Les acteurs dont parlent moins de {1} dépêches n’en ont pas\u{A0}: trop peu de données.",
        "Ranks, by what extraction gets wrong": "Rangs, selon les erreurs d’extraction",
        "Of the ties found, {1} are right, and of those there are, {2} are found, as measured on annotated dispatches. With that share of ties left out, and as many missed ones added between actors of the same dispatch, the ranks lie within what the table says.":
            "Parmi les liens trouvés, {1} sont justes, et parmi ceux qui existent, {2} sont trouvés, d’après des dépêches annotées. Si l’on retire cette part de liens et qu’on en ajoute autant qu’il en manque entre acteurs d’une même dépêche, les rangs restent dans les bornes du tableau.",
        "{1} before {2} in {3}": "{1} devant {2} dans {3}",
        "Before the next by {1}": "Devant le suivant selon {1}",
        "{1} of the draws.": "{1} des tirages.",
        "The network against chance": "Le réseau face au hasard",
        "Property": "Propriété",
        "Chance keeps": "Le hasard conserve",
        "Value": "Valeur",
        "By chance": "Au hasard",
        "with how many others each has ties": "avec combien d’autres chacun a des liens",
        "who is in how many dispatches": "qui figure dans combien de dépêches",
        "By chance: the mean of {1} networks that keep what the second column says, and nothing else. z: how many standard deviations the value is above it; p: in how many of them it is as high; q: p adjusted for the number of rows.":
            "Au hasard\u{A0}: la moyenne de {1} réseaux qui conservent ce que dit la deuxième colonne, et rien d’autre. z\u{A0}: de combien d’écarts types la valeur la dépasse\u{A0}; p\u{A0}: part des réseaux où elle est aussi élevée\u{A0}; q\u{A0}: p corrigé du nombre de lignes.",

        // The role of an actor.
        "The role of {1}: {2}": "Le rôle de {1}\u{A0}: {2}",
        "Who it is": "Qui c’est",
        "All of this rests on one dispatch. That is too little data to conclude anything from.":
            "Tout ceci repose sur une seule dépêche. C’est trop peu de données pour conclure quoi que ce soit.",
        "All ties of {1} rest on one dispatch. That is too little data to conclude anything from.":
            "Tous les liens de {1} reposent sur une seule dépêche. C’est trop peu de données pour conclure quoi que ce soit.",
        "The graph names no dispatches, so nobody can tell how much these figures rest on.":
            "Le graphe ne nomme pas de dépêches\u{A0}; nul ne peut dire sur quoi reposent ces chiffres.",
        "In the dispatches": "Dans les dépêches",
        "Office": "Fonction",
        "Acts for": "Agit pour",
        "Who acts for it": "Qui agit pour lui",
        "reports|report": "rapporte|rapportent",
        "{1} {2} a tie of {3}": "{1} {2} un lien de {3}",
        "{1} of {2} {3} a tie of {4}": "{1} sur {2} {3} un lien de {4}",
        "less than 1%": "moins de 1\u{A0}%",
        "without a rank": "sans rang",
        "{1} has no tie that counts; only whom it acts for is known.": "{1} n’a aucun lien qui compte\u{A0}; on sait seulement pour qui il agit.",
        "{1} of cooperation": "{1} de coopération",
        "{1} of conflict": "{1} de conflit",
        "{1} neutral": "{1} de ton neutre",
        "{1} structural": "{1} de structure",
        "{1} has {2} with {3}": "{1} a {2} avec {3}",
        ", in {1}": ", dans {1}",
        " of {1}": " sur {1}",
        ", equal with {1},": ", à égalité avec {1},",
        "other|others": "autre|autres",
        "{1} by {2}": "{1} selon {2}",
        "{1} ranks {2}.": "Rang de {1}\u{A0}: {2}.",
        "{1} behind {2}": "{1} derrière {2}",
        "{1} ahead of {2}": "{1} devant {2}",
        "By {1}, {2} is {3}.": "Selon {1}, {2} se trouve\u{A0}: {3}.",
        "partner is|partners are": "partenaire est|partenaires sont",
        "The only {1} {2}.": "Seuls partenaires\u{A0}: {2}.",
        "The strongest partners are {1}.": "Les partenaires les plus forts sont {1}.",
        "The strongest partners are {1}; these three carry {2} of the weight of all ties.":
            "Les partenaires les plus forts sont {1}\u{A0}; ces trois portent {2} du poids de tous les liens.",
        "No dispatch claims anything of the role.": "Aucune dépêche n’affirme rien du rôle.",
        "role|roles": "rôle|rôles",
        "claim is|claims are": "affirmation est faite|affirmations sont faites",
        "{1} made of the role: {2}.": "{1} à propos du rôle\u{A0}: {2}.",
        "is cut off from the rest|are cut off from the rest": "est coupé du reste|sont coupés du reste",
        "Without {1}, {2} {3}.": "Sans {1}, {2} {3}.",
        "the dispatch itself": "la dépêche elle-même",
        "Rank in the network": "Rang dans le réseau",
        "Equal with": "À égalité avec",
        "Behind": "Derrière",
        "Ahead of": "Devant",
        "by {1}: {2}": "de {1}\u{A0}: {2}",
        "{1} of {2}": "{1} sur {2}",
        "Rank 1 is the highest value, and equals share a rank. Behind and ahead: who holds the next rank, and how far away.":
            "Le rang 1 est la valeur la plus élevée, et les égaux partagent un rang. Derrière et devant\u{A0}: qui tient le rang voisin, et à quelle distance.",
        "Partners ({1})": "Partenaires ({1})",
        "Partner": "Partenaire",
        "weaker partner is left out|weaker partners are left out": "partenaire plus faible n’est pas montré|partenaires plus faibles ne sont pas montrés",
        "{1}.": "{1}.",
        "Ties by type ({1})": "Liens par type ({1})",
        "From": "De lui",
        "Towards": "Vers lui",
        "Both ways": "Dans les deux sens",
        "From and towards {1}; what two do together, as to consult or to agree, goes both ways.":
            "De {1} et vers {1}\u{A0}; ce que deux acteurs font ensemble, comme se consulter ou convenir, va dans les deux sens.",
        "Month by month": "Mois par mois",
        "Year by year": "Année par année",
        "Month": "Mois",
        "Year": "Année",
        "Cooperation": "Coopération",
        "Conflict": "Conflit",
        "{1} without any dispatch or tie {2}.": "{1} sans dépêche ni lien {2}.",
        "tie is|ties are": "lien n’est|liens ne sont",
        "{1} in none, for want of a date.": "{1} dans aucune, faute de date.",
        "Dispatches: how many of those dated in the month report a tie of {1}. A tie stands in the month of its event.":
            "Dépêches\u{A0}: combien de celles du mois rapportent un lien de {1}. Un lien est dans le mois de son événement.",
        "Dispatches: how many of those dated in the month report a tie of {1}. A tie stands in the month of its dispatch.":
            "Dépêches\u{A0}: combien de celles du mois rapportent un lien de {1}. Un lien est dans le mois de sa dépêche.",
        "Dispatches: how many of those dated in the year report a tie of {1}. A tie stands in the year of its event.":
            "Dépêches\u{A0}: combien de celles de l’année rapportent un lien de {1}. Un lien est dans l’année de son événement.",
        "Dispatches: how many of those dated in the year report a tie of {1}. A tie stands in the year of its dispatch.":
            "Dépêches\u{A0}: combien de celles de l’année rapportent un lien de {1}. Un lien est dans l’année de sa dépêche.",
        "{1} stands alone, in no cluster of two or more.": "{1} reste seul, dans aucun groupe de deux ou plus.",
        "All who do not stand alone are in one cluster, {1} among them.": "Tous ceux qui ne restent pas seuls sont dans un même groupe, dont {1}.",
        "{1} is in cluster {2} of {3}, by size.": "{1} est dans le groupe {2} sur {3}, par taille.",
        "Of the weight of {1}’s ties, {2} stays inside.": "Du poids des liens de {1}, {2} reste à l’intérieur.",
        "Also in it ({1})": "Y sont aussi ({1})",
        "What is claimed of the role": "Ce qui est affirmé du rôle",
        "Times": "Fois",
        "in the dispatch’s own words": "dans les mots de la dépêche",
        "in the dispatch’s own words: {1}": "dans les mots de la dépêche\u{A0}: {1}",
        "Without {1}": "Sans {1}",
        "With": "Avec",
        "Without": "Sans",
        "Components": "Composantes",
        "Actors in the largest component": "Acteurs dans la plus grande composante",
        "Nobody is cut off: all who were connected with {1} stay connected with each other.":
            "Personne n’est coupé du reste\u{A0}: tous ceux qui étaient reliés à {1} restent reliés entre eux.",
        "Cut off from the rest ({1}): {2}.": "Coupés du reste ({1})\u{A0}: {2}.",
        "A component is a set of actors who reach each other by ties; an actor without a tie is one of its own.":
            "Une composante est un ensemble d’acteurs qui s’atteignent par des liens\u{A0}; un acteur sans lien en est une à lui seul.",
        "Sentences behind the strongest ties": "Les phrases derrière les liens les plus forts",
        "{1} of {2} sentences are shown.": "{1} phrases sur {2} sont montrées.",
        "no dispatch named": "sans dépêche nommée",
        "supported": "étayé",
        "fragile": "fragile",
        "not supported": "non étayé",
        "too little data": "trop peu de données",
        "Is {1} central? {2}": "{1}\u{A0}: un rôle central\u{A0}? {2}",
        "That {1} is central is supported by these {2}, from whichever side it could be looked at.":
            "Le rôle central de {1} est étayé par ces {2}, de quelque côté qu’on puisse le considérer.",
        "That {1} is central is fragile: some of what these {2} show speaks for it, and some does not.":
            "Le rôle central de {1} est fragile\u{A0}: une partie de ce que montrent ces {2} parle pour lui, une autre non.",
        "That {1} is central is not supported by these {2}.": "Le rôle central de {1} n’est pas étayé par ces {2}.",
        "dispatch reports|dispatches report": "dépêche rapporte|dépêches rapportent",
        "{1} a tie of {2}, of {3}": "{1} un lien de {2}, sur {3}",
        "Whether {1} is central cannot be told: too little data.": "On ne peut pas dire si le rôle de {1} est central\u{A0}: trop peu de données.",
        "{1}; at least {2}, of {3} in all, are needed.": "{1}\u{A0}; il en faut au moins {2}, sur {3} en tout.",
        "Verdict: {1}.": "Verdict\u{A0}: {1}.",
        "The network: {1}, of {2}.": "Le réseau\u{A0}: {1}, sur {2}.",
        "That is at the top, which is the first {1} by at least half of the measures (equals have the mean of their places).":
            "C’est au sommet, à savoir les {1} premiers selon la moitié au moins des mesures (les égaux ont la moyenne de leurs places).",
        "That is not at the top, which is the first {1} by at least half of the measures (equals have the mean of their places).":
            "Ce n’est pas au sommet, à savoir les {1} premiers selon la moitié au moins des mesures (les égaux ont la moyenne de leurs places).",
        ", and is always {1}{2}": ", et est toujours {1}{2}",
        ", and its rank{1} lies between {2} and {3}": ", et son rang{1} est compris entre {2} et {3}",
        "Chance in what was reported: with the dispatches drawn anew {1} times, it is at the top in {2} of the draws{3}.":
            "Le hasard de ce qui a été rapporté\u{A0}: les dépêches tirées de nouveau {1} fois, il est au sommet dans {2} des tirages{3}.",
        "How the network is made: at the top in {1} of {2} ways (kinds of actors, weights, officials folded or not, directed or not).":
            "La façon de faire le réseau\u{A0}: au sommet dans {1} façons sur {2} (nature des acteurs, poids, responsables rapportés ou non, orienté ou non).",
        "unsigned dispatches": "les dépêches sans signature",
        "The sources: all dispatches are of one agency, so that it is one view.":
            "Les sources\u{A0}: toutes les dépêches sont d’une agence, ce qui fait un seul point de vue.",
        "The sources: no dispatch names its agency, so that nobody can tell whose view this is.":
            "Les sources\u{A0}: aucune dépêche ne nomme son agence\u{A0}; nul ne peut dire de qui est ce point de vue.",
        "The sources: whichever of the {1} is left out, it is still at the top.":
            "Les sources\u{A0}: quelle que soit celle des {1} qu’on retire, il reste au sommet.",
        "The sources: whichever of the {1} is left out, it is never at the top.":
            "Les sources\u{A0}: quelle que soit celle des {1} qu’on retire, il n’est jamais au sommet.",
        "The sources: only without {1} is it at the top.": "Les sources\u{A0}: il n’est au sommet que sans {1}.",
        "The sources: its place rests on {1}: without it it is not at the top.":
            "Les sources\u{A0}: sa place repose sur {1}\u{A0}: sans cette source il n’est pas au sommet.",
        "The sources: its place rests on {1}: without any of these it is not at the top.":
            "Les sources\u{A0}: sa place repose sur {1}\u{A0}: sans l’une d’elles il n’est pas au sommet.",
        "The agencies’ own countries: without what agencies report of the country that they are at home in ({1}), ":
            "Les pays des agences\u{A0}: sans ce que les agences rapportent du pays où elles sont chez elles ({1}), ",
        "it is at the top: {1}.": "il est au sommet\u{A0}: {1}.",
        "it is not at the top: {1}.": "il n’est pas au sommet\u{A0}: {1}.",
        "The claims: no dispatch claims anything of its role.": "Les affirmations\u{A0}: aucune dépêche n’affirme rien de son rôle.",
        "The claims: the role is claimed once, {1}.": "Les affirmations\u{A0}: le rôle est affirmé une fois, {1}.",
        "The claims: the role is claimed {1} times, {2}.": "Les affirmations\u{A0}: le rôle est affirmé {1} fois, {2}.",
        "Without the dispatch that says so": "Sans la dépêche qui le dit",
        "Without the {1} dispatches that say so": "Sans les {1} dépêches qui le disent",
        "{1}, it is still at the top.": "{1}, il reste au sommet.",
        "{1}, it is at the top.": "{1}, il est au sommet.",
        "{1}, it is not at the top.": "{1}, il n’est pas au sommet.",
        "member|members": "membre|membres",
        "A forum and its members: {1} by {2} as an actor of its own; its {3} here taken for one actor rank {4}, with the forum {5}.":
            "Un forum et ses membres\u{A0}: {1} selon {2} comme acteur à part entière\u{A0}; ses {3} ici, pris pour un seul acteur, sont {4}, avec le forum {5}.",
        "Of groups of as many countries drawn at random, {1} have as strong ties together.":
            "Parmi des groupes d’autant de pays tirés au hasard, {1} ont ensemble des liens aussi forts.",
        "Against chance: given how many dispatches it is in, its figures are no higher than chance would make them (beside the verdict, not part of it).":
            "Face au hasard\u{A0}: vu le nombre de dépêches où il figure, ses chiffres ne sont pas plus élevés que le hasard ne les ferait (à côté du verdict, sans en faire partie).",
        "is higher than chance would make it|are higher than chance would make them": "dépasse ce que ferait le hasard|dépassent ce que ferait le hasard",
        "Against chance: given how many dispatches it is in, its {1} {2} (q ≤ 0.05; beside the verdict, not part of it).":
            "Face au hasard\u{A0}: vu le nombre de dépêches où il figure, {1} {2} (q ≤ 0,05\u{A0}; à côté du verdict, sans en faire partie).",
        "Supported would be: at the top of the network, in {1} of the draws, in {2} of the ways, and without each source, the agencies’ own countries and the claiming dispatches. Not supported: neither of the network, nor in half of the draws, nor in half of the ways. Fragile: anything between.":
            "Serait étayé\u{A0}: au sommet du réseau, dans {1} des tirages, dans {2} des façons de faire, et sans chaque source, les pays des agences et les dépêches qui affirment le rôle. Non étayé\u{A0}: ni dans le réseau, ni dans la moitié des tirages, ni dans la moitié des façons. Fragile\u{A0}: tout ce qui est entre les deux.",
        "How sure, and against chance": "Sûreté, et face au hasard",
        "95% interval": "Intervalle à 95\u{A0}%",
        "Where no more is kept than how many others each has ties with: {1}.":
            "Si l’on ne conserve que le nombre d’autres avec qui chacun a des liens\u{A0}: {1}.",
        "By chance: the mean of {1} networks in which every actor stands in as many dispatches and every dispatch reports as many ties, but who meets whom is chance. z: how many standard deviations the value is above it; p: in how many of them it is as high; q: p adjusted for the number of measures.":
            "Au hasard\u{A0}: la moyenne de {1} réseaux où chaque acteur figure dans autant de dépêches et où chaque dépêche rapporte autant de liens, mais où le hasard décide qui rencontre qui. z\u{A0}: de combien d’écarts types la valeur la dépasse\u{A0}; p\u{A0}: la part de ces réseaux où elle est aussi élevée\u{A0}; q\u{A0}: p corrigé du nombre de mesures.",
        "yes": "oui",
        "no": "non",
        "At the top": "Au sommet",
        "Ranks, from other points of view": "Rangs, vus d’ailleurs",
        "All that was reported": "Tout ce qui a été rapporté",
        "Without agencies’ own countries": "Sans les pays des agences",
        "Without claiming dispatches": "Sans les dépêches qui l’affirment",
        "Its members as one actor": "Ses membres comme un seul acteur",
        "Forum and members as one actor": "Forum et membres comme un seul acteur",
        "is in the network|are in the network": "est dans le réseau|sont dans le réseau",
        "Of {1} on the date of the last dispatch, {2} {3}.": "Sur {1} à la date de la dernière dépêche, {2} {3}.",
        "Many countries taken for one have more ties than any: their rank says little.":
            "Beaucoup de pays pris pour un seul ont plus de liens que tout autre\u{A0}: leur rang dit peu.",
        "Ranks, by how the network is made": "Rangs, selon la façon de faire le réseau",
        "Setting": "Réglage",
        "Ways": "Façons",
        "All": "Toutes",
        "Officials folded": "Responsables rapportés",
        "Officials for themselves": "Responsables pour eux-mêmes",
        "Directed": "Orienté",
        "Undirected": "Non orienté",
        "Weight: {1}": "Poids\u{A0}: {1}",
        "count": "nombre",
        "Ranks over time": "Rangs au fil du temps",
        "* Too little data: nothing is to be concluded from these ranks.": "* Trop peu de données\u{A0}: rien n’est à conclure de ces rangs.",
        "What kind of place": "Quelle sorte de place",
        "Brokerage counts pairs of others that have no tie but through {1}, by the clusters of the three.":
            "L’entremise compte les paires d’autres qui n’ont de lien que par {1}, d’après les groupes des trois.",
    ]
}
