import Geometry
import Kernels
import LinearRegions
import NeuralNetworks
import Testing

/// What is true for the regions of every network.
struct RegionPropertyTests {
    /// A network with its window.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let network: Network
        let window: Box
        /// Whether no jump, and no slope so steep that the tolerance takes it for one, is in it.
        var isContinuous = true
        var extent: Double { max(window.width, window.height) }

        func regions() throws -> [FoundRegion] { try FoundRegion.all(of: network, in: window) }
    }

    static let cases: [Case] = {
        let deep = [2] + [Int](repeating: 4, count: 12) + [1]
        var cases: [Case] = []
        for kind in WeightKind.allCases {
            for activation in RegionTraversalTests.piecewiseLinear {
                cases.append(
                    Case(
                        testDescription: "\(kind) \(activation)",
                        network: .random(
                            kind, shape: [2, 8, 8, 3], activation: activation, seed: 50),
                        window: .square(1),
                        isContinuous: activation != .step && kind != .badlyScaled))
            }
            cases.append(
                Case(
                    testDescription: "\(kind) deep", network: .random(kind, shape: deep, seed: 51),
                    window: .square(3)))
            cases.append(
                Case(
                    testDescription: "\(kind) wide",
                    network: .random(kind, shape: [2, 128, 1], seed: 52),
                    window: Box(unchecked: (x0: -1, x1: 0.5, y0: -0.75, y1: 2))))
        }
        cases.append(
            Case(
                testDescription: "folding", network: .folding(units: 6, depth: 3), window: .unit))
        return cases
    }()

    @Test(arguments: cases)
    func `areas add up to the window and no pattern comes twice`(_ example: Case) throws {
        let regions = try example.regions()
        let area = regions.reduce(0) { $0 + $1.polygon.area }
        #expect(abs(area - example.window.area) < 1e-9 * example.window.area)
        #expect(Set(regions.map(\.pattern)).count == regions.count)
    }

    @Test(arguments: cases)
    func `the order is always the same`(_ example: Case) throws {
        #expect(try example.regions() == example.regions())
    }

    @Test(arguments: cases)
    func `all instruction sets give the same bits`(_ example: Case) throws {
        let regions = try example.regions()
        for set in [FACET_KERNELS_BASELINE, FACET_KERNELS_AVX2, FACET_KERNELS_AVX512]
        where facet_kernels_supports(set) {
            let others = try FoundRegion.all(
                of: example.network, in: example.window, instructionSet: set)
            #expect(others == regions)
        }
    }

    @Test(arguments: cases)
    func `rings are convex and counter-clockwise`(_ example: Case) throws {
        for region in try example.regions() {
            let ring = region.polygon.vertices
            #expect(ring.count > 2 && region.edges.count == ring.count)
            #expect(region.polygon.area > 0)
            for index in ring.indices {
                let here = ring[(index + 1) % ring.count] - ring[index]
                let next = ring[(index + 2) % ring.count] - ring[(index + 1) % ring.count]
                let dent = here.cross(next) / max(here.length, next.length)
                #expect(dent > -1e-9 * example.extent)
            }
        }
    }

    @Test(arguments: cases)
    func `the map inside and at the vertices is the forward pass`(_ example: Case) throws {
        let regions = try example.regions()
        let scale = regions.reduce(1e-300) { scale, region in
            region.logits.reduce(scale) { max($0, abs($1.a) + abs($1.b) + abs($1.c)) }
        }
        var error = 0.0
        for region in regions
        where example.isContinuous || region.polygon.isRoomy(in: example.window) {
            let points = example.isContinuous ? region.polygon.vertices : []
            for point in points + [region.polygon.middle] {
                for (form, logit) in zip(region.logits, example.network.logits(at: point)) {
                    error = max(error, abs(form.value(at: point) - logit))
                }
            }
        }
        #expect(error < 1e-9 * scale)
    }

    @Test(arguments: cases)
    func `the pattern is that of the units' signs inside`(_ example: Case) throws {
        for region in try example.regions() where region.polygon.isRoomy(in: example.window) {
            #expect(region.pattern == example.network.pattern(at: region.polygon.middle))
        }
    }

    @Test(arguments: cases)
    func `the unit that an edge names is at one of its hinges along it`(_ example: Case) throws {
        var distance = 0.0
        for region in try example.regions() {
            let sums = example.network.sums(under: region.pattern)
            for (index, edge) in region.edges.enumerated() {
                guard let unit = edge.unit else { continue }
                let (form, hinges) = sums[unit]
                let gradient = abs(form.a) + abs(form.b)
                try #require(gradient > 0)
                let ends = [index, (index + 1) % region.edges.count]
                    .map { region.polygon.vertices[$0] }
                distance = max(
                    distance,
                    hinges.map { hinge in
                        ends.map { abs(form.value(at: $0) - hinge) / gradient }.max() ?? 0
                    }.min() ?? .infinity)
            }
        }
        #expect(distance < 1e-9 * example.extent)
    }

    @Test(arguments: cases)
    func `edges on the window lie on it and go all round it`(_ example: Case) throws {
        let window = example.window
        var length = 0.0
        for region in try example.regions() {
            for (index, edge) in region.edges.enumerated() where edge == .window {
                let start = region.polygon.vertices[index]
                let end = region.polygon.vertices[(index + 1) % region.edges.count]
                length += start.distance(to: end)
                let offsets = [
                    max(abs(start.x - window.minX), abs(end.x - window.minX)),
                    max(abs(start.x - window.maxX), abs(end.x - window.maxX)),
                    max(abs(start.y - window.minY), abs(end.y - window.minY)),
                    max(abs(start.y - window.maxY), abs(end.y - window.maxY)),
                ]
                #expect(offsets.contains { $0 < 1e-14 * example.extent })
            }
        }
        let perimeter = 2 * (window.width + window.height)
        #expect(abs(length - perimeter) < 1e-9 * perimeter)
    }
}

extension ConvexPolygon {
    /// Whether it is far wider than the tolerance, so that its middle is safely inside.
    fileprivate func isRoomy(in window: Box) -> Bool {
        let extent = vertices.map { $0.distance(to: vertices[0]) }.max() ?? 0
        return area > 1e-7 * max(window.width, window.height) * extent
    }
}
