import Geometry
import NeuralNetworks
import Testing

@testable import LinearRegions

struct DecisionComplexTests {
    private func decisions(_ network: Network, in window: Box) throws -> DecisionComplex {
        let found = DecisionComplex(try #require(RegionComplex(of: network, in: window)))
        try found.complex.checkInvariants(window: window)
        return found
    }

    @Test(arguments: ReferenceNetwork.names)
    func `the boundary and the areas are those of exact arithmetic`(name: String) throws {
        let reference = try ReferenceNetwork(name: name)
        let answers = reference.answers
        let found = try decisions(reference.network, in: reference.window)
        #expect(found.boundarySegments == answers.decisionBoundarySegments)
        let length = answers.decisionBoundaryLength
        #expect(abs(found.boundaryLength - length) <= 1e-9 * length)
        for (shape, area) in zip(found.classes, answers.classAreas) {
            #expect(abs(shape.area - area) <= 1e-9 * area)
        }
        #expect(found.tieArea == 0)
        // The boundaries of these networks have no branches.
        #expect(found.curves.count == answers.decisionBoundaryComponents)
        #expect(found.curves.count { $0.isClosed } == answers.decisionBoundaryClosedLoops)
    }

    @Test(arguments: WeightKind.allCases, [1, 2, 3, 6])
    func `areas, lengths and pieces are those of the traversal`(
        kind: WeightKind, outputs: Int
    ) throws {
        for activation in RegionTraversalTests.piecewiseLinear where activation != .step {
            for seed in 0..<3 {
                let network = Network.random(
                    kind, shape: [2, 7, 6, outputs], activation: activation, seed: seed)
                let comment: Comment = "\(kind) \(activation) \(outputs) seed \(seed)"
                let found = try decisions(network, in: .square(1))
                let visited = try #require(RegionStatistics(of: network, in: .square(1)))
                #expect(throws: Never.self, comment) {
                    try found.complex.checkInvariants(window: .square(1))
                }
                for (shape, area) in zip(found.classes, visited.classAreas) {
                    #expect(abs(shape.area - area) < 1e-8, comment)
                }
                #expect(abs(found.tieArea - visited.tieArea) < 1e-8, comment)
                // Slopes up to 1e12 make jumps, which the traversal does not count.
                guard kind != .badlyScaled else { continue }
                #expect(abs(found.boundaryLength - visited.boundaryLength) < 1e-7, comment)
                #expect(found.boundarySegments == visited.boundarySegments, comment)
            }
        }
    }

    @Test(arguments: WeightKind.allCases, [1, 2, 4])
    func `each part lies in its region, and its class wins in the middle`(
        kind: WeightKind, outputs: Int
    ) throws {
        for activation in RegionTraversalTests.piecewiseLinear {
            let network = Network.random(
                kind, shape: [2, 7, 6, outputs], activation: activation, seed: 70)
            let found = try decisions(network, in: .square(1))
            var areas = Array(repeating: 0.0, count: found.regions.regionCount)
            for part in 0..<found.partCount {
                let area = found.complex.area(of: part)
                areas[found.region(of: part)] += area
                // A margin that is all rounding decides nothing.
                guard area > 1e-6, kind != .badlyScaled, !found.isTied(part) else { continue }
                let middle = found.complex.middle(of: part)
                #expect(network.predictedClass(at: middle) == found.winner(of: part))
            }
            for (region, area) in areas.enumerated() {
                #expect(abs(area - found.regions.complex.area(of: region)) < 1e-9)
            }
        }
    }

    @Test(arguments: WeightKind.allCases, [1, 3, 5])
    func `parts and holes of classes are those that a walk from face to face finds`(
        kind: WeightKind, outputs: Int
    ) throws {
        for activation in RegionTraversalTests.piecewiseLinear {
            for seed in 0..<3 {
                let network = Network.random(
                    kind, shape: [2, 8, 6, outputs], activation: activation, seed: seed)
                let found = try decisions(network, in: .square(2))
                let comment: Comment = "\(kind) \(activation) \(outputs) seed \(seed)"
                let walk = ClassWalk(found)
                #expect(found.classes.map(\.parts) == walk.parts, comment)
                #expect(found.classes.map(\.holes) == walk.holes, comment)
                for (shape, perimeter) in zip(found.classes, walk.perimeters) {
                    #expect(abs(shape.perimeter - perimeter) < 1e-9, comment)
                }
            }
        }
    }
}

/// Parts, holes and perimeters, found by walking from face to face.
private struct ClassWalk {
    var parts: [Int] = []
    var holes: [Int] = []
    var perimeters: [Double] = []

    init(_ decisions: DecisionComplex) {
        let complex = decisions.complex
        var facesAtVertex = Array(repeating: [Int](), count: complex.vertices.count)
        for face in 0..<complex.faceCount {
            for side in complex.sides(of: face) {
                facesAtVertex[complex.start(of: side)].append(face)
            }
        }
        let outer = Set(
            complex.edges.filter(\.isOuter).flatMap { [Int($0.start), Int($0.end)] })
        for index in decisions.classes.indices {
            func wins(_ face: Int) -> Bool { decisions.winner(of: face) == index }
            let own = NeighbourGraph(complex) { wins($0) && wins($1) }
            parts.append(own.components.count { wins($0[0]) })
            let rest = NeighbourGraph(faceCount: complex.faceCount) { face in
                complex.sides(of: face).flatMap { facesAtVertex[complex.start(of: $0)] }
                    .filter { !wins(face) && !wins($0) }
            }
            holes.append(
                rest.components.count { component in
                    !wins(component[0])
                        && !component.contains { face in
                            complex.sides(of: face).contains {
                                outer.contains(complex.start(of: $0))
                            }
                        }
                })
            perimeters.append(
                (0..<complex.faceCount).filter(wins).flatMap { complex.sides(of: $0) }
                    .filter { side in complex.neighbour(across: side).map { !wins($0) } ?? true }
                    .reduce(0) { $0 + complex.segment(of: $1.edge).length })
        }
    }
}
