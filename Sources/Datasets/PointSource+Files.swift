import Files
import Points

extension PointSource {
    /// What the source's file holds; nil for a source without a file.
    ///
    /// - Parameter folder: the folder that a relative path starts from.
    func contents(readFrom folder: String) throws(DatasetError) -> Contents? {
        switch origin {
        case .literal, .generated:
            return nil
        case .csv(let source):
            let path = FilePath(folder).resolve(source.path)
            return .table(try CSVSource.bytes(atPath: path), file: path)
        case .image(let source):
            do {
                try source.checkCount()
            } catch {
                throw DatasetError(error)
            }
            return .picture(try source.painting(readFrom: folder))
        }
    }
}
