import Colours
import Foundation
import Geometry
import Randomness
import Testing

@testable import Points

struct PaintingTests {
    /// Three columns, two rows: red, half clear red, blue; clear, blue, white.
    private static let small: [UInt8] = [
        255, 0, 0, 255, 255, 0, 0, 128, 0, 0, 255, 255,
        9, 9, 9, 0, 0, 0, 255, 255, 255, 255, 255, 255,
    ]

    @Test func `opaque colours are classes in reading order`() throws {
        let painting = try Painting(rgba: Self.small, width: 3, height: 2)
        #expect(
            painting.colours == [
                Colour(hex: 0xff0000), Colour(hex: 0x0000ff), Colour(hex: 0xffffff),
            ])
    }

    @Test func `each painted pixel gets its share of points, evenly spread, and no other any`()
        throws
    {
        let painting = try Painting(rgba: Self.small, width: 3, height: 2)
        var generator = SeededGenerator(seed: 2, stream: .points)
        let window = try #require(Box(x0: 0, x1: 3, y0: 0, y1: 2))
        let points = painting.points(count: 16_000, window: window, using: &generator)
        // Quarters of pixels: the window has one unit a pixel, y up.
        var counts = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 4)
        for point in points {
            counts[Int(point.position.y * 2)][Int(point.position.x * 2)] += 1
            let pixel = (Int(point.position.x), 1 - Int(point.position.y))
            let expected = [0: 0, 2: 1, 4: 1, 5: 2][pixel.1 * 3 + pixel.0]
            #expect(point.label == expected)
        }
        let painted =
            [(0, 2), (0, 3), (1, 2), (1, 3), (4, 2), (4, 3), (5, 2), (5, 3)]
            + [(2, 0), (2, 1), (3, 0), (3, 1), (4, 0), (4, 1), (5, 0), (5, 1)]
        let chiSquare = painted.reduce(0.0) { sum, cell in
            let excess = Double(counts[cell.1][cell.0]) - 1000
            return sum + excess * excess / 1000
        }
        #expect(painted.reduce(0) { $0 + counts[$1.1][$1.0] } == 16_000)
        // The 0.999 quantile for 15 degrees of freedom.
        #expect(chiSquare < 37.7)
    }

    @Test func `the longer side is 2, centred at 0`() throws {
        let wide = try Painting(
            rgba: [UInt8](repeating: 255, count: 4 * 40), width: 10, height: 4)
        #expect(wide.defaultWindow == Box(x0: -1, x1: 1, y0: -0.4, y1: 0.4))
        let high = try Painting(rgba: [UInt8](repeating: 255, count: 4 * 8), width: 1, height: 8)
        #expect(high.defaultWindow == Box(x0: -0.125, x1: 0.125, y0: -1, y1: 1))
    }

    @Test func `64 colours are allowed, 65 are not`() throws {
        func picture(_ colours: Int) -> [UInt8] {
            (0..<colours).flatMap { [UInt8($0), 0, 0, 255] }
        }
        #expect(try Painting(rgba: picture(64), width: 64, height: 1).colours.count == 64)
        #expect(throws: PointError(.tooManyColours(limit: 64))) {
            try Painting(rgba: picture(65), width: 5, height: 13)
        }
    }

    /// Numbers of pixels in colours, in one row.
    private static func row(_ parts: [(UInt32, Int)]) -> [UInt8] {
        parts.flatMap { hex, count in
            (0..<count).flatMap { _ in
                [UInt8(hex >> 16), UInt8(hex >> 8 & 255), UInt8(hex & 255), 255]
            }
        }
    }

    private static func labels(_ parts: [(UInt32, Int)]) throws -> (Painting, [Bool]) {
        let width = parts.reduce(0) { $0 + $1.1 }
        let painting = try Painting(rgba: row(parts), width: width, height: 1)
        return (painting, painting.mask { $0 == 0 })
    }

    /// From red to blue by the values, and by the light l = 1/4, 1/2, 3/4.
    ///
    /// A channel of the latter is 255 (1.055 l^(1/2.4) - 0.055).
    @Test(
        arguments: [
            [0xbf0040, 0x800080, 0x4000bf], [0xe10089, 0xbc00bc, 0x8900e1],
        ] as [[UInt32]])
    func `edge colours take the nearer of the two colours beside them`(edges: [UInt32]) throws {
        let (painting, isRed) = try Self.labels([
            (0xff0000, 500), (edges[0], 1), (edges[1], 1), (edges[2], 1), (0x0000ff, 497),
        ])
        #expect(painting.colours == [Colour(hex: 0xff0000), Colour(hex: 0x0000ff)])
        #expect(isRed[500] && !isRed[502])
        #expect(painting.edgeColourCount == 3 && painting.edgeShare == 0.003)
    }

    @Test func `colours that cover 1 % or lie elsewhere are classes, even small ones`() throws {
        // 10 of 1000 pixels are 1 %; green lies between nothing; the last is 0.1 % and an edge of
        // green, which covers less than 1 % itself.
        let (painting, _) = try Self.labels([
            (0xff0000, 500), (0x800080, 10), (0x0000ff, 485), (0x00ff00, 4), (0x0080ff, 0),
            (0x008080, 1),
        ])
        #expect(
            painting.colours
                == [0xff0000, 0x800080, 0x0000ff, 0x00ff00].map { Colour(hex: $0) })
        let kept = try Painting(
            rgba: Self.row([(0xff0000, 500), (0x800080, 1), (0x0000ff, 499)]), width: 1000,
            height: 1, edges: .keep)
        #expect(kept.colours.count == 3 && kept.edgeColourCount == 0)
    }

    @Test func `a picture may have more edge colours than classes`() throws {
        // A ramp of 200 greys between two large areas.
        let ramp = (1...200).map { (UInt32($0) * 0x010101, 1) }
        let (painting, isBlack) = try Self.labels([(0, 20_000)] + ramp + [(0xffffff, 20_000)])
        #expect(painting.colours.count == 2 && painting.edgeColourCount == 200)
        // The first 127 greys are nearer to black.
        #expect(isBlack.count { $0 } == 20_127)
    }

    /// Sectors of equal angle around a place in a square of 60 pixels, each pixel the mean of its
    /// 16 parts, and a spot of 9 pixels in one colour.
    private static func sectors(_ colours: [UInt32], spot: UInt32? = nil) -> [UInt8] {
        (0..<60 * 60).flatMap { offset -> [UInt8] in
            let (row, column) = offset.quotientAndRemainder(dividingBy: 60)
            if let spot, (8...10).contains(row), (8...10).contains(column) {
                return Self.row([(spot, 1)])
            }
            var sum = SIMD3<Double>.zero
            for part in 0..<16 {
                let x = Double(column) + (Double(part % 4) + 0.5) / 4 - 30.3
                let y = Double(row) + (Double(part / 4) + 0.5) / 4 - 29.6
                let turn = (atan2(y, x) / (2 * .pi) + 1).truncatingRemainder(dividingBy: 1)
                let hex = colours[Int(turn * Double(colours.count)) % colours.count]
                sum += SIMD3(Double(hex >> 16), Double(hex >> 8 & 255), Double(hex & 255))
            }
            let mean = (sum / 16).rounded(.toNearestOrEven)
            return [UInt8(mean.x), UInt8(mean.y), UInt8(mean.z), 255]
        }
    }

    @Test(
        arguments: [
            [0xe41a1c, 0x377eb8, 0x4daf4a], [0xff0000, 0x00ff00, 0x0000ff, 0xffffff],
            [0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2],
        ] as [[UInt32]])
    func `pixels where several soft edges meet have no class of their own`(
        colours: [UInt32]
    ) throws {
        let expected = Set(colours.map { Colour(hex: $0) })
        let painting = try Painting(rgba: Self.sectors(colours), width: 60, height: 60)
        #expect(Set(painting.colours) == expected && painting.colours.count == colours.count)
        // The mean of all colours, but far from where they meet.
        let spot = try Painting(
            rgba: Self.sectors(colours, spot: 0x7f7d7b), width: 60, height: 60)
        #expect(Set(spot.colours) == expected.union([Colour(hex: 0x7f7d7b)]))
    }

    @Test func `a picture without an opaque pixel is refused`() {
        #expect(throws: PointError(.nothingPainted)) {
            try Painting(rgba: [1, 2, 3, 254], width: 1, height: 1)
        }
    }
}
