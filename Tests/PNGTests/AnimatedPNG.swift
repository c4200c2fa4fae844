import Colours
import PNG
import Testing

/// An animated PNG read by the specification: every frame is put into a PNG file of its own, that
/// is decoded, and laid over the frames before it.
struct AnimatedPNG {
    private(set) var frames: [Picture] = []
    private(set) var areas: [PixelArea] = []
    /// Numerators and denominators.
    private(set) var delays: [[Int]] = []
    private(set) var plays = -1

    init(_ file: [UInt8]) throws {
        let parts = chunks(of: file)
        let names = parts.map(\.name)
        let first = try #require(names.firstIndex(of: "fcTL"))
        #expect(names.last == "IEND" && names.firstIndex(of: "acTL") == 1)
        #expect(parts.allSatisfy { file.containsChunk($0.name, $0.data) })
        #expect(
            names[first...].dropLast().enumerated().allSatisfy {
                $0.element == ($0.offset % 2 == 0 ? "fcTL" : "fdAT")
            })
        let control = parts[1].data
        plays = Self.number(control[4..<8])
        let header = parts[0].data
        let palette = parts.first { $0.name == "PLTE" }?.data
        var canvas = [UInt8](
            repeating: 0, count: 3 * Self.number(header[0..<4]) * Self.number(header[4..<8]))
        for (number, part) in parts[first...].dropLast().enumerated() {
            #expect(Self.number(part.data[0..<4]) == number)
            guard part.name == "fdAT" else {
                areas.append(Self.area(part.data))
                delays.append([Self.number(part.data[20..<22]), Self.number(part.data[22..<24])])
                #expect(part.data[24...] == [0, 0])
                continue
            }
            let area = try #require(areas.last)
            var picture = PNGFile(
                width: UInt32(area.width), height: UInt32(area.height),
                kind: palette == nil ? .rgb : .palette, palette: palette)
            picture.stream = Array(part.data[4...])
            try Self.lay(
                RGBAImage(png: picture.bytes), at: area, on: &canvas, Self.number(header[0..<4]))
            frames.append(
                Picture(
                    uncheckedWidth: Self.number(header[0..<4]), height: Self.number(header[4..<8]),
                    form: .rgb, bytes: canvas))
        }
        #expect(Self.number(control[0..<4]) == frames.count)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    private static func area(_ data: [UInt8]) -> PixelArea {
        let numbers = stride(from: 4, to: 20, by: 4).map { number(data[$0..<$0 + 4]) }
        return PixelArea(x: numbers[2], y: numbers[3], width: numbers[0], height: numbers[1])
    }

    private static func lay(
        _ image: RGBAImage, at area: PixelArea, on canvas: inout [UInt8], _ width: Int
    ) {
        for row in 0..<area.height {
            for column in 0..<area.width {
                let colour = image.colour(x: column, y: row)
                let place = 3 * ((area.y + row) * width + area.x + column)
                canvas.replaceSubrange(
                    place..<place + 3, with: [colour.red, colour.green, colour.blue])
            }
        }
    }
}

extension [UInt8] {
    /// Whether the chunk is in the file with the check sum that belongs to it.
    fileprivate func containsChunk(_ name: String, _ data: [UInt8]) -> Bool {
        let wanted = chunk(name, data)
        return (8...(count - wanted.count)).contains {
            Array(self[$0..<$0 + wanted.count]) == wanted
        }
    }
}
