public import Geometry
import NeuralNetworks

extension RegionComplex {
    /// The region in which a point lies; nil outside the window.
    ///
    /// On an edge it is the region with the activation pattern that the network has at the point,
    /// where one of those at hand has it. Complexity: linear.
    public func region(at point: Point) -> Int? {
        guard window.contains(point) else { return nil }
        let slack = 1e-12 * max(window.width, window.height)
        var nearest: (region: Int, depth: Double)?
        var candidates: [Int] = []
        for region in 0..<regionCount {
            let depth = depth(of: point, in: region)
            if depth >= -slack { candidates.append(region) }
            if depth > nearest?.depth ?? -.infinity { nearest = (region, depth) }
        }
        guard candidates.count > 1 else { return nearest?.region }
        let pattern = network.pattern(at: point)
        return candidates.first { self.pattern(of: $0) == pattern } ?? nearest?.region
    }

    /// The least distance from a point to the lines of a region's sides, below 0 outside.
    private func depth(of point: Point, in region: Int) -> Double {
        var depth = Double.infinity
        for side in complex.sides(of: region) {
            let start = complex.vertices[complex.start(of: side)]
            let along = complex.vertices[complex.end(of: side)] - start
            depth = min(depth, along.cross(point - start) / along.length)
            if depth < nearestDepth { return depth }
        }
        return depth
    }

    /// Below this, a point is certainly outside; no finer distinction is needed.
    private var nearestDepth: Double { -1e-3 * max(window.width, window.height) }
}
