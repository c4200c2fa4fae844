import Geometry
import NeuralNetworks
import TestSupport
import Testing

@testable import Planes

@Suite struct SurfaceVisibilityTests {
    private static let window = SurfaceFacetsTests.window
    private static let heightScale = 0.5

    /// A network with the height of its surface and the height at which that is cut off.
    private struct Sample {
        let network: Network
        let height: SurfaceHeight
        let clamp: Double
        let visibility: SurfaceVisibility

        init(_ activation: Activation, outputs: Int, seed: UInt64) {
            network = SampleNetwork.network(
                activation, hidden: [9, 6], outputs: outputs, seed: seed)
            height = SurfaceHeight(network)
            clamp = height.quantile(0.85, of: network, in: window)
            visibility = SurfaceVisibility(
                of: network, in: window, height: height, clamp: clamp)
        }

        var scale: Double { heightScale / clamp }

        /// Whether no facet stands between a place at height 0 and the eye: each is cut exactly
        /// with the way there.
        func isSeen(_ place: Point, _ camera: SurfaceCamera, _ facets: [SurfaceFacet]) -> Bool {
            let projection = SurfaceProjection(camera, heightScale: scale)
            let (eye, rise) = (projection.eye, projection.rise / scale)
            return facets.allSatisfy { facet in
                guard let (low, high) = facet.reach(from: place, along: eye), high > 0.03 else {
                    return true
                }
                return [max(low, 0.03), high].allSatisfy { distance in
                    facet.form.value(at: place + eye * distance)
                        <= distance * rise + 0.02 * clamp
                }
            }
        }
    }

    @Test(arguments: [(Activation.relu, 1), (.relu, 2), (.hardTanh, 3), (.abs, 1)])
    func `the share is what is seen between exact facets`(
        kind: (activation: Activation, outputs: Int)
    ) {
        let sample = Sample(kind.activation, outputs: kind.outputs, seed: 4)
        let boundary = sample.visibility.boundary
        for camera in [
            SurfaceCamera(azimuth: -60, elevation: 35), SurfaceCamera(azimuth: 100, elevation: 20),
        ] {
            let projection = SurfaceProjection(camera, heightScale: sample.scale)
            let facets = SurfaceFacets(
                of: sample.network, in: Self.window, height: sample.height, clamp: sample.clamp,
                eye: projection.eye
            ).facets
            let seen = boundary.count { sample.isSeen($0, camera, facets) }
            let share = sample.visibility.share(seenBy: camera, heightScale: sample.scale)
            #expect(abs(share - Double(seen) / Double(boundary.count)) < 0.15)
        }
    }

    @Test(arguments: [Activation.relu, .tanh, .abs], 1...5)
    func `the best camera sees at least half of the boundary, and no choice sees more`(
        activation: Activation, seed: Int
    ) {
        let sample = Sample(activation, outputs: 1, seed: UInt64(seed))
        let choices = SurfaceCamera.choices(SurfaceSettings())
        #expect(choices.count == 72)
        func share(_ camera: SurfaceCamera) -> Double {
            sample.visibility.share(seenBy: camera, heightScale: sample.scale)
        }
        let best = sample.visibility.best(of: choices, heightScale: sample.scale)
        #expect(share(best) >= 0.5)
        #expect(choices.allSatisfy { share($0) <= share(best) })
    }

    @Test func `what is given stays, and without a boundary the usual camera is taken`() {
        #expect(
            SurfaceCamera.choices(SurfaceSettings(azimuth: 10, elevation: 80))
                == [SurfaceCamera(azimuth: 10, elevation: 80)])
        #expect(
            SurfaceCamera.choices(SurfaceSettings(azimuth: 10)).map(\.elevation) == [35, 25, 50])
        let level = Network(
            unchecked: [
                DenseLayer(unchecked: [0, 0], biases: [1], inputCount: 2, activation: .identity)
            ])
        let visibility = SurfaceVisibility(
            of: level, in: Self.window, height: .difference, clamp: 1)
        #expect(visibility.boundary.isEmpty)
        #expect(
            visibility.best(of: SurfaceCamera.choices(SurfaceSettings()), heightScale: 0.5)
                == SurfaceCamera(azimuth: -60, elevation: 35))
    }

    @Test func `a place in front of a wall is seen from the front and hidden from behind`() {
        // The height is 4 x: it rises to the right, and the boundary is x = 0.
        let slope = Network(
            unchecked: [
                DenseLayer(unchecked: [4, 0], biases: [0], inputCount: 2, activation: .identity)
            ])
        let visibility = SurfaceVisibility(
            of: slope, in: Self.window, height: .difference, clamp: 1)
        func share(_ azimuth: Double) -> Double {
            visibility.share(
                seenBy: SurfaceCamera(azimuth: azimuth, elevation: 35), heightScale: 0.5)
        }
        #expect(share(180) == 1 && share(0) == 0)
    }
}

extension SurfaceFacet {
    /// Between which distances a ray is over the polygon; nil if it never is.
    fileprivate func reach(from place: Point, along eye: Vector) -> (Double, Double)? {
        var (low, high) = (-Double.infinity, Double.infinity)
        for (start, end) in zip(vertices, vertices.dropFirst() + vertices.prefix(1)) {
            let side = end - start
            let (offset, speed) = (side.cross(place - start), side.cross(eye))
            // Inside is to the left of every side.
            if speed > 0 {
                low = max(low, -offset / speed)
            } else if speed < 0 {
                high = min(high, -offset / speed)
            } else if offset < 0 {
                return nil
            }
        }
        return low < high ? (low, high) : nil
    }
}
