public import ArgumentParser
import Formulas
import Geometry
public import Lab
import NeuralNetworks
import Text

struct ConstructCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "construct",
        abstract: "Write a network whose weights are given by a formula, without training.",
        discussion: """
            \(ConstructionKind.list)

            explain, render, inspect and convert take the file. Documentation/Constructions.md has \
            the formulas.

            Examples:
              facet construct polygon --points corners.csv --out polygon.json
              facet construct polygon leaf.yaml --class leaf --out leaf.json
              facet construct towers --box 0,1,0,1 --box 2,3,0,1 --out towers.json
              facet construct towers disc.yaml --grid 24 --out towers.json
              facet construct bumps curve.yaml --units 100 --out bumps.json
              facet construct interpolant --formula "sin(7 x)" --out sine.json
              facet construct tent --depth 5 --out tent.json
              facet construct folding --width 6 --depth 3 --out folding.json
            """)

    @Argument(help: "What to construct.")
    var kind: ConstructionKind

    @Argument(
        help: ArgumentHelp(
            "A scenario: its polygons and pictures are the shape, or its curve is the target.",
            valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String?

    @Option(
        help: ArgumentHelp(
            "A CSV file with the columns x and y: the corners of the polygon, or samples of the "
                + "curve.",
            valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var points: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A box to build a tower on; you can repeat this option.", valueName: "x0,x1,y0,y1"),
        transform: OptionValue.box)
    var box: [Box] = []

    @Option(
        help: ArgumentHelp(
            "Build towers on the squares whose middle lies in the class; this many squares are "
                + "along the longer side of the window (default: 16).", valueName: "count"))
    var grid: Int?

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(
            "The class that is inside (default: the second of two).", valueName: "name"))
    var className: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The distance in pixels within which the outlines of a picture are simplified "
                + "(default: 1).", valueName: "pixels"),
        transform: OptionValue.distance)
    var tolerance: Double?

    @Option(
        help: ArgumentHelp(
            "Hidden units (bumps, interpolant; default: 50). A bump takes two.", valueName: "n"))
    var units: Int?

    @Option(
        help: ArgumentHelp("The curve, instead of a scenario: x^2 sin(9 x).", valueName: "formula"),
        transform: OptionValue.formula)
    var formula: Formula?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Where the formula is wanted (default: 0,1).", valueName: "x0,x1"),
        transform: OptionValue.interval)
    var interval: ClosedRange<Double>?

    @Option(
        help: "How high a bump is: the middle of the lowest and the highest value, or the median.")
    var heights: BumpHeights?

    @Option(help: "The units of bumps.")
    var activation: BumpActivation?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The slope w of sigmoid(w (x - s)) (default: 1,000 / the interval).",
            valueName: "slope"),
        transform: OptionValue.distance)
    var steep: Double?

    @Option(help: ArgumentHelp("Units per hidden layer, an even number (folding).", valueName: "n"))
    var width: Int?

    @Option(help: ArgumentHelp("Hidden layers (tent, folding).", valueName: "layers"))
    var depth: Int?

    @OptionGroup var output: NetworkOutput

    func validate() throws {
        for (option, isGiven, kinds) in options where isGiven && !kinds.contains(kind) {
            throw ValidationError(
                "\(option) is not for \(kind.rawValue) "
                    + "(it is for \(kinds.map(\.rawValue).joinedAsChoice))")
        }
        try checkInput()
        try OptionValue.check(grid, "--grid", within: 1...256)
        try OptionValue.check(width, "--width", within: 2...64)
        try OptionValue.check(depth, "--depth", within: kind == .tent ? 1...50 : 1...16)
        try OptionValue.check(units, "--units", within: kind == .bumps ? 2...20_000 : 1...20_000)
        if kind == .bumps, let units, !units.isMultiple(of: 2) {
            throw ValidationError("--units \(units) is odd (a bump takes two units)")
        }
        if steep != nil, activation != .sigmoid {
            throw ValidationError("--steep needs --activation sigmoid")
        }
        if interval != nil, formula == nil {
            throw ValidationError("--interval needs --formula")
        }
        if let width, !width.isMultiple(of: 2) {
            throw ValidationError("--width \(width) is odd (half of the units fold each axis)")
        }
    }

    func run() throws {
        guard let format = NetworkFormat(path: output.out) else { return }
        var options = ConstructionOptions()
        options.scenario = scenario
        options.points = points
        options.boxes = box
        options.grid = grid
        options.className = className
        options.tolerance = tolerance ?? options.tolerance
        options.units = units
        options.formula = formula
        options.interval = interval ?? options.interval
        options.isMedian = heights == .median
        options.isSmooth = activation == .sigmoid
        options.steepness = steep
        options.width = width
        options.depth = depth
        let construction = try Construction(kind, options: options)
        try construction.write(format, toFile: output.out, replacing: output.force)
        try StandardStreams.write(construction.summary)
    }

    /// The options that are not for all kinds.
    private var options: [(name: String, isGiven: Bool, kinds: [ConstructionKind])] {
        [
            ("a scenario", scenario != nil, [.bumps, .interpolant, .towers, .polygon]),
            ("--points", points != nil, [.bumps, .interpolant, .polygon]),
            ("--formula", formula != nil, [.bumps, .interpolant]),
            ("--heights", heights != nil, [.bumps]),
            ("--units", units != nil, [.bumps, .interpolant]),
            ("--activation", activation != nil, [.bumps]),
            ("--box", !box.isEmpty, [.towers]), ("--grid", grid != nil, [.towers]),
            ("--class", className != nil, [.towers, .polygon]),
            ("--tolerance", tolerance != nil, [.towers, .polygon]),
            ("--width", width != nil, [.folding]), ("--depth", depth != nil, [.tent, .folding]),
        ]
    }

    /// A kind that needs a shape has exactly one.
    private func checkInput() throws {
        let given = [scenario != nil, points != nil, formula != nil, !box.isEmpty].count { $0 }
        let wanted: String
        switch kind {
        case .towers: wanted = "a scenario or --box x0,x1,y0,y1"
        case .polygon: wanted = "a scenario or --points corners.csv"
        case .bumps, .interpolant: wanted = "a scenario, --formula or --points samples.csv"
        case .folding, .tent: return
        }
        guard given == 1 else {
            throw ValidationError("\(kind.rawValue) needs \(given > 1 ? "either " : "")\(wanted)")
        }
        if scenario == nil, className != nil || tolerance != nil || grid != nil {
            let option = grid != nil ? "--grid" : className != nil ? "--class" : "--tolerance"
            throw ValidationError("\(option) needs a scenario")
        }
    }
}

/// What bumps are made of.
enum BumpActivation: String, ExpressibleByArgument, CaseIterable {
    case step
    case sigmoid
}

/// How high bumps are.
enum BumpHeights: String, ExpressibleByArgument, CaseIterable {
    case middle
    case median
}

extension ConstructionKind: ExpressibleByArgument {
    /// One line for each kind.
    fileprivate static var list: String {
        let width = allCases.map(\.rawValue.count).max() ?? 0
        return allCases.map { kind in
            kind.rawValue.padding(toColumn: width + 2) + kind.summary
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate func padding(toColumn column: Int) -> String {
        self + String(repeating: " ", count: max(0, column - count))
    }
}
