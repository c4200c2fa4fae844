public import Naming
public import Planes
import Raster

/// What a picture of a trained network shows.
///
/// A new view has a painter in `Planes`, a sheet beside this file, and its lines in here.
public enum NetworkView: Sendable, Hashable {
    /// The plane, paler at the boundary.
    case paper
    /// The plane, each facet in the colour of its slope.
    case glass
    /// The bent line of each unit, coloured by layer, with its number.
    case creases
    /// The activation regions, the largest with their numbers.
    case regions
    /// The graph of the function as tilted facets.
    case surface(SurfaceSettings)
    /// The activation of each hidden unit.
    case units
    /// Each point's distance to the decision boundary.
    case margins
    /// The function as the last hidden layer's units are added one by one.
    case buildup
    /// The curves that the boundary is like, over the boundary.
    case named(BoundaryNames)
}

extension NetworkView {
    /// The name by which a view is asked for.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case paper
        case glass
        case creases
        case regions
        case surface
        case units
        case margins
        case buildup
        case named
    }

    /// The view of that name; `surface` says how a surface is seen, and `names`, which is computed
    /// only for that view, what the boundary is like.
    public init<Failure: Error>(
        _ name: Name, surface: SurfaceSettings = SurfaceSettings(),
        names: () throws(Failure) -> BoundaryNames
    ) throws(Failure) {
        switch name {
        case .paper: self = .paper
        case .glass: self = .glass
        case .creases: self = .creases
        case .regions: self = .regions
        case .surface: self = .surface(surface)
        case .units: self = .units
        case .margins: self = .margins
        case .buildup: self = .buildup
        case .named: self = .named(try names())
        }
    }
}

extension NetworkView.Name {
    /// What the view shows, in a few words.
    public var meaning: String {
        switch self {
        case .paper: "the plane, paler at the boundary"
        case .glass: "the plane, each facet in the colour of its slope"
        case .creases: "each unit's bent line"
        case .regions: "the linear regions with their numbers"
        case .surface: "the graph as tilted facets"
        case .units: "each unit's activation"
        case .margins: "each point's distance to the boundary"
        case .buildup: "the units added one by one"
        case .named: "the known curves that the boundary is like"
        }
    }
}

extension NetworkView.Name {
    /// Whether the view is a plot of the plane.
    public var showsPlane: Bool {
        switch self {
        case .paper, .glass, .creases, .regions, .margins, .named: true
        case .surface, .units, .buildup: false
        }
    }
}

extension NetworkView {
    /// What a view cannot be drawn without.
    public enum Need: Sendable, Hashable {
        case nothing
        case points
        case hiddenUnits
    }

    /// What the view cannot be drawn without, apart from a network.
    public var need: Need {
        switch self {
        case .margins: .points
        case .units: .hiddenUnits
        case .paper, .glass, .creases, .regions, .surface, .buildup, .named: .nothing
        }
    }

    /// Draws the view onto a canvas.
    func canvas(of figure: NetworkFigure) throws(FigureError) -> Canvas {
        switch self {
        case .paper: PlaneSheet(sheet: figure.sheet()).draw()
        case .glass: PlaneSheet(sheet: figure.sheet(.glass)).draw()
        case .creases:
            CreaseSheet(sheet: figure.sheet(keys: .palePatches), lines: try figure.lines()).draw()
        case .regions:
            RegionsSheet(sheet: figure.sheet(keys: .palePatches), decisions: try figure.decisions())
                .draw()
        case .surface(let settings):
            SurfaceSheet(
                sheet: figure.sheet(room: .free, keys: .patches),
                settings: figure.given?.surface ?? settings,
                showsWholeRange: figure.given?.surface != nil
            ).draw()
        case .units:
            UnitsSheet(
                sheet: figure.sheet(room: .free, keys: .patches), extents: figure.given?.extents
            ).draw()
        case .margins: MarginsSheet(sheet: figure.sheet()).draw()
        case .buildup:
            BuildupSheet(
                sheet: figure.sheet(room: .free, keys: .patches), order: figure.given?.order
            ).draw()
        case .named(let names): NamedSheet(sheet: figure.sheet(), names: names).draw()
        }
    }
}
