public import ArgumentParser
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

            Examples:
              facet construct polygon --points corners.csv --out polygon.json
              facet construct polygon leaf.yaml --class leaf --tolerance 2 --out leaf.json
              facet construct towers --box 0,1,0,1 --box 2,3,0,1 --out towers.json
              facet construct towers leaf.yaml --grid 24 --out towers.safetensors
              facet construct folding --width 6 --depth 3 --out folding.json

            explain, render, inspect and convert take the file. Documentation/Constructions.md has \
            the formulas.
            """)

    @Argument(help: "What to construct.")
    var kind: ConstructionKind

    @Argument(
        help: ArgumentHelp(
            "A scenario whose polygons and pictures are the shape (towers, polygon).",
            valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String?

    @Option(
        help: ArgumentHelp(
            "A CSV file with the corners of the polygon in its columns x and y.",
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

    @Option(help: ArgumentHelp("Units per hidden layer, an even number (folding).", valueName: "n"))
    var width: Int?

    @Option(help: ArgumentHelp("Hidden layers (folding).", valueName: "layers"))
    var depth: Int?

    @Option(
        help: ArgumentHelp("The file: \(NetworkFormat.endings("NAME.")).", valueName: "file"),
        completion: .file(extensions: NetworkFormat.allCases.map(\.rawValue).sorted()))
    var out: String

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        guard NetworkFormat(path: out) != nil else {
            throw ValidationError("--out must end with \(NetworkFormat.endings("."))")
        }
        try checkInput()
        try OptionValue.check(grid, "--grid", within: 1...256)
        try OptionValue.check(width, "--width", within: 2...64)
        try OptionValue.check(depth, "--depth", within: 1...16)
        if let width, !width.isMultiple(of: 2) {
            throw ValidationError("--width \(width) is odd (half of the units fold each axis)")
        }
        for (option, isGiven, kinds) in options where isGiven && !kinds.contains(kind) {
            throw ValidationError(
                "\(option) is not for \(kind.rawValue) "
                    + "(it is for \(kinds.map(\.rawValue).joinedAsChoice))")
        }
    }

    func run() throws {
        guard let format = NetworkFormat(path: out) else { return }
        var options = ConstructionOptions()
        options.scenario = scenario
        options.points = points
        options.boxes = box
        options.grid = grid
        options.className = className
        options.tolerance = tolerance ?? options.tolerance
        options.width = width
        options.depth = depth
        let construction = try Construction(kind, options: options)
        try construction.write(format, toFile: out, replacing: force)
        try StandardStreams.write(construction.summary)
    }

    /// The options that are not for all kinds.
    private var options: [(name: String, isGiven: Bool, kinds: [ConstructionKind])] {
        [
            ("a scenario", scenario != nil, [.towers, .polygon]),
            ("--points", points != nil, [.polygon]), ("--box", !box.isEmpty, [.towers]),
            ("--grid", grid != nil, [.towers]),
            ("--class", className != nil, [.towers, .polygon]),
            ("--tolerance", tolerance != nil, [.towers, .polygon]),
            ("--width", width != nil, [.folding]), ("--depth", depth != nil, [.folding]),
        ]
    }

    /// A kind that needs a shape has exactly one.
    private func checkInput() throws {
        let given = [scenario != nil, points != nil, !box.isEmpty].count { $0 }
        let wanted: String
        switch kind {
        case .towers: wanted = "a scenario or --box x0,x1,y0,y1"
        case .polygon: wanted = "a scenario or --points corners.csv"
        case .folding: return
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
