import Geometry
import NeuralNetworks
import Testing

@testable import LinearRegions

/// Damaged complexes: every check finds what it is for, and says where.
struct RegionComplexErrorTests {
    /// The units x > 0 and y > 0, the output relu(x) + 2 relu(y).
    private let network = Network(hidden: [[[1, 0, 0], [0, 1, 0]]], logits: [[1, 2, 0]])

    private func intact() throws -> RegionComplex {
        let found = try #require(RegionComplex(of: network, in: .square(1)))
        try found.checkInvariants()
        return found
    }

    private func error(
        of network: Network? = nil, _ damaged: RegionComplex, complex: PlanarComplex? = nil,
        logits: [AffineForm]? = nil, patterns: [[UInt8]]? = nil
    ) -> RegionComplexError? {
        let layout = PatternLayout(unitCount: 2, hingeCount: 1)
        var words = GrowingList<UInt64>()
        for region in 0..<damaged.regionCount {
            let pattern = patterns?[region] ?? damaged.pattern(of: region)
            pattern.withUnsafeBufferPointer { layout.append($0, to: &words) }
        }
        let changed = RegionComplex(
            unchecked: network ?? damaged.network, window: damaged.window,
            complex: complex ?? damaged.complex, logits: logits ?? damaged.logits,
            patterns: PackedPatterns(Array(words.values), layout: layout))
        do throws(RegionComplexError) {
            try changed.checkInvariants()
            return nil
        } catch {
            return error
        }
    }

    @Test func `joined parts are in order`() throws {
        #expect(error(try intact()) == nil)
    }

    @Test func `a division of another window is found`() throws {
        let found = try intact()
        let edges = found.complex.edges.dropLast()
        let complex = PlanarComplex(
            unchecked: found.complex.vertices + [.origin], edges: Array(edges), rings: [],
            ringStarts: [0])
        guard case .complex = error(found, complex: complex) else {
            Issue.record("no error")
            return
        }
    }

    @Test func `a wrong pattern is found by the unit that switches inside`() throws {
        let found = try intact()
        var patterns = (0..<4).map(found.pattern)
        patterns[2][1] ^= 1
        guard case .pattern(region: 2, unit: "L1.1", _) = error(found, patterns: patterns) else {
            Issue.record("\(String(describing: error(found, patterns: patterns)))")
            return
        }
    }

    @Test func `a wrong map is reported with its region`() throws {
        let found = try intact()
        var logits = found.logits
        logits[3].c += 1e-6
        let error = error(found, logits: logits)
        guard case .map(region: 3, output: 0, _, let difference) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(abs(difference - 1e-6) < 1e-12)
    }

    @Test func `a map that disagrees with the network is found`() throws {
        let other = Network(hidden: [[[1, 0, 0], [0, 1, 0]]], logits: [[1, 2, 1e-6]])
        guard case .map = error(of: other, try intact()) else {
            Issue.record("no error")
            return
        }
    }

    @Test func `errors are one line with a number and a place`() {
        let errors: [RegionComplexError] = [
            .complex(.openRing(face: 1)), .pattern(region: 1, unit: "L1.2", place: Point(3, 4)),
            .map(region: 1, output: 0, place: Point(3, 4), difference: 0.5),
            .forwardPass(region: 1, output: 0, place: Point(3, 4), difference: 0.5),
            .jump(edge: 1, output: 0, place: Point(3, 4), difference: 0.5),
        ]
        let lines = errors.map(\.description)
        #expect(lines.allSatisfy { $0.contains("1") && !$0.contains("\n") })
        #expect(lines.dropFirst().allSatisfy { $0.contains("(3.0, 4.0)") })
        #expect(lines[1] == "region 1: unit L1.2 switches at (3.0, 4.0), inside it")
    }
}
