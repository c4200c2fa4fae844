import Files
import PNG
public import Points
import Text

extension ImageSource {
    /// The maximum size of a picture's file in bytes: 64 MiB.
    public static let fileLimit = 64 << 20

    /// The painted pixels of the source's file.
    ///
    /// - Parameter folder: the folder that a relative path starts from.
    package func painting(readFrom folder: String) throws(DatasetError) -> Painting {
        try Self.painting(atPath: FilePath(folder).resolve(path), edges: edges)
    }

    /// The painted pixels of the PNG file at `path`.
    static func painting(
        atPath path: String, edges: Edges
    ) throws(DatasetError) -> Painting {
        let image = try picture(atPath: path)
        do {
            return try Painting(
                rgba: image.bytes, width: image.width, height: image.height, edges: edges)
        } catch {
            throw DatasetError(.points(error.problem), place: FilePlace(file: path))
        }
    }

    /// The pixels of the PNG file at `path`.
    static func picture(atPath path: String) throws(DatasetError) -> RGBAImage {
        let place = FilePlace(file: path)
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: fileLimit)
        } catch {
            throw DatasetError(.file(error), place: place)
        }
        do {
            return try RGBAImage(png: bytes)
        } catch {
            throw DatasetError(.picture(error), place: place)
        }
    }
}
