import Geometry
import NeuralNetworks
import Testing

@testable import Analysis

@Suite struct ChordScanTests {
    static let square = RecoveredFunctionTests.square
    /// The sum relu(x - 1/3) - relu(x + 1/7) + relu(y).
    static let network = RecoveredFunctionTests.network(
        [(1, 0, -1.0 / 3, 1), (1, 0, 1.0 / 7, -1), (0, 1, 0, 1)], bias: 0)

    @Test func `the pieces of a chord end at its kinks`() throws {
        var values = LogitValues(of: Self.network, in: Self.square)
        let chord = try #require(Chord(from: Point(-1, -0.5), to: Point(1, -0.5)))
        let pieces = ChordScan(chord, &values).pieces
        #expect(pieces.count == 3)
        let places = [0, 6.0 / 7, 4.0 / 3, 2]
        for (piece, (start, end)) in zip(pieces, zip(places, places.dropFirst())) {
            #expect(abs(piece.start - start) < 1e-7 && abs(piece.end - end) < 1e-7)
        }
        #expect(zip(pieces, [0.0, -1, 0]).allSatisfy { abs($0.slope - $1) < 1e-14 })
    }

    @Test func `a kink has its place and its normal`() throws {
        var values = LogitValues(of: Self.network, in: Self.square)
        let chord = try #require(Chord(from: Point(-0.9, -0.95), to: Point(0.9, -0.2)))
        let kinks = Kink.kinks(on: chord, number: 7, &values)
        #expect(kinks.count == 2 && kinks.allSatisfy { $0.chord == 7 })
        for (kink, x) in zip(kinks, [-1.0 / 7, 1.0 / 3]) {
            #expect(abs(kink.point.x - x) <= kink.placeError + 1e-15)
            #expect(abs(kink.normal.dy) <= kink.angleError)
        }
    }

    @Test func `a chord through a corner has no kink there`() throws {
        var values = LogitValues(of: Self.network, in: Self.square)
        let (corner, along) = (Point(1.0 / 3, 0), Vector(0.6, 0.5))
        let chord = try #require(Chord(from: corner + along * -1, to: corner + along))
        let kinks = Kink.kinks(on: chord, number: 0, &values)
        #expect(kinks.count <= 2)
        for kink in kinks {
            let isFirst = abs(kink.point.x + 1.0 / 7) < 1e-9 && abs(kink.normal.dy) < 1e-6
            let line = StraightLine(normal: kink.normal, offset: 0)
            #expect(isFirst || line?.normal.dx != 1)
        }
    }

    @Test func `values are counted, and are the network's`() {
        var values = LogitValues(of: Self.network, in: Self.square)
        #expect(values.queries == 256 && abs(values.largest - 1) < 1e-15)
        let points = (0..<21).map { Point(Double($0) / 30, 0.3 - Double($0) / 40) }
        let found = values.values(at: points)
        #expect(values.queries == 277)
        #expect(found == points.map { Self.network.logits(at: $0)[0] })
    }
}
