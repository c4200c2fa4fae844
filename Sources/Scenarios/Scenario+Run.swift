extension Scenario {
    /// The first line of each scenario file that a run leaves.
    ///
    /// By it the folder of a run is known. A file that begins with it may be larger than what a
    /// person writes: what is short, `.5` or `9e15` or a bare name, is written out there.
    package static let runMark = "# What facet ran, with all defaults filled in.\n"

    /// The text of the scenario's file in the folder of a run.
    ///
    /// - Parameter path: where the file is to be; for the error.
    /// - Throws: why the text could not be read back, so that no run is made that could not be
    ///   drawn again.
    package func runText(path: String) throws(ScenarioError) -> String {
        let text = Self.runMark + yaml
        _ = try ScenarioFile(yaml: text, path: path)
        return text
    }
}
