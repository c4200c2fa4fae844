import Files
import Scenarios

extension ComparisonFolder {
    /// Compares each file of a finished start with its digest, and the plan with its seal.
    ///
    /// - Throws: `LabError` for the first start whose files are not as they were written.
    func check() throws -> (finished: Int, count: Int) {
        let setup = try ComparisonSetup(plannedIn: self)
        var finished = 0
        for start in setup.starts {
            let table = Self.cellTable(start.number)
            if result(of: start, in: setup) != nil {
                finished += 1
            } else if folder.hasFile(table) {
                throw LabError(.altered, path: folder.file(table))
            }
        }
        return (finished, setup.startCount)
    }
}
