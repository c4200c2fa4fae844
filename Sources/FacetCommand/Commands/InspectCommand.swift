import Analysis
import ArgumentParser
import Colours
import Figures
import Lab
import Points
import Text

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what each unit contributes, and how each layer folds the plane.",
        discussion: """
            --ablate switches off each hidden unit in turn, and prints the change of the accuracy \
            and the exact area of the window that changes class. --pca draws the activations of \
            the points in each hidden layer on the first two principal components of the training \
            points; it projects the test points onto the same components.

            Examples:
              facet inspect runs/moons --ablate
              facet inspect runs/moons --ablate --out units.csv
              facet inspect runs/moons --pca --out moons-layers
            """)

    @OptionGroup var model: ModelArguments

    @Flag(help: "Switch off each hidden unit in turn.")
    var ablate = false

    @Flag(help: "Draw a projection of each layer's activations.")
    var pca = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The size of the pictures in pixels (default: \(OptionValue.standardSize)).",
            valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Flag(help: "Draw light on dark.")
    var dark = false

    @Option(
        help: ArgumentHelp(
            "The CSV file for --ablate, or the folder for --pca.", valueName: "file-or-dir"),
        completion: .file(),
        transform: OptionValue.path)
    var out: String?

    @Flag(help: "Replace existing files.")
    var force = false

    /// Otherwise the missing choice would be reported instead of a misspelt one.
    @Argument(parsing: .allUnrecognized, help: .hidden)
    var others: [String] = []

    func validate() throws {
        if let other = others.first {
            let nearest = NearestName.of(other, among: ["--ablate", "--pca"])
            let hint = nearest.map { ". Did you mean '\($0)'?" } ?? ""
            throw ValidationError(
                (other.hasPrefix("-") ? "Unknown option" : "Unexpected argument")
                    + " '\(other)'" + hint)
        }
        // A curve is refused whatever is asked of it, so that no one looks for the right option.
        if ablate == pca || pca && out == nil, isCurve { return }
        guard ablate != pca else { throw ValidationError("give either --ablate or --pca") }
        if pca && out == nil {
            throw ValidationError("--pca needs --out, a folder for its pictures")
        }
        if ablate && (size != nil || dark) {
            throw ValidationError("--size and --dark need --pca")
        }
    }

    private var isCurve: Bool {
        if case .curve = try? model.load() { true } else { false }
    }

    func run() throws {
        let model = try model.loadPlane()
        for assumption in model.assumptions {
            try StandardStreams.write(assumption.line)
        }
        if ablate { try ablate(model) } else if let out { try project(model, into: out) }
    }

    private func ablate(_ model: LoadedModel) throws {
        let ablation = try Ablation(of: model)
        if let out { try ablation.write(toFile: out, replacing: force) }
        try StandardStreams.write(TextTable(ablation.lines).text())
    }

    private func project(_ model: LoadedModel, into out: String) throws {
        let projections = try Projections(
            of: model, size: size ?? .standard, isDark: dark)
        try projections.write(to: RunFolder(out), replacing: force)
        let rows = projections.figures.enumerated().map { layer, figure in
            [
                "layer \(layer + 1)", "\((figure.shares.first * 100).rounded(1, .decimals)) %",
                "\((figure.shares.second * 100).rounded(1, .decimals)) %",
                RunFolder(out).path.escapingControls + "/layer-\(layer + 1).png",
            ]
        }
        try StandardStreams.write(
            TextTable([["", "component 1", "component 2", "picture"]] + rows).text()
                + "components of the activations at the \(projections.basis.words)\n")
    }
}

extension Ablation {
    /// The printed table: what the absence of each unit changes.
    fileprivate var lines: [[String]] {
        let hasTest = whole.testAccuracy != nil
        let hasTraining = whole.trainAccuracy != nil
        func change(_ value: Double?, _ whole: Double?) -> String {
            guard let value, let whole else { return "" }
            let points = ((value - whole) * 100).rounded(1, .decimals)
            return (value > whole ? "+" : "") + points + " %"
        }
        let area = isExact ? "area that changes class (exact)" : "area that changes class (sampled)"
        let header =
            ["without"] + (hasTraining ? ["accuracy, training"] : [])
            + (hasTest ? ["accuracy, test"] : []) + [area]
        func accuracy(_ value: Double?) -> String {
            value.map { ($0 * 100).rounded(1, .decimals) + " %" } ?? ""
        }
        func areaText(_ area: Double) -> String {
            let share = (area / windowArea * 100).rounded(2, .decimals)
            return "\(area.rounded(4, .decimalsOrDigits))  (\(share) %)"
        }
        let first =
            ["(all units)"] + (hasTraining ? [accuracy(whole.trainAccuracy)] : [])
            + (hasTest ? [accuracy(whole.testAccuracy)] : []) + [""]
        return [header, first]
            + rows.map { row in
                [row.unit] + (hasTraining ? [change(row.trainAccuracy, whole.trainAccuracy)] : [])
                    + (hasTest ? [change(row.testAccuracy, whole.testAccuracy)] : [])
                    + [areaText(row.area)]
            }
    }
}

extension LayerProjection.Basis {
    fileprivate var words: String {
        switch self {
        case .training: "training points"
        case .trainingForTestToo: "training points; the test points are projected with them"
        case .test: "test points, since there are no training points"
        }
    }
}
