import Analysis
public import ArgumentParser
import Colours
public import Figures
import Geometry
import Lab
import NeuralNetworks
import Planes
import Points
import Text

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a trained network: its plane, its creases, its graph, its units.",
        discussion: """
            The views are \(views). \
            Documentation/Pictures.md has a picture of each. Of a network with one input it \
            draws the curve: of a run as in final.png, of a file alone or over a target.

            Examples:
              facet render runs/moons --out moons.png
              facet render runs/nielsen --window 0.5,0.75 --out nielsen.png
              facet render bumps.json --target nielsen.yaml --out bumps.png
              facet render runs/moons --view surface --azimuth 30 --out surface.png
              facet render net.safetensors --view creases --window -2,2,-2,2 --out x.png
              facet render net.json --points points.csv --view margins --out x.png
            """)

    private static var views: String {
        let views = NetworkView.Name.allCases.map { "\($0.rawValue) (\($0.meaning))" }
        return views.dropLast().joined(separator: ", ") + " and " + (views.last ?? "")
    }

    @OptionGroup var model: ModelArguments

    @Option(help: "What to draw.")
    var view = NetworkView.Name.paper

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The size of the picture in pixels (default: \(OptionValue.standardSize)).",
            valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Option(
        help: ArgumentHelp(
            "The scenario of a curve to draw a network with one input over.",
            valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]),
        transform: OptionValue.path)
    var target: String?

    @Flag(help: "Draw light on dark.")
    var dark = false

    @Flag(help: "Draw the plane alone, without axes and words, such as for slides.")
    var bare = false

    @Option(help: "Which points to draw (default: the run's choice, else auto).")
    var markers: Markers.Choice?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The direction of the camera, in degrees from the x axis (default: where most of the "
                + "boundary is seen).",
            valueName: "degrees"))
    var azimuth: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The angle of the camera above the plane, 5 to 90 (default: where most of the boundary "
                + "is seen).",
            valueName: "degrees"))
    var elevation: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Where to cut off the surface (default: the height below which 85 % of the window lies).",
            valueName: "height"))
    var clamp: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How near curves are the same, for --view named (default: the gap between the points).",
            valueName: "distance"),
        transform: OptionValue.distance)
    var resolution: Double?

    @Option(
        help: ArgumentHelp(
            "The file to write: NAME.png, or NAME.svg for \(vectorViews).", valueName: "file"),
        completion: .file(extensions: ["png", "svg"]),
        transform: OptionValue.path)
    var out: String

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        try checkEnding()
        let hasCamera = azimuth != nil || elevation != nil || clamp != nil
        if hasCamera && view != .surface {
            throw ValidationError("--azimuth, --elevation and --clamp need --view surface")
        }
        if bare && !view.showsPlane {
            throw ValidationError(
                "--bare draws the plane alone, which --view \(view.rawValue) does not show")
        }
        if target != nil && view != .paper {
            throw ValidationError("--target needs the default view")
        }
        if resolution != nil && view != .named {
            throw ValidationError("--resolution needs --view named")
        }
        try OptionValue.check(azimuth, "--azimuth", within: -360...360)
        try OptionValue.check(elevation, "--elevation", within: SurfaceSettings.elevations)
        if let clamp, !(clamp >= 1e-30 && clamp <= 1e30) {
            throw ValidationError(
                "--clamp \(clamp.shortest) is out of range (a height above 0: 10)")
        }
    }

    private func checkEnding() throws {
        let name = out.lowercased()
        guard name.hasSuffix(".svg") else {
            guard name.hasSuffix(".png") else {
                throw ValidationError("--out \(out): the name of a picture ends in .png or .svg")
            }
            return
        }
        guard view.hasVectors else {
            throw ValidationError(
                "--out \(out): a vector picture is of \(Self.vectorViews), not of "
                    + "\(view.rawValue) (.png)")
        }
        guard size == nil else {
            throw ValidationError("--size is for .png (a vector picture has any size)")
        }
    }

    private static let vectorViews = NetworkView.Name.allCases.filter(\.hasVectors)
        .map(\.rawValue).joinedAsChoice

    func run() throws {
        switch try model.loadWithOwnWindow() {
        case .plane(let plane): try draw(plane)
        case .curve(let curve): try draw(curve)
        }
    }

    private func draw(_ curve: CurveModel) throws {
        guard view == .paper || view == .named else {
            throw LabError(.planeOnly(.view(view.rawValue)), path: curve.path)
        }
        guard model.window?.box == nil else {
            throw LabError(.planeOnly(.window), path: curve.path)
        }
        guard !bare else { throw LabError(.planeOnly(.bare), path: curve.path) }
        guard !out.lowercased().hasSuffix(".svg") else {
            throw LabError(.planeOnly(.vectors), path: curve.path)
        }
        let interval = model.window?.interval
        try curve.render(
            toFile: out, names: view == .named ? try curve.names(resolution: resolution) : nil,
            over: target, interval: interval, size: size ?? .standard, isDark: dark,
            replacing: force)
        LetterWarning.write(about: curve.words)
        try report(curve.assumptions, hasWindow: interval != nil)
    }

    private func draw(_ loaded: LoadedModel) throws {
        var plane = loaded
        if let markers { plane.markers.choice = markers }
        guard model.window?.interval == nil else {
            throw LabError(.planeWindow, path: plane.path)
        }
        guard target == nil else {
            throw LabError(.notACurve(shape: plane.model.network.shape), path: plane.path)
        }
        let window = model.window?.box
        let surface = SurfaceSettings(
            azimuth: azimuth, elevation: elevation, clamp: clamp)
        let shown = try NetworkView(view, surface: surface) {
            try plane.names(resolution: resolution)
        }
        try Rendering(
            shown, of: plane, window: window, size: size ?? .standard, isDark: dark,
            isBare: bare
        ).write(toFile: out, replacing: force)
        // The program that shows an SVG file has its own fonts.
        if !bare && !out.lowercased().hasSuffix(".svg") { LetterWarning.write(about: plane.words) }
        try report(plane.assumptions, hasWindow: window != nil)
    }

    private func report(_ assumptions: [ModelAssumption], hasWindow: Bool) throws {
        let assumed = assumptions.filter { !hasWindow || !$0.isOfWindow }
        try StandardStreams.write(
            assumed.map { $0.line }.joined() + "picture   \(out.escapingControls)\n")
    }
}

extension NetworkView.Name: ExpressibleByArgument {}
