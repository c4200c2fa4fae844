/// A picture of opaque pixels, rows from the top without padding.
public struct Picture: Sendable, Hashable {
    /// Pixels in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// What the bytes stand for.
    public let form: PixelForm
    /// The bytes, as many as the size and the form need.
    public let bytes: [UInt8]

    /// A picture of bytes that are known to be as many as they should, each index in the palette.
    public init(uncheckedWidth width: Int, height: Int, form: PixelForm, bytes: [UInt8]) {
        assert(bytes.count == width * height * form.bytesPerPixel)
        self.width = width
        self.height = height
        self.form = form
        self.bytes = bytes
    }
}

extension Picture {
    /// The whole picture as an area.
    public var area: PixelArea { PixelArea(x: 0, y: 0, width: width, height: height) }

    /// The bytes in a row.
    private var stride: Int { width * form.bytesPerPixel }

    /// The same picture with three bytes per pixel.
    public var rgb: Picture {
        guard case .indexed(let palette) = form else { return self }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * bytes.count)
        for index in bytes {
            let colour = palette[Int(index)]
            pixels.append(colour.red)
            pixels.append(colour.green)
            pixels.append(colour.blue)
        }
        return Picture(uncheckedWidth: width, height: height, form: .rgb, bytes: pixels)
    }

    /// A part of the picture.
    public func cropped(to part: PixelArea) -> Picture {
        precondition(
            part.x >= 0 && part.y >= 0 && part.x + part.width <= width
                && part.y + part.height <= height, "outside of the picture")
        guard part != area else { return self }
        let step = form.bytesPerPixel
        var pixels: [UInt8] = []
        pixels.reserveCapacity(part.width * part.height * step)
        for row in part.y..<part.y + part.height {
            let start = row * stride + part.x * step
            pixels += bytes[start..<start + part.width * step]
        }
        return Picture(
            uncheckedWidth: part.width, height: part.height, form: form, bytes: pixels)
    }

    /// The smallest area outside of which the picture is as `previous`, a picture of the same size
    /// and form; nil if all of it is.
    public func changedArea(since previous: Picture) -> PixelArea? {
        precondition(
            width == previous.width && height == previous.height && form == previous.form)
        let (columns, rows) = (stride, height)
        return bytes.withUnsafeBufferPointer { new in
            previous.bytes.withUnsafeBufferPointer { old in
                // Every index below stays under `rows * columns`, the number of bytes of both.
                let isChanged = { (row: Int) in
                    (0..<columns).contains { new[row * columns + $0] != old[row * columns + $0] }
                }
                guard let top = (0..<rows).first(where: isChanged),
                    let bottom = (top..<rows).last(where: isChanged)
                else { return nil }
                var (left, right) = (columns, -1)
                for row in top...bottom {
                    let start = row * columns
                    var column = 0
                    while column < left && new[start + column] == old[start + column] {
                        column += 1
                    }
                    left = min(left, column)
                    column = columns - 1
                    while column > right && new[start + column] == old[start + column] {
                        column -= 1
                    }
                    right = max(right, column)
                }
                let step = form.bytesPerPixel
                return PixelArea(
                    x: left / step, y: top, width: right / step - left / step + 1,
                    height: bottom - top + 1)
            }
        }
    }
}
