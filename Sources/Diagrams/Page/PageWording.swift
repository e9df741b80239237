import Outputs

/// The words of a page beside those of its drawing.
struct PageWording {
    /// What stands in the template, by its placeholder.
    let template: [String: String]
    /// What the script says.
    let script: [String: String]
    /// Names of measures as a column's head has room for.
    let measures: [String: String]

    init(_ wording: Wording) {
        template = [
            "skip": wording("Skip to measures and sentences"), "search": wording("Find an actor"), "theme": wording("Light or dark"),
            "filters": wording("Legend and filters"), "drawing": wording("Drawing"), "zoom": wording("Zoom"), "zoomIn": wording("Zoom in"),
            "zoomOut": wording("Zoom out"), "fit": wording("Whole drawing"), "period": wording("Period"), "play": wording("Play"),
            "upTo": wording("up to then"), "details": wording("Measures and sentences"), "actors": wording("Actors"),
            "measuresNote": wording("Of the whole network, whatever the filters show. Choose an actor or a line for its sentences."),
            "keys": wording("Arrows: next actor · T: its ties · Enter: sentences · + − 0: zoom · Shift and arrows: move · /: search"),
            "noScript": wording("This page needs JavaScript; it fetches nothing."), "types": wording("Types of ties"),
        ]
        script = [
            "actors": wording("All actors"), "actor": wording("Actor"), "allTime": wording("all dates"), "until": wording("until"),
            "shown": wording("\("{n}") of \("{all}") shown"), "noSentences": wording("No sentences."),
            "noTies": wording("No ties here with these filters."), "noneFound": wording("no actor found"), "sortedBy": wording("sorted by"),
            "light": wording("light"), "dark": wording("dark"), "play": wording("Play"), "pause": wording("Pause"),
        ]
        measures = [
            "strength": wording("Strength"), "degree": wording("Degree"), "betweenness": wording("Between."), "pagerank": wording("PageRank"),
            "closeness": wording("Closeness"),
        ]
    }
}
