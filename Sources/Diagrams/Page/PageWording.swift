import Codings

/// The words of a page beside those of its drawing: one value a language of ``Wording``.
struct PageWording {
    /// What stands in the template, by its placeholder.
    var template: [String: String]
    /// What the script says.
    var script: [String: String]
    /// Names of measures as a column's head has room for.
    var measures: [String: String]

    /// English for a language without words of its own.
    static func of(_ wording: Wording) -> PageWording { wording.code == "fr" ? french : english }

    private static let english = PageWording(
        template: [
            "skip": "Skip to measures and sentences", "search": "Find an actor", "theme": "Light or dark", "filters": "Legend and filters",
            "drawing": "Drawing", "zoom": "Zoom", "zoomIn": "Zoom in", "zoomOut": "Zoom out", "fit": "Whole drawing", "period": "Period", "play": "Play",
            "upTo": "up to then", "details": "Measures and sentences", "actors": "Actors",
            "measuresNote": "Of the whole network, whatever the filters show. Choose an actor or a line for its sentences.",
            "keys": "Arrows: next actor · T: its ties · Enter: sentences · + − 0: zoom · Shift and arrows: move · /: search",
            "noScript": "This page needs JavaScript; it fetches nothing.", "types": "Types of ties",
        ],
        script: [
            "actors": "All actors", "actor": "Actor", "allTime": "all dates", "until": "until", "shown": "{n} of {all} shown", "noSentences": "No sentences.",
            "noTies": "No ties here with these filters.", "noneFound": "no actor found", "sortedBy": "sorted by", "light": "light", "dark": "dark",
            "play": "Play",
            "pause": "Pause",
        ],
        measures: ["strength": "Strength", "degree": "Degree", "betweenness": "Between.", "pagerank": "PageRank", "closeness": "Closeness"])

    private static let french = PageWording(
        template: [
            "skip": "Aller aux mesures et aux phrases", "search": "Chercher un acteur", "theme": "Clair ou sombre", "filters": "Légende et filtres",
            "drawing": "Dessin", "zoom": "Zoom", "zoomIn": "Agrandir", "zoomOut": "Réduire", "fit": "Tout le dessin", "period": "Période", "play": "Lecture",
            "upTo": "jusque-là", "details": "Mesures et phrases", "actors": "Acteurs",
            "measuresNote": "Du réseau entier, quels que soient les filtres. Choisissez un acteur ou un trait pour lire ses phrases.",
            "keys": "Flèches : acteur suivant · T : ses liens · Entrée : phrases · + − 0 : zoom · Maj et flèches : déplacer · / : chercher",
            "noScript": "Cette page a besoin de JavaScript ; elle ne charge rien.", "types": "Types de liens",
        ],
        script: [
            "actors": "Tous les acteurs", "actor": "Acteur", "allTime": "toutes les dates", "until": "jusqu’à", "shown": "{n} sur {all} affichés",
            "noSentences": "Aucune phrase.", "noTies": "Aucun lien avec ces filtres.", "noneFound": "aucun acteur trouvé", "sortedBy": "trié par",
            "light": "clair", "dark": "sombre", "play": "Lecture", "pause": "Pause",
        ],
        measures: ["strength": "Force", "degree": "Degré", "betweenness": "Interméd.", "pagerank": "PageRank", "closeness": "Proximité"])
}
