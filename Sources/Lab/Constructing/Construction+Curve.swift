import Analysis
import Constructions
import Curves
import Text

extension Construction {
    static func bumps(_ options: ConstructionOptions) throws -> Construction {
        let curve = try CurveToBuild(options)
        let count = (options.units ?? defaultUnits) / 2
        let pieces =
            options.isMedian
            ? curve.target.medianBumps(count: count) : curve.target.bumps(count: count)
        var steepness = options.steepness
        if options.isSmooth, steepness == nil {
            steepness = Bumps.defaultSteepness(interval: curve.interval)
        }
        let bumps = Bumps(
            ends: pieces.map { $0.start } + pieces.suffix(1).map { $0.end },
            heights: pieces.map { $0.height }, steepness: options.isSmooth ? steepness : nil)
        guard let network = bumps?.network else {
            throw LabError(.construction(.shape(.narrowPieces)), path: curve.path)
        }
        // The errors are known of steps whose heights are the middle ones; they include both ends
        // of each bump.
        let isKnown = !options.isSmooth && !options.isMedian
        let known = isKnown ? curve.target.bumpError(count: pieces.count) : nil
        let needed =
            isKnown ? [needed { curve.target.bumpCount(error: $0).map { 2 * $0 } }] : []
        return Construction(
            network, curve.statements,
            results: [
                ["bumps", pieces.count.grouped], curve.errorRow(of: network, largest: known),
            ] + needed)
    }

    static func interpolant(_ options: ConstructionOptions) throws -> Construction {
        let curve = try CurveToBuild(options)
        let line: PiecewiseLine
        if options.points != nil, options.units == nil {
            line = PiecewiseLine(unchecked: curve.target.samples.points)
        } else {
            line = curve.target.interpolant(units: options.units ?? defaultUnits)
        }
        let network = Interpolant(line).network
        return Construction(
            network, curve.statements,
            results: [
                ["pieces", (line.vertices.count - 1).grouped],
                curve.errorRow(of: network),
                needed { curve.target.interpolantUnits(error: $0) },
            ])
    }

    static func tent(_ options: ConstructionOptions) throws -> Construction {
        let depth = options.depth ?? 4
        let tent: Tent
        do {
            tent = try Tent(depth: depth)
        } catch {
            throw LabError(.construction(.shape(error)), path: "--depth")
        }
        return Construction(
            tent.network, .curve("Tent map", over: 0...1),
            results: [["pieces", "\(tent.pieceCount.grouped) on 0 to 1" + limit(of: tent)]])
    }

    /// What to say where the pieces are too many to list.
    private static func limit(of tent: Tent) -> String {
        let limit = CurveAnalysis.pieceLimit
        return tent.pieceCount <= limit
            ? ""
            : " (explain lists at most \(limit.grouped): give it a part, --window x0,x1)"
    }

    /// The units by default.
    static let defaultUnits = 50

    /// The units that this way of building needs for several errors.
    private static func needed(_ count: (_ error: Double) -> Int?) -> [String] {
        let parts = [0.1, 0.03, 0.01, 0.003].map { error in
            let units = count(error)?.grouped ?? "more than \(TargetFunction.unitLimit.grouped)"
            return "\(units) for \(error.shortest)"
        }
        return ["needed", "units for an error: " + parts.joined(separator: ", ")]
    }
}

extension ModelStatements {
    static func curve(
        _ title: String, over interval: ClosedRange<Double>
    ) -> ModelStatements {
        var statements = ModelStatements(title: title)
        statements.interval = interval
        return statements
    }
}
