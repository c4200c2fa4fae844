public import ArgumentParser
import Geometry
public import Lab
import NeuralNetworks

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Describe a trained network: its regions, its boundary, its equations.",
        discussion: """
            The network comes from \(NetworkFormat.sources). The window is the one \
            stored there, else -1,1,-1,1; the activation is the one in the file, else relu. \
            Of a network with one input, which draws a curve, it lists the straight pieces, the \
            kinks and the error; its window is x0,x1 and its places are x alone. \
            Documentation/Explain.md defines each number.

            Examples:
              facet explain runs/moons
              facet explain net.safetensors --activation leaky-relu:0.01 --window -2,2,-1.5,1.5
              facet explain runs/moons --at -0.5,0.2 --at 1,0
              facet explain runs/moons --format json --verify --out moons.json
              facet explain runs/moons --format python > moons.py
              facet explain runs/nielsen --at 0.5 --window 0.25,0.75
            """)

    @OptionGroup var model: ModelArguments

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A point to explain; you can repeat this option.", valueName: "x[,y]"),
        transform: OptionValue.place)
    var at: [PlaceValue] = []

    @Option(help: "The form of the output.")
    var format = ExplanationFormat.text

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Simplify the boundary to the fewest corners within this distance.",
            valueName: "distance"),
        transform: OptionValue.distance)
    var tolerance: Double?

    @Flag(help: "Check every invariant of the regions; exit with 70 if one fails.")
    var verify = false

    @Flag(help: "Print long lists in full (in text).")
    var all = false

    @Option(
        help: ArgumentHelp("The file to write to (default: standard output).", valueName: "file"),
        completion: .file())
    var out: String?

    @Flag(help: "Replace the file.")
    var force = false

    func run() throws {
        switch try model.load() {
        case .plane(let plane): try explain(plane)
        case .curve(let curve): try explain(curve)
        }
    }

    private func explain(_ model: LoadedModel) throws {
        let explanation = try explanation(of: model)
        guard let out else {
            return try explanation.write(format) { try StandardStreams.write(bytes: $0) }
        }
        try explanation.write(format, toFile: out, replacing: force)
    }

    private func explain(_ model: CurveModel) throws {
        guard tolerance == nil else {
            throw LabError(.planeOnly(.tolerance), path: model.path)
        }
        let explanation = try CurveExplanation(
            of: model,
            options: .init(places: try numbers(), verifies: verify, listsAll: all))
        guard let out else { return try StandardStreams.write(try explanation.text(format)) }
        try explanation.write(format, toFile: out, replacing: force)
    }

    /// The places of the plane.
    private func points() throws -> [Point] {
        try at.map { place in
            guard case .point(let point) = place else {
                throw ValidationError("--at: a point is x,y: -0.5,2")
            }
            return point
        }
    }

    /// The places of a curve.
    private func numbers() throws -> [Double] {
        try at.map { place in
            guard case .number(let x) = place else {
                throw ValidationError("--at: a place of a curve is x alone: -0.5")
            }
            return x
        }
    }

    private func explanation(of model: LoadedModel) throws -> Explanation {
        let places = try points()
        let bar = ProgressBar(isQuiet: !verify, on: .complaints)
        bar.show("finding regions", share: 0)
        defer { bar.clear() }
        return try Explanation(
            of: model,
            options: ExplanationOptions(
                places: places, tolerance: tolerance, verifies: verify, listsAll: all)
        ) { bar.show("checking regions", share: $0) }
    }
}

extension ExplanationFormat: ExpressibleByArgument {}
