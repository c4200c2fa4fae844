import Geometry
import NeuralNetworks

extension RegionComplex {
    /// The number of connected sets, across edges, on which the network is one affine map.
    ///
    /// All outputs together. Maps are equal when their coefficients agree to 1e-9 of the largest
    /// of the two, or to 1e-14 of the largest of all, which is rounding.
    public var affineRegionCount: Int {
        var sets = DisjointSets(count: regionCount)
        let noise = mapNoise
        for edge in complex.edges where !edge.isOuter {
            let (left, right) = (Int(edge.left), Int(edge.right))
            if haveSameMap(left, right, noise: noise) { sets.join(left, right) }
        }
        return sets.count
    }

    /// The number of different affine maps, however many regions have each.
    ///
    /// Maps are equal as in `affineRegionCount`.
    public var distinctAffineMapCount: Int {
        let noise = mapNoise
        // Equal maps have nearly equal keys, so each is compared only with those of nearby keys.
        let keys = (0..<regionCount).map { region in
            var key = 0.0
            var factor = 1.0
            for logit in logits(of: region) {
                key += factor * (logit.a + 0.7 * logit.b + 0.4 * logit.c)
                factor *= 0.9
            }
            return key
        }
        let reach = 2.1 * Double(network.outputCount)
        var count = 0
        var recent: [(region: Int, lastKey: Double)] = []
        for region in (0..<regionCount).sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
            recent.removeAll { $0.lastKey < keys[region] }
            if recent.contains(where: { haveSameMap($0.region, region, noise: noise) }) { continue }
            count += 1
            let slack = max(noise, 1e-9 * largestCoefficient(of: region)) * 1.01
            recent.append((region, keys[region] + reach * slack))
        }
        return count
    }

    /// The largest singular value of the Jacobian of all outputs, and a region that has it: the
    /// steepest that the network is anywhere in the window.
    ///
    /// For continuous networks that is the exact Lipschitz constant in the window, in the
    /// Euclidean norm.
    public var steepest: (region: Int, slope: Double) {
        var steepest = (region: 0, slope: 0.0)
        for region in 0..<regionCount {
            let slope = slope(of: region)
            if slope > steepest.slope { steepest = (region, slope) }
        }
        return steepest
    }

    /// The slope of `steepest`: the exact Lipschitz constant in the window, unless outputs jump.
    public var lipschitz: Double { steepest.slope }

    /// Whether an output jumps between two regions, as step units make it.
    ///
    /// By more than 1e-9 of the maximum that it could change across the window.
    public var hasJumps: Bool {
        guard !network.isContinuous else { return false }
        let changes = network.scales(in: window).map { $0.change }
        return complex.edges.indices.contains { jump(at: $0, beyond: changes) != nil }
    }

    /// The largest singular value of the Jacobian of all outputs on a region.
    public func slope(of region: Int) -> Double {
        let logits = logits(of: region)
        let largest = logits.reduce(0) { max($0, abs($1.a), abs($1.b)) }
        guard largest > 0 else { return 0 }
        // The larger eigenvalue of the 2 x 2 matrix J'J, of a Jacobian whose squares are numbers:
        // divided by a power of two, nothing is rounded.
        let scale = largest.binade
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for logit in logits {
            let (a, b) = (logit.a / scale, logit.b / scale)
            xx += a * a
            xy += a * b
            yy += b * b
        }
        let half = (xx - yy) / 2
        return scale * ((xx + yy) / 2 + (half * half + xy * xy).squareRoot()).squareRoot()
    }

    /// The number of activation regions after each hidden layer: of the network cut after its
    /// first layer, its first two, and so on.
    public var regionsPerLayer: [Int] {
        var counts: [Int] = []
        var sets = DisjointSets(count: regionCount)
        var edges: [[PlanarComplex.Edge]] = network.hiddenLayers.map { _ in [] }
        let layers = network.hiddenLayers.enumerated().flatMap { index, layer in
            Array(repeating: index, count: layer.unitCount)
        }
        for edge in complex.edges where !edge.isOuter {
            guard let unit = EdgeOrigin(code: edge.tag).unit else { continue }
            edges[layers[unit]].append(edge)
        }
        // Without the creases of the layers after it, the regions of a layer grow together.
        for layer in edges.reversed() {
            counts.append(sets.count)
            for edge in layer { sets.join(Int(edge.left), Int(edge.right)) }
        }
        return counts.reversed()
    }
}

extension RegionComplex {
    /// The difference of coefficients that is rounding.
    private var mapNoise: Double {
        1e-14
            * logits.reduce(0) { largest, form in
                max(largest, abs(form.a), abs(form.b), abs(form.c))
            }
    }

    private func largestCoefficient(of region: Int) -> Double {
        logits(of: region).reduce(0) { max($0, abs($1.a), abs($1.b), abs($1.c)) }
    }

    private func haveSameMap(_ one: Int, _ other: Int, noise: Double) -> Bool {
        let largest = max(largestCoefficient(of: one), largestCoefficient(of: other))
        let tolerance = max(noise, 1e-9 * largest)
        return zip(logits(of: one), logits(of: other)).allSatisfy { one, other in
            abs(one.a - other.a) <= tolerance && abs(one.b - other.b) <= tolerance
                && abs(one.c - other.c) <= tolerance
        }
    }
}
