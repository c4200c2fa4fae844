import Curves
import Files
import Points
public import Scenarios

extension Scenario {
    /// The scenario for a file in `newFolder` that reads the same tables and pictures as this one
    /// does in `folder`.
    ///
    /// Paths from the root stay as they are; the others lead from the new folder to the same
    /// files, whether or not they or the folders are there (yet).
    public func relocated(from folder: String, to newFolder: String) -> Scenario {
        var scenario = self
        for index in scenario.points.indices {
            switch scenario.points[index].origin {
            case .csv(var source):
                source.path = Self.path(source.path, in: folder, seenFrom: newFolder)
                scenario.points[index].origin = .csv(source)
            case .image(var source):
                source.path = Self.path(source.path, in: folder, seenFrom: newFolder)
                scenario.points[index].origin = .image(source)
            case .literal, .generated: break
            }
        }
        scenario.curve = curve?.relocated { Self.path($0, in: folder, seenFrom: newFolder) }
        return scenario
    }

    private static func path(
        _ path: String, in folder: String, seenFrom newFolder: String
    ) -> String {
        guard !path.hasPrefix("/") else { return path }
        return FilePath(FilePath(folder).resolve(path)).relative(to: newFolder)
    }
}

extension CurveSource {
    fileprivate func relocated(_ path: (String) -> String) -> CurveSource {
        switch self {
        case .csv(let old, let xColumn, let yColumn, let skipsMissing):
            .csv(
                path: path(old), xColumn: xColumn, yColumn: yColumn, skipsMissing: skipsMissing)
        case .stroke(let old, let window): .stroke(path: path(old), window: window)
        case .formula, .literal: self
        }
    }
}
