import Geometry
import LinearRegions
import NeuralNetworks
import TestSupport
import Testing

@testable import Analysis

@Suite struct CreaseLinesTests {
    private static let window = Box(unchecked: (-1, 1, -1, 1))

    /// Two units of a layer on one line, and the boundary on it too.
    private static func opposite() -> Network {
        SampleNetwork.relus([[[1, 0], [-1, 0]], [[1, -1]]])
    }

    /// A unit of layer 2 that switches where one or the other of layer 1 does.
    private static func layered() -> Network {
        SampleNetwork.relus([[[1, 0], [0, 1]], [[1, 1]], [[1]]])
    }

    @Test func `opposite units have the same line each`() throws {
        let lines = try #require(CreaseLines(of: Self.opposite(), in: Self.window))
        #expect(lines.segments[0] == lines.segments[1])
        #expect(lines.segments[0].reduce(0) { $0 + $1.length } == 2)
        #expect(lines.shared.map(\.units) == [[0, 1]])
        #expect(lines.sharing == .known)
    }

    @Test func `a unit that switches along others has a line of its own`() throws {
        let lines = try #require(CreaseLines(of: Self.layered(), in: Self.window))
        #expect(abs(lines.segments[2].reduce(0) { $0 + $1.length } - 2) < 1e-12)
        for segment in lines.segments[2] {
            for point in [segment.start, segment.end] {
                #expect(min(abs(point.x), abs(point.y)) < 1e-12 && max(point.x, point.y) <= 0)
            }
        }
    }

    @Test func `just the units whose activation has a hinge in the window have a line`() throws {
        for (index, hidden) in [[6], [5, 7], [4, 4, 4]].enumerated() {
            let network = Network.random(
                .relu, hidden: hidden, outputs: 1, seed: UInt64(index))
            let regions = try #require(RegionComplex(of: network, in: Self.window))
            let idle = UnitActivity(regions)
            let lines = try #require(CreaseLines(of: network, in: Self.window))
            let without = lines.segments.indices.filter { lines.segments[$0].isEmpty }
            #expect(without == (idle.dead + idle.alwaysActive).sorted())
        }
    }

    @Test func `above the limit only one unit of each piece is known`() throws {
        let lines = try #require(CreaseLines(of: Self.opposite(), in: Self.window, limit: 1))
        #expect(lines.segments.map(\.count).sorted() == [0, 1])
        #expect(lines.sharing == .unknown && lines.shared.isEmpty)
    }

    @Test func `a boundary on a crease is distinguished from one between creases`() throws {
        let found = CreaseBoundary(of: Self.opposite(), in: Self.window).segments
        // Once from either side.
        #expect(found.reduce(0) { $0 + $1.length } == 4)
        // The function x + y.
        let between = SampleNetwork.relus([
            [[1, 0], [-1, 0], [0, 1], [0, -1]], [[1, -1, 1, -1]],
        ])
        #expect(CreaseBoundary(of: between, in: Self.window).segments.isEmpty)
    }
}
