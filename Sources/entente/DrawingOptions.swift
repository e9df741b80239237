import ActorGraphs
import ArgumentParser
import Codings
import Diagrams
import Dispatches
import Foundation
import Outputs

/// The file of a drawing, or standard output.
struct DrawingFile {
    var path: String?
    /// As `--format` has it.
    var named: String?

    /// As named, else as the ending says, else SVG.
    var format: DiagramFormat {
        get throws {
            if let named { return try DiagramFormat.named(named) }
            guard let path, path != "-" else { return .svg }
            if let format = DiagramFormat.all.first(where: { path.lowercased().hasSuffix("." + $0.name) }) { return format }
            throw ValidationError(
                "no drawing format has the ending of \"\(path)\"; name one with --format: \(DiagramFormat.all.map(\.name).joined(separator: ", "))")
        }
    }
}

/// What of a network is drawn, how it looks, and where its actors stand.
struct DrawingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("\(Layout.all.map(\.name).joined(separator: ", ")); picked by size and shape, unless said.", valueName: "layout"),
        transform: { try Layout.named($0).name })
    var layout: String?

    @Option(help: ArgumentHelp("The drawing's title.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Only this actor, by id, code or name, and those within --radius steps of it.", valueName: "actor"))
    var around: String?

    @Option(help: ArgumentHelp("How many steps --around goes; 1, unless said.", valueName: "n"))
    var radius: Int?

    @Option(help: ArgumentHelp("Only ties that stand out at this level, such as 0.05 (disparity filter).", valueName: "level"))
    var backbone: Double?

    @Option(
        help: ArgumentHelp("What is written on lines: counts or types of their ties.", valueName: "counts|types"),
        transform: { try choice("label of lines", $0) as Drawing.EdgeLabels })
    var edgeLabels: Drawing.EdgeLabels?

    @Option(help: ArgumentHelp("YAML of colours, fonts and shapes that override the look.", valueName: "file"))
    var theme: String?

    @Option(
        help: ArgumentHelp("Where actors stand: a file that --save-positions wrote, edited or not. Others stand beside their neighbours.", valueName: "file"))
    var positions: String?

    @Option(help: ArgumentHelp("Writes where the actors stand, for --positions.", valueName: "file"))
    var savePositions: String?

    @Option(help: ArgumentHelp("Of PNG: 2 has twice the pixels of 1, which is 144 an inch and taken unless said.", valueName: "factor"))
    var scale: Double?

    @Option(help: ArgumentHelp("How long a layout may take; 30, unless said.", valueName: "seconds"))
    var timeLimit: Double?

    /// Those that are used.
    var used: [String] {
        let all: [(String, Any?)] = [
            ("layout", layout), ("title", title), ("around", around), ("radius", radius), ("backbone", backbone), ("edge-labels", edgeLabels),
            ("theme", theme), ("positions", positions), ("save-positions", savePositions), ("scale", scale), ("time-limit", timeLimit),
        ]
        return all.filter { $0.1 != nil }.map { "--" + $0.0 }
    }

    func validate() throws {
        if let radius {
            if radius < 0 { throw ValidationError("--radius is \(radius); expected 0 or more") }
            if around == nil { throw ValidationError("--radius goes with --around ACTOR") }
        }
        if let backbone, !(backbone > 0 && backbone <= 1) { throw ValidationError("--backbone is \(backbone); expected a level above 0, and 1 at most") }
        if let scale, !(scale >= 0.1 && scale <= 10) { throw ValidationError("--scale is \(scale); expected 0.1 to 10") }
        if let timeLimit, !(timeLimit > 0 && timeLimit <= 86_400) {
            throw ValidationError("--time-limit is \(timeLimit); expected seconds, more than 0")
        }
    }

    /// - Parameter actors: of the network that is drawn.
    func options(_ language: LanguageOptions, _ source: SourceOptions, actors: [Actor]) throws -> Drawing.Options {
        var options = Drawing.Options(label: try language.label(source))
        options.detail = try language.detail(source)
        options.wording = language.wording
        options.title = title
        if let around {
            options.around = (try ActorFinder(among: actors, source: source, label: options.label).named(around).id, radius ?? 1)
        }
        options.backbone = backbone
        options.edgeLabels = edgeLabels ?? .none
        return options
    }

    /// - Parameter page: Made only where a page is asked for, since its measures take time.
    func write(_ drawing: Drawing, _ arranging: Diagram.Arranging, to file: DrawingFile, quiet: Bool, page: () throws -> Page) throws {
        let format = try file.format
        let diagram = try format == .html ? Diagram(page(), arranging, style: style()) : Diagram(drawing, arranging, format: format, style: style())
        try write(diagram, to: file, quiet: quiet)
    }

    func write(_ diagram: Diagram, to file: DrawingFile, quiet: Bool) throws {
        if !quiet { for warning in diagram.warnings { Console.error("\(warning)") } }
        try Console.write(Data(diagram.bytes), to: file.path)
        if let savePositions { try Console.write(Data(diagram.places.yaml.utf8), to: savePositions) }
    }

    func style() throws -> Style {
        guard let theme else { return Style() }
        return try Style(yaml: String(decoding: InputFile(path: theme).data, as: UTF8.self), file: theme)
    }

    /// In a child of this program, so that it can be ended.
    func arranging() throws -> Diagram.Arranging {
        var arranging = Diagram.Arranging(layout: try layout.map { name in try Layout.named(name) })
        arranging.scale = scale ?? 1
        if let executable = Bundle.main.executableURL {
            arranging.runner = .child(executable, [LayOut.configuration.commandName!], seconds: timeLimit ?? 30)
        }
        if let positions { arranging.places = try Places(yaml: String(decoding: InputFile(path: positions).data, as: UTF8.self), file: positions) }
        return arranging
    }
}

extension ActorFinder {
    /// Among those actors, with every name of the lexicon.
    init(among actors: [Actor], source: SourceOptions, label: @escaping @Sendable (Actor) -> String) throws {
        let lexicon = try source.wholeLexicon()
        let present = Set(actors.map(\.id))
        self.init(among: actors, others: lexicon.actors.filter { !present.contains($0) }.map { Actor(id: $0) }, names: lexicon.names, label: label)
    }

    /// Whoever names no actor, or more than one, has called the command wrongly.
    func named(_ text: String) throws -> Actor {
        do {
            return try actor(called: text)
        } catch {
            Console.error("\(error)")
            throw ExitCode.usage
        }
    }
}
