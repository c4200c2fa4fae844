package import Scenarios

extension Scenario {
    /// The first line of each scenario file that a run leaves.
    ///
    /// It identifies the folder of a run. A file that begins with it may be larger than what a
    /// person writes: what is short, `.5` or `9e15` or a bare name, is written out there.
    package static let runMark = "# What facet ran, with all defaults filled in.\n"
    /// The same for a comparison.
    package static let comparisonMark = "# What facet compares, with all defaults filled in.\n"

    /// The text of the scenario's file in the folder of a run.
    ///
    /// - Parameter path: where the file is to be; for the error.
    /// - Throws: why the text could not be read back, so that no run is made that could not be
    ///   drawn again.
    package func runText(path: String) throws(ScenarioError) -> String {
        try text(beginningWith: Self.runMark, path: path)
    }

    /// The text of the scenario's file in the folder of a comparison; as `runText(path:)`.
    package func comparisonText(path: String) throws(ScenarioError) -> String {
        try text(beginningWith: Self.comparisonMark, path: path)
    }

    private func text(
        beginningWith mark: String, path: String
    ) throws(ScenarioError) -> String {
        let text = mark + yaml
        _ = try ScenarioFile(yaml: text, path: path)
        return text
    }
}
