import Geometry
import Kernels
import Testing

@testable import Raster

@Suite struct FloatPlaneTests {
    static let (width, height) = (97, 71)
    static let bounds = PixelBounds(x: 0, y: 0, width: width, height: height)
    static let transform = plainTransform(width, height)

    static var window: ConvexPolygon { ConvexPolygon(transform.window) }

    /// Cuts the window by random lines, over and over, as a network's layers do.
    ///
    /// With
    /// `isOnCentres` the lines have whole coefficients, and many go through pixel centres.
    static func subdivision(_ dice: inout Dice, cuts: Int, isOnCentres: Bool) -> [ConvexPolygon] {
        var tiles = [window]
        for _ in 0..<cuts {
            let centre = Point(
                Double(dice.below(width)) + 0.5, Double(dice.below(height)) + 0.5)
            let a = isOnCentres ? Double(dice.below(7) - 3) : dice.number(-1, 1)
            let b = isOnCentres ? Double(dice.below(7) - 3) : dice.number(-1, 1)
            guard a != 0 || b != 0 else { continue }
            let shift = isOnCentres ? 0 : dice.number(-1, 1)
            let line = AffineForm(a, b, shift - a * centre.x - b * centre.y)
            tiles = tiles.flatMap { tile in
                [tile.clipped(to: line), tile.clipped(to: line * -1)].filter { $0.area > 0 }
            }
        }
        return tiles
    }

    @Test(arguments: [false, true])
    func `tiles of a subdivision leave no pixel out and agree on every value`(isOnCentres: Bool) {
        var dice = Dice(state: 5)
        let form = AffineForm(0.37, -1.2, 4)
        let pixelForm = Self.transform.pixelForm(form)
        for _ in 0..<30 {
            var plane = FloatPlane(Self.bounds, repeating: .nan)
            for tile in Self.subdivision(&dice, cuts: 24, isOnCentres: isOnCentres) {
                plane.fill(tile, through: Self.transform, with: form)
            }
            var errors: [Double] = []
            for y in 0..<Self.height {
                for x in 0..<Self.width {
                    let exact = pixelForm.value(at: Point(Double(x) + 0.5, Double(y) + 0.5))
                    errors.append(abs(Double(plane[x, y]) - exact) / max(abs(exact), 8))
                }
            }
            // An unwritten pixel is not a number, which is not small.
            #expect(errors.allSatisfy { $0 < 3e-7 })
        }
    }

    @Test func `exactly the pixels whose centres are inside are written`() {
        var dice = Dice(state: 6)
        for _ in 0..<100 {
            let tiles = Self.subdivision(&dice, cuts: 5, isOnCentres: false)
            let tile = tiles[dice.below(tiles.count)]
            var plane = FloatPlane(Self.bounds, repeating: -1)
            plane.fill(tile, through: Self.transform, with: AffineForm(0, 0, 1))
            var wrong = 0
            for y in 0..<Self.height {
                for x in 0..<Self.width {
                    let place = Self.transform.plane(PixelPoint(Double(x) + 0.5, Double(y) + 0.5))
                    let depth = tile.depth(of: place)
                    if abs(depth) > 1e-5, (plane[x, y] == 1) != (depth > 0) { wrong += 1 }
                }
            }
            #expect(wrong == 0)
        }
    }

    private static let sets = [FACET_KERNELS_BASELINE, FACET_KERNELS_AVX2, FACET_KERNELS_AVX512]
        .filter { facet_kernels_supports($0) }

    @Test(arguments: sets.indices)
    func `runs of every length hold their own values and touch no others`(set: Int) {
        let form = AffineForm(0.5, 0, 5)
        for count in 0...40 {
            let tile = [(0, 0), (1, 0), (1, 1), (0, 1)].map { x, y in
                Self.transform.plane(PixelPoint(Double(10 + x * count), Double(20 + y)))
            }
            var plane = FloatPlane(Self.bounds, repeating: -1)
            tile.withUnsafeBufferPointer {
                plane.fill(
                    $0, through: Self.transform, with: form, label: 7,
                    instructionSet: Self.sets[set])
            }
            for y in 0..<Self.height {
                for x in 0..<Self.width {
                    let isIn = y == 20 && (10..<10 + count).contains(x)
                    let value = Self.transform.pixelForm(form)
                        .value(at: Point(Double(x) + 0.5, Double(y) + 0.5))
                    #expect(plane[x, y] == (isIn ? Float(value) : -1))
                    #expect(plane.label(x, y) == (isIn ? 7 : 0))
                }
            }
        }
    }

    @Test func `all instruction sets give the same bits`() {
        var dice = Dice(state: 8)
        let tiles = Self.subdivision(&dice, cuts: 24, isOnCentres: false)
        let planes = Self.sets.map { set in
            var plane = FloatPlane(Self.bounds)
            for (index, tile) in tiles.enumerated() {
                tile.vertices.withUnsafeBufferPointer {
                    plane.fill(
                        $0, through: Self.transform, with: AffineForm(0.37, -1.2, Double(index)),
                        label: UInt8(index % 256), instructionSet: set)
                }
            }
            return plane
        }
        for plane in planes {
            #expect(plane.values.map(\.bitPattern) == planes[0].values.map(\.bitPattern))
            #expect(plane.labels == planes[0].labels)
        }
    }

    @Test func `a plane that is a part of the picture has the picture's values`() {
        let part = PixelBounds(x: 11, y: 7, width: 30, height: 20)
        var whole = FloatPlane(Self.bounds, repeating: -99)
        var cut = FloatPlane(part, repeating: -99)
        let triangle = ConvexPolygon(unchecked: [Point(5, 3), Point(70, 20), Point(20, 68)])
        whole.fill(triangle, through: Self.transform, with: AffineForm(0.5, 0.25, 1))
        cut.fill(triangle, through: Self.transform, with: AffineForm(0.5, 0.25, 1))
        for y in 7..<27 { for x in 11..<41 { #expect(cut[x, y] == whole[x, y]) } }
    }

    @Test func `either direction of the vertices gives the same pixels`() {
        let corners = [Point(5, 3), Point(70, 20), Point(20, 68)]
        var one = FloatPlane(Self.bounds)
        var other = one
        one.fill(
            ConvexPolygon(unchecked: corners), through: Self.transform, with: AffineForm(1, 2, 3))
        other.fill(
            ConvexPolygon(unchecked: corners.reversed()), through: Self.transform,
            with: AffineForm(1, 2, 3))
        #expect(one.values == other.values)
    }

    @Test(arguments: [Double.nan, .infinity, 1e308, -1e300, 1e13, .leastNonzeroMagnitude])
    func `no vertex is out of range`(number: Double) {
        var plane = FloatPlane(Self.bounds)
        for ring in [
            [Point(number, 0), Point(10, 0), Point(5, 50)],
            [Point(0, number), Point(10, 0), Point(5, 50)],
            [Point(number, number), Point(-number, number), Point(number, -number)],
            [Point(1, 1), Point(2, 2)], [],
        ] {
            plane.fill(
                ConvexPolygon(unchecked: ring), through: Self.transform, with: AffineForm(1, 1, 1))
        }
        var empty = FloatPlane(PixelBounds(x: 0, y: 0, width: 0, height: 9))
        empty.fill(Self.window, through: Self.transform, with: AffineForm(1, 1, 1))
        #expect(empty.values.isEmpty)
    }
}

extension ConvexPolygon {
    /// How far a point is inside (negative: outside) of the nearest edge's line.
    func depth(of point: Point) -> Double {
        vertices.indices.map { index in
            let start = vertices[index]
            let along = vertices[(index + 1) % vertices.count] - start
            return along.length > 0 ? along.cross(point - start) / along.length : .infinity
        }.min() ?? -.infinity
    }
}
