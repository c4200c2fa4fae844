import Colours
import Geometry
import Testing

@testable import Raster

@Suite struct MarkerTests {
    /// The darkness of each pixel of a black marker on white.
    static func darkness(_ marker: Marker, at place: PixelPoint, side: Int) throws -> [Double] {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: side, height: side))
        canvas.draw(marker, at: place)
        return stride(from: 0, to: canvas.pixels.count, by: 3).map {
            1 - Double(canvas.pixels[$0]) / 255
        }
    }

    static func isInside(_ shape: MarkerShape, radius: Double, _ offset: Vector) -> Bool {
        let corners = shape.corners.map { $0 * radius }
        guard !corners.isEmpty else { return offset.length <= radius }
        var winding = 0
        for index in corners.indices {
            let (a, b) = (corners[index], corners[(index + 1) % corners.count])
            let side = Vector(b.dx - a.dx, b.dy - a.dy).cross(
                Vector(offset.dx - a.dx, offset.dy - a.dy))
            if a.dy <= offset.dy, b.dy > offset.dy, side > 0 { winding += 1 }
            if a.dy > offset.dy, b.dy <= offset.dy, side < 0 { winding -= 1 }
        }
        return winding != 0
    }

    @Test(arguments: MarkerShape.allCases)
    func `a filled marker is close to 16 x 16 supersampling`(shape: MarkerShape) throws {
        var dice = Dice(state: 11)
        var rms = RootMeanSquare()
        for round in 0..<12 {
            let radius = [3.0, 4.5, 8][round % 3]
            let place = PixelPoint(dice.number(14, 16), dice.number(14, 16))
            let marker = Marker(shape, radius: radius, body: .filled(.black))
            let actual = try Self.darkness(marker, at: place, side: 30)
            for y in 0..<30 {
                for x in 0..<30 {
                    let exact = supersampled(x, y) {
                        Self.isInside(
                            shape, radius: radius, Vector($0.x - place.x, $0.y - place.y))
                    }
                    if exact > 0 || actual[y * 30 + x] > 0 { rms.add(exact - actual[y * 30 + x]) }
                }
            }
        }
        // 0.01 for the disc to 0.04 for the star, where distance is not area at the corners.
        #expect(rms.value < 0.045)
    }

    @Test(arguments: MarkerShape.allCases, [3.0, 5.0, 20.0])
    func `every shape has the ink of a disc of its radius`(
        shape: MarkerShape, radius: Double
    ) throws {
        let marker = Marker(shape, radius: radius, body: .filled(.black))
        let ink = try Self.darkness(marker, at: PixelPoint(40.3, 40.6), side: 80).reduce(0, +)
        #expect(abs(ink / (.pi * radius * radius) - 1) < 0.03)
    }

    @Test func `all pairs of shapes differ in grey at the size of a figure's points`() throws {
        for (index, shape) in MarkerShape.allCases.enumerated() {
            for other in MarkerShape.allCases[(index + 1)...] {
                let pictures = try [shape, other].map {
                    try Self.darkness(
                        Marker($0, radius: 4, body: .filled(.black)), at: PixelPoint(10.2, 9.9),
                        side: 20)
                }
                let difference = zip(pictures[0], pictures[1]).map { abs($0 - $1) }.reduce(0, +)
                // Of about 50 pixels of ink each.
                let bound = [shape, other] == [.disc, .hexagon] ? 2.0 : 6.0
                #expect(difference > bound, "\(shape) and \(other): \(difference)")
            }
        }
    }

    @Test func `a ring is hollow, its middle clear or coloured, and a halo lies around it`() throws
    {
        let ground = Colour(hex: 0x808080)
        for shape in MarkerShape.allCases where shape != .plus && shape != .cross {
            for interior in [nil, Colour(hex: 0x00ff00)] {
                var canvas = Canvas(
                    size: PictureSize(uncheckedWidth: 60, height: 60), colour: ground)
                let body = Marker.Body.ring(.black, width: 2, interior: interior)
                let marker = Marker(shape, radius: 15, body: body, halo: .init(.white, width: 3))
                canvas.draw(marker, at: PixelPoint(30.5, 30.5))
                #expect(canvas[30, 30] == interior ?? ground)
                // Upwards from the middle: clear, (halo,) ring, halo, ground.
                let column = (0...30).reversed().map { canvas[30, $0] }
                #expect(column.contains(.black) && column.contains(.white))
                #expect(column.last == ground)
            }
        }
    }

    @Test func `a halo is as wide as was asked for`() throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 61, height: 61), colour: .black)
        let marker = Marker(
            .disc, radius: 10, body: .filled(.black), halo: .init(.white, width: 4))
        canvas.draw(marker, at: PixelPoint(30.5, 30.5))
        let ink = (0..<61).reduce(0.0) { $0 + Double(canvas[30, $1].red) / 255 }
        #expect(abs(ink - 8) < 0.05)
    }

    @Test func `markers meet the clip and the edges and take any number`() throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 21, height: 13))
        canvas.clip = PixelBounds(x: 3, y: 3, width: 7, height: 7)
        for number in [0, 3, 20.7, -5, 1e9, .nan, .infinity, -.infinity] {
            for shape in MarkerShape.allCases {
                for radius in [0, 4, -1, .nan, .infinity] {
                    let body = Marker.Body.ring(.black, width: number, interior: .black)
                    let marker = Marker(
                        shape, radius: radius, body: body, halo: .init(.black, width: 1))
                    canvas.draw(marker, at: PixelPoint(number, 6))
                    canvas.draw(marker, at: PixelPoint(6, number))
                }
            }
        }
        for y in 0..<13 {
            for x in 0..<21 where !canvas.clip.contains(x: x, y: y) {
                #expect(canvas[x, y] == .white)
            }
        }
    }

    @Test(arguments: MarkerShape.allCases.filter { $0 != .disc })
    func `a shape's path has its corners`(_ shape: MarkerShape) throws {
        #expect(shape.path.first == "M" && shape.path.last == "z")
        let pairs = shape.path.dropFirst().dropLast().split(separator: "L").map {
            $0.split(separator: " ").compactMap { Double($0) }
        }
        #expect(pairs.count == shape.corners.count)
        for (pair, corner) in zip(pairs, shape.corners) {
            #expect(abs(pair[0] - corner.dx) <= 0.005 && abs(pair[1] - corner.dy) <= 0.005)
            #expect(abs(pair[0]) <= 2 && abs(pair[1]) <= 2)
        }
    }
}
