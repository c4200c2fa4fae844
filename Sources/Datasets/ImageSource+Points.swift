import Colours
import Files
import Geometry
import PNG
import Randomness
import Text

extension ImageSource {
    /// The most bytes that a picture's file may have.
    public static let fileLimit = 64 << 20

    /// Points sampled from the picture, the file read from `path`.
    func drawn(
        fromFile path: String, using generator: inout SeededGenerator
    ) throws(DatasetError) -> DrawnPoints {
        let counts = 1...Double(PointSet.pointLimit)
        guard counts.contains(Double(count)) else {
            throw .outOfRange("count", Double(count), counts, isWhole: true)
        }
        do {
            let painting = try Self.painting(fromFile: path)
            return DrawnPoints(
                classNames: painting.colours.map { $0.description },
                points: painting.points(
                    count: count, window: window ?? painting.defaultWindow, using: &generator))
        } catch {
            throw DatasetError(error.problem, place: FilePlace(file: path))
        }
    }
}

extension ImageSource {
    private static func painting(fromFile path: String) throws(DatasetError) -> Painting {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(atPath: path, limit: fileLimit)
        } catch {
            throw DatasetError(.file(error))
        }
        let image: RGBAImage
        do {
            image = try RGBAImage(png: bytes)
        } catch {
            throw DatasetError(.picture(error))
        }
        return try Painting(rgba: image.bytes, width: image.width, height: image.height)
    }
}
