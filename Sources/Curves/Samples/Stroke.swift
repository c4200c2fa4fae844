public import Geometry

/// A line drawn in a picture, as samples of a function.
///
/// Ink is (1 - luminance) over white where it exceeds 1/2, with the luminance of Rec. 709's weights
/// for the sRGB channels. Each column with ink is a sample at the mean height of its ink, weighted
/// by the ink.
public struct Stroke: Sendable, Hashable {
    /// A sample for each column with ink, at the middle of the column.
    public let samples: CurveSamples
    /// The largest number of pixels with ink in one column.
    public let largestInkHeight: Int
    /// The height of a pixel, in the units of the samples.
    public let pixelHeight: Double

    /// The minimum number of columns with ink.
    public static let minimumColumnCount = 8

    /// The line in a picture.
    ///
    /// - Parameters:
    ///   - rgba: four bytes per pixel (red, green, blue, opacity), row by row from the top.
    ///   - window: the part of the plane that the whole picture covers.
    /// - Throws: if fewer than eight columns have ink, or one has two runs of ink.
    public init(
        rgba: [UInt8], width: Int, height: Int, window: Box
    ) throws(CurveError) {
        precondition(rgba.count == 4 * width * height, "four bytes make a pixel")
        var points: [Point] = []
        var largest = 0
        for column in 0..<width {
            guard let ink = try InkColumn(column, of: rgba, width: width, height: height) else {
                continue
            }
            largest = max(largest, ink.count)
            points.append(
                Point(
                    window.minX + (Double(column) + 0.5) / Double(width) * window.width,
                    window.maxY - ink.meanHeight / Double(height) * window.height))
        }
        guard !points.isEmpty else { throw CurveError(.noInk) }
        guard points.count >= Self.minimumColumnCount else {
            throw CurveError(.tooFewColumns(points.count))
        }
        samples = try CurveSamples(points)
        largestInkHeight = largest
        pixelHeight = window.height / Double(height)
    }

    /// The window that a picture covers unless something else is said: x from 0 to 1, y from 0, and
    /// square pixels.
    public static func defaultWindow(width: Int, height: Int) -> Box {
        Box(unchecked: (0, 1, 0, Double(height) / Double(width)))
    }
}

extension Stroke {
    /// The error that a steep or thick line adds, in pixels: half the largest height of ink in a
    /// column.
    public var strokeError: Double { Double(largestInkHeight) / 2 }
}

/// The ink of one column of pixels.
private struct InkColumn {
    /// The number of pixels with ink.
    let count: Int
    /// The mean distance of the ink from the top, in pixels.
    let meanHeight: Double

    /// Nil if the column has no ink.
    init?(_ column: Int, of rgba: [UInt8], width: Int, height: Int) throws(CurveError) {
        var (count, last) = (0, -1)
        var (sum, moment) = (0.0, 0.0)
        for row in 0..<height {
            let ink = Self.ink(rgba, 4 * (row * width + column))
            guard ink > 0.5 else { continue }
            if count > 0, last < row - 1 {
                throw CurveError(.branch(column: column, upper: last, lower: row))
            }
            (count, last) = (count + 1, row)
            sum += ink
            moment += ink * (Double(row) + 0.5)
        }
        guard count > 0 else { return nil }
        self.count = count
        meanHeight = moment / sum
    }

    /// 1 for black and 0 for white or clear.
    private static func ink(_ rgba: [UInt8], _ offset: Int) -> Double {
        let luminance =
            0.2126 * Double(rgba[offset]) + 0.7152 * Double(rgba[offset + 1])
            + 0.0722 * Double(rgba[offset + 2])
        return (1 - luminance / 255) * Double(rgba[offset + 3]) / 255
    }
}
