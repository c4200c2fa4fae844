import Geometry
import LinearRegions
import NeuralNetworks
import Testing

/// The boundary's pieces and curves.
struct BoundaryCurveTests {
    private func decisions(_ network: Network, in window: Box) throws -> DecisionComplex {
        let found = DecisionComplex(try #require(RegionComplex(of: network, in: window)))
        try found.complex.checkInvariants(window: window)
        return found
    }

    /// Twice the area that a closed curve goes round counter-clockwise.
    private func turnedArea(_ points: [Point]) -> Double {
        zip(points, points.dropFirst()).reduce(0) { sum, side in
            sum + (side.0 - points[0]).cross(side.1 - points[0])
        }
    }

    @Test func `xor has two open curves of one piece`() throws {
        let window = Box(unchecked: (x0: -1, x1: 2, y0: -1, y1: 2))
        let found = try decisions(.xor, in: window)
        #expect(found.curves.map(\.steps.count) == [1, 1])
        #expect(found.curves.allSatisfy { !$0.isClosed })
        #expect(found.classes.map(\.parts) == [2, 1])
        #expect(found.classes.map(\.holes) == [0, 0])
        // Class 1 is a band: its edge is both pieces and what is left of the window's edge.
        let area = found.classes[1].area
        #expect(abs(area - 11 / 4) < 1e-12)
        let perimeter = found.classes[0].perimeter + found.classes[1].perimeter
        #expect(abs(perimeter - 12 - 2 * found.boundaryLength) < 1e-12)
    }

    @Test func `a diamond is one closed curve with class 1 on its left`() throws {
        let found = try decisions(.diamond, in: .square(2))
        #expect(found.curves.count == 1)
        #expect(found.curves[0].isClosed)
        let points = found.points(of: found.curves[0])
        #expect(points.count == 5 && points.first == points.last)
        #expect(abs(turnedArea(points) - 4) < 1e-12)
        #expect(found.classes.map(\.parts) == [1, 1])
        #expect(found.classes.map(\.holes) == [1, 0])
        #expect(abs(found.classes[1].perimeter - 4 * 2.0.squareRoot()) < 1e-12)
    }

    @Test func `three units enclose one hexagon`() throws {
        let found = try decisions(.threeUnits(outputBias: 3), in: .square(6))
        #expect(found.boundarySegments == 6)
        #expect(abs(found.boundaryLength - 12.177091661) < 1e-8)
        #expect(found.curves.map(\.steps.count) == [6])
        #expect(abs(turnedArea(found.points(of: found.curves[0])) / 2 - 10.324009471386265) < 1e-12)
    }

    @Test func `a tied plateau ends at a boundary`() throws {
        let found = try decisions(.threeUnits(outputBias: 0), in: .square(6))
        #expect(abs(found.tieArea - 0.7138225768) < 1e-9)
        #expect(found.boundarySegments == 3)
        #expect(found.curves.map(\.isClosed) == [true])
        #expect(found.boundary.allSatisfy { $0.lower == 0 && $0.upper == 1 })
        #expect(found.boundary.allSatisfy { $0.upperSide == nil })
        #expect(found.classes.map(\.parts) == [1, 0])
    }

    @Test func `a boundary along a crease is found once`() throws {
        // relu(x) - relu(-x) is x.
        let network = Network(hidden: [[[1, 0, 0], [-1, 0, 0]]], logits: [[1, -1, 0]])
        let found = try decisions(network, in: .square(1))
        #expect(found.boundarySegments == 1)
        #expect(abs(found.boundaryLength - 2) < 1e-12)
        guard case .between = found.boundary[0].place else {
            Issue.record("\(found.boundary[0])")
            return
        }
        #expect(found.boundary[0].form == AffineForm(1, 0, 0))
        // Class 1 is to the right of the line x = 0: on the left of who goes down.
        #expect(found.points(of: found.curves[0]) == [Point(0, 1), Point(0, -1)])
    }

    @Test func `a boundary along the window's edge counts`() throws {
        let found = try decisions(Network(hidden: [], logits: [[1, 0, -1]]), in: .square(1))
        #expect(found.boundaryLength == 2)
        #expect(found.boundary.map(\.place) == [.window(region: 0)])
    }

    @Test func `classes meet at the jumps of a step network`() throws {
        // step(x) + step(y) - 3/2 is above 0 in the first quadrant only.
        let network = Network(
            hidden: [[[1, 0, 0], [0, 1, 0]]], logits: [[1, 1, -1.5]], activation: .step)
        let found = try decisions(network, in: .square(1))
        #expect(found.boundarySegments == 2)
        #expect(found.boundaryLength == 2)
        #expect(found.points(of: found.curves[0]) == [Point(0, 1), .origin, Point(1, 0)])
        for piece in found.boundary {
            let middle = piece.segment.start.interpolated(to: piece.segment.end, share: 0.5)
            #expect(abs(piece.form.value(at: middle)) < 1e-15)
            #expect(piece.form.value(at: Point(0.5, 0.5)) == 0.5)
        }
    }

    @Test func `three classes meet in one vertex`() throws {
        let network = Network(hidden: [], logits: [[0, 1, 0], [1, -0.5, 0], [-1, -0.5, 0]])
        let found = try decisions(network, in: .square(1))
        #expect(found.partCount == 3)
        #expect(found.curves.count == 3)
        #expect(found.boundarySegments == 3)
        #expect(found.complex.vertices.count == 4 + 3 + 1)
        for curve in found.curves {
            let points = found.points(of: curve)
            #expect(points.contains { $0.distance(to: .origin) < 1e-15 })
        }
        let pairs = found.boundary.map { 10 * $0.lower + $0.upper }
        #expect(pairs.sorted() == [1, 2, 12])
    }

    @Test func `a class that wins at no corner has its own part`() throws {
        // max(|x|, 1) has 1 in the middle; max(|x|, |y|, 1) has a square of it.
        let strip = Network(hidden: [], logits: [[1, 0, 0], [-1, 0, 0], [0, 0, 1]])
        let three = try decisions(strip, in: .square(2))
        #expect(three.partCount == 3)
        #expect(three.classes.map(\.area) == [4, 4, 8])
        let square = Network(
            hidden: [], logits: [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1]])
        let five = try decisions(square, in: .square(2))
        #expect(five.partCount == 5)
        #expect(five.complex.vertices.count == 8)
        #expect(five.complex.edges.count == 12)
        for (shape, area) in zip(five.classes, [3, 3, 3, 3, 4]) {
            #expect(abs(shape.area - Double(area)) < 1e-14)
        }
        #expect(five.classes.map(\.holes) == [0, 0, 0, 0, 0])
    }

    @Test(arguments: WeightKind.allCases, [1, 3, 5])
    func `curves hold each piece once and keep the upper class on their left`(
        kind: WeightKind, outputs: Int
    ) throws {
        for activation in RegionTraversalTests.piecewiseLinear {
            let network = Network.random(
                kind, shape: [2, 7, 6, outputs], activation: activation, seed: 90)
            let found = try decisions(network, in: .square(1))
            let pieces = found.curves.flatMap { $0.steps.map(\.piece) }
            #expect(pieces.sorted() == Array(found.boundary.indices))
            var degrees: [Point: Int] = [:]
            for piece in found.boundary {
                degrees[piece.segment.start, default: 0] += 1
                degrees[piece.segment.end, default: 0] += 1
            }
            for curve in found.curves {
                let points = found.points(of: curve)
                #expect(points.dropFirst().dropLast().allSatisfy { degrees[$0] == 2 })
                #expect(curve.isClosed == (points.first == points.last))
                if !curve.isClosed {
                    #expect(degrees[points[0]] != 2 && degrees[points[points.count - 1]] != 2)
                }
                for (step, (start, end)) in zip(curve.steps, zip(points, points.dropFirst())) {
                    let piece = found.boundary[step.piece]
                    let segment = step.isReversed ? Segment(end, start) : Segment(start, end)
                    #expect(piece.segment == segment)
                    guard let side = piece.upperSide else { continue }
                    #expect((side == .left) != step.isReversed)
                    let edge = found.complex.edges[piece.edge]
                    let left = Int(step.isReversed ? edge.right : edge.left)
                    #expect(found.winner(of: left) == piece.upper)
                }
            }
        }
    }

    @Test(arguments: WeightKind.allCases.filter { $0 != .badlyScaled }, [1, 3, 5])
    func `the form of a piece is 0 on it and rises to the side of the upper class`(
        kind: WeightKind, outputs: Int
    ) throws {
        for activation in RegionTraversalTests.piecewiseLinear {
            let network = Network.random(
                kind, shape: [2, 7, 6, outputs], activation: activation, seed: 91)
            for piece in try decisions(network, in: .square(1)).boundary {
                let slope = piece.form.gradient.length
                for end in [piece.segment.start, piece.segment.end] {
                    #expect(abs(piece.form.value(at: end)) <= 1e-9 * slope)
                }
                guard piece.segment.length > 1e-6, let side = piece.upperSide else { continue }
                let along = piece.segment.end - piece.segment.start
                #expect((along.cross(piece.form.gradient) > 0) == (side == .left))
            }
        }
    }
}
