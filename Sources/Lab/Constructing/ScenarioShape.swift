import Colours
import Constructions
import Datasets
import Files
import Geometry
import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Text

/// The shape of one class of a scenario, from its polygons and pictures.
struct ScenarioShape {
    /// The area of the class.
    let shape: OutlinedShape
    /// What the network's file says.
    let statements: ModelStatements

    /// Reads a scenario and all it names.
    ///
    /// - Throws: `ScenarioError` at the source at fault.
    init(scenarioAt path: String, options: ConstructionOptions) throws {
        let file = try ScenarioFile(contentsOf: path)
        let scenario = file.scenario
        guard scenario.curve == nil else { throw LabError(.construction(.noPoints), path: path) }
        let points = try file.makePoints()
        let name = try Self.className(options.className, among: points.classNames, path: path)
        var parts: [OutlinedShape.Part] = []
        for index in scenario.points.indices {
            parts += try Self.parts(
                ofClass: name, in: file, source: index, tolerance: options.tolerance)
        }
        guard !parts.isEmpty else {
            throw LabError(.construction(.noOutline(className: name)), path: path)
        }
        do {
            shape = try OutlinedShape(parts: parts)
        } catch {
            throw LabError(.construction(.shape(error)), path: path)
        }
        statements = ModelStatements(
            title: scenario.title, classNames: Self.names(inside: name, among: points.classNames),
            window: scenario.window(around: points))
    }

    /// The class that is inside: the one that was asked for, or the second of two.
    private static func className(
        _ asked: String?, among names: [String], path: String
    ) throws(LabError) -> String {
        guard let asked else {
            guard names.count <= 2 else {
                throw LabError(.construction(.whichClass(among: names)), path: path)
            }
            return names[names.count - 1]
        }
        guard names.contains(asked) else {
            throw LabError(.construction(.noSuchClass(asked, among: names)), path: path)
        }
        return asked
    }

    /// The names of the two classes: what is outside, and the class.
    private static func names(inside name: String, among names: [String]) -> [String] {
        let others = names.filter { $0 != name }
        if others.count == 1 { return [others[0], name] }
        let other = "not " + name
        return [other.isClassName ? other : "other", name]
    }

    /// What a source has of a class; nothing for one that has no outlines.
    private static func parts(
        ofClass name: String, in file: ScenarioFile, source index: Int, tolerance: Double
    ) throws -> [OutlinedShape.Part] {
        let source = file.scenario.points[index]
        let declared = file.scenario.classes.map(\.name)
        do {
            switch source.origin {
            case .generated(let call) where call.generator == .polygon:
                guard source.classNames(own: ["outside", "inside"], declared: declared)[1] == name
                else { return [] }
                return [.init(try Outline(call.corners))]
            case .image(let image):
                let painting = try image.painting(readFrom: FilePath(file.path).folder)
                let names = source.classNames(
                    own: painting.colours.map(\.description), declared: declared)
                guard names.contains(name) else { return [] }
                return try OutlinedShape(
                    pixels: painting.mask { names[$0] == name }, width: painting.width,
                    height: painting.height, tolerance: tolerance,
                    window: image.window ?? painting.defaultWindow
                ).parts
            default: return []
            }
        } catch let error as ConstructionError {
            throw file.error(
                inSource: index, key: error.isAboutCorners ? "corners" : nil, error.description,
                kind: error.kind)
        }
    }
}
