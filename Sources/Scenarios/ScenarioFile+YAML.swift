import Datasets

extension ScenarioFile {
    /// How a scenario names the files that it reads.
    public enum FileNaming: Sendable, Hashable {
        /// From the root.
        case absolute
        /// From the folder into which the scenario is to be written.
        case relative(toFolder: String)
    }

    /// The scenario as a file says it, with every default written out, for another folder.
    ///
    /// Relative paths start at the folder of a scenario's own file; `naming` keeps them leading
    /// to the same files.
    public func yaml(naming: FileNaming) -> String {
        var scenario = scenario
        for index in scenario.points.indices {
            switch scenario.points[index].origin {
            case .csv(var source):
                source.path = name(of: source.path, naming)
                scenario.points[index].origin = .csv(source)
            case .image(var source):
                source.path = name(of: source.path, naming)
                scenario.points[index].origin = .image(source)
            case .literal, .generated: break
            }
        }
        return scenario.yaml
    }

    private func name(of file: String, _ naming: FileNaming) -> String {
        let place = FilePath(file).seen(from: FilePath(path).folder)
        return switch naming {
        case .absolute: place.absolute
        case .relative(let folder): place.relative(to: folder)
        }
    }
}
