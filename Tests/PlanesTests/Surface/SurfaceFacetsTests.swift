import Analysis
import Geometry
import NeuralNetworks
import Randomness
import TestSupport
import Testing

@testable import Planes

@Suite struct SurfaceFacetsTests {
    static let window = WindowUnits(SampleNetwork.window).box

    /// A surface with the projection that shows it.
    struct Sample {
        let network: Network
        let height: SurfaceHeight
        let clamp: Double
        let projection: SurfaceProjection
        let facets: [SurfaceFacet]

        init(
            _ activation: Activation, outputs: Int, azimuth: Double = -60, elevation: Double = 10
        ) {
            network = SampleNetwork.network(
                activation, hidden: [9, 6], outputs: outputs, seed: 31)
            height = SurfaceHeight(network)
            clamp = height.quantile(0.85, of: network, in: window)
            projection = SurfaceProjection(
                SurfaceCamera(azimuth: azimuth, elevation: elevation), heightScale: 3 / clamp)
            facets =
                SurfaceFacets(
                    of: network, in: window, height: height, clamp: clamp, eye: projection.eye
                ).facets
        }

        /// How near to the eye a facet is at a place of the picture, nil if it is not there: the
        /// ray through the place, cut with the facet's plane.
        func nearness(_ facet: SurfaceFacet, at place: Point) -> Double? {
            let ring = facet.vertices.map {
                projection.place($0, height: facet.form.value(at: $0))
            }
            guard Self.contains(ring, place) else { return nil }
            let (eye, right) = (projection.eye, projection.right)
            // Where the ray meets the level 0, and how it rises for each step towards the eye.
            let origin = Point.origin + right * place.x
            let stepDown = projection.place(.origin + eye, height: 0).y
            let rise = projection.place(.origin, height: 1).y
            let slope = facet.form.gradient.dot(eye) * rise + stepDown
            guard abs(slope) > 1e-6 else { return nil }
            return (place.y - facet.form.value(at: origin) * rise) / slope
        }

        private static func contains(_ ring: [Point], _ place: Point) -> Bool {
            let turns = ring.indices.map { index in
                let (start, end) = (ring[index], ring[(index + 1) % ring.count])
                let edge = end - start
                return edge.cross(place - start) / max(edge.length, 1e-12)
            }
            return turns.allSatisfy { $0 > 1e-6 } || turns.allSatisfy { $0 < -1e-6 }
        }
    }

    @Test(
        arguments: [Activation.relu, .abs, .hardTanh, .leakyRelu(slope: 0.1), .tanh], [1, 2, 3, 5])
    func `no facet is painted before one that it hides`(activation: Activation, outputs: Int) {
        var hidden = 0
        // A smooth graph has thousands of facets.
        let isSmooth = activation == .tanh
        for azimuth in isSmooth ? [-60.0] : [-60.0, 15, 100, 217, 0] {
            let sample = Sample(activation, outputs: outputs, azimuth: azimuth)
            var generator = SeededGenerator(seed: 4, stream: .weights)
            for _ in 0..<(isSmooth ? 60 : 100) {
                let place = Point(generator.uniform(-1, 1), generator.uniform(-2, 2))
                let found = sample.facets.compactMap { sample.nearness($0, at: place) }
                guard let last = found.last, found.count > 1 else { continue }
                hidden += found.count - 1
                #expect(found.allSatisfy { $0 <= last + 1e-6 })
            }
        }
        // Level graphs and few places may show nothing hidden.
        #expect(hidden > 0 || activation == .hardTanh || isSmooth)
    }

    @Test(arguments: [Activation.relu, .abs, .step, .tanh], [1, 2, 3])
    func `a facet is as high as the network is there, up to the clamp`(
        activation: Activation, outputs: Int
    ) {
        let sample = Sample(activation, outputs: outputs)
        var area = 0.0
        // A smooth graph is cut by chords.
        let tolerance = activation == .tanh ? 0.05 : 1e-9
        for facet in sample.facets {
            let polygon = ConvexPolygon(unchecked: facet.vertices)
            area += polygon.area
            guard polygon.area > 1e-9 else { continue }
            let count = Double(facet.vertices.count)
            let middle = Point(
                facet.vertices.reduce(0) { $0 + $1.x } / count,
                facet.vertices.reduce(0) { $0 + $1.y } / count)
            let logits = sample.network.logits(at: middle)
            let height = min(max(sample.height.value(logits), -sample.clamp), sample.clamp)
            #expect(abs(facet.form.value(at: middle) - height) < tolerance)
            if abs(height) > tolerance { #expect(facet.label == Network.winner(of: logits)) }
        }
        #expect(abs(area / Self.window.area - 1) < 1e-9)
    }

    @Test func `nearness is where the ray through a place of the picture meets a facet`() throws {
        let sample = Sample(.relu, outputs: 1)
        for facet in sample.facets.prefix(40) {
            let form = try #require(sample.projection.nearness(facet.form))
            for vertex in facet.vertices {
                let place = sample.projection.place(vertex, height: facet.form.value(at: vertex))
                let expected = (vertex - .origin).dot(sample.projection.eye)
                #expect(abs(form.value(at: place) - expected) < 1e-9)
            }
        }
    }

    @Test func `a graph is cut where it is 0 and where it passes the clamp`() {
        // Height x over a square from -1 to 1, cut at 0.5.
        let square = SurfaceFacet(
            vertices: Box(unchecked: (-1, 1, -1, 1)).corners, form: AffineForm(1, 0, 0), label: 0)
        for eye in [Vector(1, 0), Vector(-1, 0)] {
            let parts = square.cut(at: 0.5, eye: eye, classes: (below: 0, above: 1))
            let middles = parts.map { part in
                part.vertices.reduce(0) { $0 + $1.x } / Double(part.vertices.count)
            }
            #expect(middles.sorted() == [-0.75, -0.25, 0.25, 0.75])
            // The eye looks from where x is large, or from where it is small.
            #expect(middles == (eye.dx > 0 ? middles.sorted() : middles.sorted(by: >)))
            #expect(parts.filter(\.isCutOff).count == 2)
            #expect(parts.sorted { $0.form.c < $1.form.c }.first?.form == AffineForm(0, 0, -0.5))
        }
    }

    @Test func `a level facet belongs to one part`() {
        for (height, label, isCutOff) in [(0.0, 0, false), (0.5, 1, false), (0.7, 1, true)] {
            let facet = SurfaceFacet(
                vertices: Box(unchecked: (-1, 1, -1, 1)).corners,
                form: AffineForm(0, 0, height), label: 9)
            let parts = facet.cut(at: 0.5, eye: Vector(1, 0), classes: (below: 0, above: 1))
            #expect(parts.count == 1)
            #expect(parts.first?.label == label && parts.first?.isCutOff == isCutOff)
        }
    }
}
