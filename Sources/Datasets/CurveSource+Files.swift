public import Curves
import Files
import PNG
import Points
import Text

extension CurveSource {
    /// The samples, their file read.
    ///
    /// - Parameters:
    ///   - seed: for random places and noise.
    ///   - baseFolder: the folder that a relative path starts from; empty: the current one.
    public func samples(seed: UInt64, baseFolder: String) throws(DatasetError) -> CurveSamples {
        let contents = try contents(readFrom: baseFolder)
        do {
            return try samples(contents, seed: seed)
        } catch {
            throw DatasetError(.curve(error.problem))
        }
    }

    /// What the curve's file holds; nil where there is no file.
    public func contents(readFrom folder: String) throws(DatasetError) -> Contents? {
        switch self {
        case .formula, .literal:
            return nil
        case .csv(let path, let xColumn, let yColumn):
            return .points(
                try CSVSource.positions(
                    inFile: FilePath(folder).resolve(path), xColumn: xColumn, yColumn: yColumn))
        case .stroke(let path, _):
            let image = try ImageSource.picture(atPath: FilePath(folder).resolve(path))
            return .picture(rgba: image.bytes, width: image.width, height: image.height)
        }
    }
}
