import Datasets
import Scenarios

extension Scenario {
    /// The scenario for a file in `newFolder` that reads the same tables and pictures as this one
    /// in `folder`.
    func relocated(from folder: String, to newFolder: String) -> Scenario {
        var scenario = self
        for index in scenario.points.indices {
            switch scenario.points[index].origin {
            case .csv(var source):
                source.path = RelativePath.path(source.path, in: folder, seenFrom: newFolder)
                scenario.points[index].origin = .csv(source)
            case .image(var source):
                source.path = RelativePath.path(source.path, in: folder, seenFrom: newFolder)
                scenario.points[index].origin = .image(source)
            case .literal, .generated: break
            }
        }
        return scenario
    }
}
