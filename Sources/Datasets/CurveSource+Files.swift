public import Curves
import Files
import PNG
import Points
import Text

extension CurveSource {
    /// The samples, their file read, some of them held out.
    ///
    /// - Parameters:
    ///   - testShare: the share that is held out.
    ///   - seed: for random places, noise, and what is held out.
    ///   - baseFolder: the folder that a relative path starts from; empty: the current one.
    public func data(
        testShare: Double, seed: UInt64, baseFolder: String
    ) throws(DatasetError) -> CurveData {
        let contents = try contents(readFrom: baseFolder)
        var data: CurveData
        do {
            data = CurveData(
                try samples(contents, seed: seed), testShare: testShare, seed: seed)
        } catch {
            throw DatasetError(.curve(error.problem))
        }
        if case .formula(let curve) = self { data.formula = curve.formula }
        if case .points(_, let skipped) = contents { data.skippedRows = skipped }
        return data
    }

    /// What the curve's file holds; nil where there is no file.
    public func contents(readFrom folder: String) throws(DatasetError) -> Contents? {
        switch self {
        case .formula, .literal:
            return nil
        case .csv(let path, let xColumn, let yColumn, let skipsMissing):
            let rows = try CSVSource.rows(
                inFile: FilePath(folder).resolve(path), xColumn: xColumn, yColumn: yColumn,
                missing: skipsMissing ? .skip : .refuse)
            return .points(rows.positions, skippedRows: rows.skipped)
        case .stroke(let path, _):
            let image = try ImageSource.picture(atPath: FilePath(folder).resolve(path))
            return .picture(rgba: image.bytes, width: image.width, height: image.height)
        }
    }
}
