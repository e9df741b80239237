import Analyses
import Codings
import Dispatches

/// The words of a drawing that are not names: one value a language.
public struct Wording: Hashable, Sendable {
    /// A noun with its number.
    public struct Counted: Hashable, Sendable {
        public var one: String
        public var many: String
        /// French says "0 lien", English "0 ties".
        public var zeroIsOne = false

        public func callAsFunction(_ number: Int) -> String { "\(number) \(number == 1 || number == 0 && zeroIsOne ? one : many)" }
    }

    /// ISO 639-1.
    public var code: String
    public var kinds: [ActorKind: String]
    public var types: [TieType: String]
    public var tones: [Tone: String]
    public var changes: [Comparison.Change: String]
    public var dispatches: Counted
    public var actors: Counted
    public var ties: Counted
    public var actorsWithoutTies: Counted
    public var weakerActors: Counted
    public var loops: Counted
    public var leftOut: String
    public var actorHeading: String
    public var tieHeading: String
    public var strengthHeading: String
    public var clusterHeading: String
    public var changeHeading: String
    public var otherClusters: String
    public var weights: [String: String]
    public var directed: String
    public var undirected: String
    public var folded: String
    public var allTime: String
    /// A drawing's title, where the user gives none.
    public var title: String
    public var nothing: String
    public var perDispatch: String
    /// Between two dates.
    public var to: String
    public var strength: String
    public var before: String
    public var after: String

    public static let all: [Wording] = [english, french]

    /// - Throws: ``Problem`` for a language without words.
    public static func named(_ code: String) throws(Problem) -> Wording {
        guard let wording = all.first(where: { $0.code == code }) else { throw .unknown("language", code, allowed: all.map(\.code)) }
        return wording
    }

    public static let english = Wording(
        code: "en",
        kinds: [.country: "country", .official: "official", .forum: "forum", .other: "other"],
        types: Dictionary(uniqueKeysWithValues: TieType.allCases.map { ($0, $0.rawValue) }),
        tones: [.cooperation: "cooperation", .conflict: "conflict", .mixed: "mixed", .neutral: "request", .structure: "membership, hosting, attendance"],
        changes: [.appeared: "appeared", .grew: "stronger", .same: "the same", .shrank: "weaker", .vanished: "vanished"],
        dispatches: Counted(one: "dispatch", many: "dispatches"),
        actors: Counted(one: "actor", many: "actors"),
        ties: Counted(one: "tie", many: "ties"),
        actorsWithoutTies: Counted(one: "actor without ties", many: "actors without ties"),
        weakerActors: Counted(one: "weaker actor", many: "weaker actors"),
        loops: Counted(one: "tie inside one actor", many: "ties inside one actor"),
        leftOut: "left out",
        actorHeading: "Actors (label size: strength)",
        tieHeading: "Ties",
        strengthHeading: "Line width",
        clusterHeading: "Clusters (by their strongest members)",
        changeHeading: "Change",
        otherClusters: "smaller, or none",
        weights: ["weight": "weight", "count": "ties", "events": "events", "dispatches": "dispatches", "score": "score"],
        directed: "directed",
        undirected: "undirected",
        folded: "officials folded into those they represent",
        allTime: "all time", title: "Who relates to whom",
        nothing: "There is nothing to draw: no two actors have a tie.",
        perDispatch: "per dispatch",
        to: "to",
        strength: "strength",
        before: "before",
        after: "after")

    public static let french = Wording(
        code: "fr",
        kinds: [.country: "pays", .official: "responsable", .forum: "forum", .other: "autre"],
        types: [
            .agree: "accord", .consult: "consultation", .support: "soutien", .concede: "concession", .cooperate: "coopération", .aid: "aide",
            .retreat: "retrait", .request: "demande", .accuse: "accusation", .reject: "rejet", .threaten: "menace", .protest: "protestation",
            .sanction: "sanction", .mobilize: "mobilisation", .coerce: "coercition", .assault: "attaque", .represents: "représente",
            .memberOf: "membre de", .chairs: "préside", .hosts: "accueille", .other: "autre", .participates: "participe",
        ],
        tones: [.cooperation: "coopération", .conflict: "conflit", .mixed: "mêlé", .neutral: "demande", .structure: "appartenance, accueil, participation"],
        changes: [.appeared: "apparu", .grew: "renforcé", .same: "inchangé", .shrank: "affaibli", .vanished: "disparu"],
        dispatches: Counted(one: "dépêche", many: "dépêches", zeroIsOne: true),
        actors: Counted(one: "acteur", many: "acteurs", zeroIsOne: true),
        ties: Counted(one: "lien", many: "liens", zeroIsOne: true),
        actorsWithoutTies: Counted(one: "acteur sans lien", many: "acteurs sans lien", zeroIsOne: true),
        weakerActors: Counted(one: "acteur plus faible", many: "acteurs plus faibles", zeroIsOne: true),
        loops: Counted(one: "lien interne à un acteur", many: "liens internes à un acteur", zeroIsOne: true),
        leftOut: "non dessinés",
        actorHeading: "Acteurs (taille du nom : force)",
        tieHeading: "Liens",
        strengthHeading: "Épaisseur du trait",
        clusterHeading: "Groupes (d’après leurs membres les plus forts)",
        changeHeading: "Changement",
        otherClusters: "plus petits, ou aucun",
        weights: ["weight": "poids", "count": "liens", "events": "événements", "dispatches": "dépêches", "score": "score"],
        directed: "orienté",
        undirected: "non orienté",
        folded: "responsables rapportés à ceux qu’ils représentent",
        allTime: "toute la période", title: "Qui est lié à qui",
        nothing: "Rien à dessiner : aucun lien entre deux acteurs.",
        perDispatch: "par dépêche",
        to: "au",
        strength: "force",
        before: "avant",
        after: "après")
}
