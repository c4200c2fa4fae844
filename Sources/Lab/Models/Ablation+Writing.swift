public import Analysis
import Files
import Text

extension Ablation {
    /// Switches off each unit of a model's network in turn.
    ///
    /// - Throws: `LabError` if there is none.
    public init(of loaded: LoadedModel) throws(LabError) {
        do {
            try self.init(of: loaded.model)
        } catch {
            throw LabError(analysis: error, path: loaded.path)
        }
    }

    /// The rows as a CSV table; the first is the whole network.
    public var table: String {
        var table = CSVText(
            header: ["unit", "trainAccuracy", "testAccuracy", "changedArea", "changedShare"])
        func text(_ value: Double?) -> String { value?.shortest ?? "" }
        table.append(["", text(whole.trainAccuracy), text(whole.testAccuracy), "0", "0"])
        for row in rows {
            table.append([
                row.unit, text(row.trainAccuracy), text(row.testAccuracy), row.area.shortest,
                (row.area / windowArea).shortest,
            ])
        }
        return table.text
    }

    /// Writes the table to a file.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `FileError`.
    public func write(toFile path: String, replacing replaces: Bool = false) throws {
        try OutputFile.write(to: path, replacing: replaces) { sink in
            try sink(Array(table.utf8))
        }
    }
}
