public import ArgumentParser
import Geometry
public import Lab
import NeuralNetworks
import Text

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Describe a trained network: its regions, its boundary, its equations.",
        discussion: """
            The network comes from \(NetworkFormat.sources). The window is the one \
            stored there, else the box of the points and a tenth on each side, else -1,1,-1,1; \
            the activation is the one in the file, else relu. \
            Of a network with one input, which draws a curve, it lists the straight pieces, the \
            kinks and the error; its window is x0,x1 and its places are x alone. \
            Documentation/Explain.md defines each number.

            Examples:
              facet explain runs/moons
              facet explain net.json --activation leaky-relu:0.01 --window -2,2,-1.5,1.5
              facet explain runs/moons --at -0.5,0.2 --at 1,0
              facet explain runs/moons --format json --verify --out moons.json
              facet explain runs/moons --format python > moons.py
              facet explain runs/nielsen --at 0.5 --window 0.25,0.75
              facet explain runs/circle --name
              facet explain runs/nielsen --name
            """)

    @OptionGroup var model: ModelArguments

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A point to explain; you can repeat this option.", valueName: "x[,y]"),
        transform: OptionValue.place)
    var at: [PlaceValue] = []

    @Option(
        help: "The form of the output (default: the one that the ending of --out names, or text).")
    var format: ExplanationFormat?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Simplify the boundary to the fewest corners within this distance.",
            valueName: "distance"),
        transform: OptionValue.distance)
    var tolerance: Double?

    @Flag(help: "Check every invariant of the regions; exit with 70 if one fails.")
    var verify = false

    @Flag(
        help: "Find the simplest known curve that the boundary or curve cannot be told apart from.")
    var name = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How near curves are the same, for --name (default: the gap between the points; of a curve its distance from the samples).",
            valueName: "distance"),
        transform: OptionValue.distance)
    var resolution: Double?

    @Flag(help: "Print long lists in full (in text and latex).")
    var all = false

    @Option(
        help: ArgumentHelp("The file to write to (default: standard output).", valueName: "file"),
        completion: .file(),
        transform: OptionValue.path)
    var out: String?

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        if tolerance != nil, form != .text, form != .json {
            throw ValidationError("--tolerance needs --format text or json")
        }
        if !at.isEmpty, ![.text, .json, .latex].contains(form) {
            throw ValidationError("--at needs --format text, json or latex")
        }
        if all && form != .text && form != .latex {
            throw ValidationError("--all needs --format text or latex")
        }
        if resolution != nil && !name { throw ValidationError("--resolution needs --name") }
        if name && ![.text, .json, .latex].contains(form) {
            throw ValidationError("--name needs --format text, json or latex")
        }
    }

    /// The form that is asked for, or else the one that the file's name ends in.
    private var form: ExplanationFormat {
        format ?? out.flatMap(ExplanationFormat.init(path:)) ?? .text
    }

    func run() throws {
        switch try model.load() {
        case .plane(let plane): try explain(plane)
        case .curve(let curve): try explain(curve)
        }
    }

    private func explain(_ model: LoadedModel) throws {
        let explanation = try explanation(of: model)
        guard let out else {
            return try explanation.write(form) { try StandardStreams.write(bytes: $0) }
        }
        try explanation.write(form, toFile: out, replacing: force)
        try StandardStreams.write("results   \(out.escapingControls)\n")
    }

    private func explain(_ model: CurveModel) throws {
        guard tolerance == nil else {
            throw LabError(.planeOnly(.tolerance), path: model.path)
        }
        let explanation = try CurveExplanation(
            of: model,
            options: .init(
                places: try numbers(of: model), verifies: verify, listsAll: all, isNamed: name,
                resolution: resolution))
        guard let out else { return try StandardStreams.write(try explanation.text(form)) }
        try explanation.write(form, toFile: out, replacing: force)
        try StandardStreams.write("results   \(out.escapingControls)\n")
    }

    /// The places of the plane.
    private func points(of model: LoadedModel) throws -> [Point] {
        try at.map { place in
            switch place {
            case .point(let point): point
            case .number(let x): throw LabError(.planePlace(x), path: model.path)
            }
        }
    }

    /// The places of a curve.
    private func numbers(of model: CurveModel) throws -> [Double] {
        try at.map { place in
            switch place {
            case .number(let x): x
            case .point(let point):
                throw LabError(.planeOnly(.place(x: point.x)), path: model.path)
            }
        }
    }

    private func explanation(of model: LoadedModel) throws -> Explanation {
        let places = try points(of: model)
        let bar = ProgressBar(isQuiet: !verify, on: .complaints)
        bar.show("finding regions", share: 0)
        defer { bar.clear() }
        return try Explanation(
            of: model,
            options: ExplanationOptions(
                places: places, tolerance: tolerance, verifies: verify, listsAll: all,
                isNamed: name,
                resolution: resolution)
        ) { bar.show("checking regions", share: $0) }
    }
}

extension ExplanationFormat: ExpressibleByArgument {}
