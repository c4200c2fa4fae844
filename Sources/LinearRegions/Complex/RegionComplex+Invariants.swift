import Geometry
import NeuralNetworks

extension RegionComplex {
    /// Checks the division of the window, and that each region's pattern and map are right.
    ///
    /// Besides `PlanarComplex.checkInvariants(window:)`: on each region no unit passes a hinge
    /// inside; the map is the network multiplied out under the pattern, at every corner, and the
    /// forward pass in the middle (of regions wider than 1e-7 of the window); the maps on both
    /// sides of an edge agree at its ends, so that their gradients differ along its normal alone
    /// (where no step unit jumps).
    ///
    /// Hinges are compared within 1e-8 of the window, values within 1e-9 of the sum of the
    /// magnitudes that they were added up from, and those on both sides of an edge within 1e-9 of
    /// what the network could change across the window at most. Complexity: a forward pass for
    /// each region and corner.
    ///
    /// - Parameter progress: receives the share that has been checked, repeatedly.
    public func checkInvariants(
        progress: (_ share: Double) -> Void = { _ in }
    ) throws(RegionComplexError) {
        do throws(ComplexError) {
            try complex.checkInvariants(window: window)
        } catch {
            throw .complex(error)
        }
        try checkPatterns { progress(0.5 * $0) }
        try checkForwardPasses { progress(0.5 + 0.5 * $0) }
        try checkContinuity()
    }

    private func checkPatterns(
        _ progress: (_ share: Double) -> Void
    ) throws(RegionComplexError) {
        var maps = PatternMaps(network, window: window)
        let hinges = network.hiddenLayers.flatMap { layer in
            Array(repeating: layer.activation.hinges ?? [], count: layer.unitCount)
        }
        for region in 0..<regionCount {
            if region.isMultiple(of: 1024) { progress(Double(region) / Double(regionCount)) }
            let pattern = pattern(of: region)
            maps.apply(pattern)
            let corners = complex.polygon(of: region).vertices
            for (unit, sum) in maps.sums.prefix(pattern.count).enumerated() {
                let (piece, hinges) = (Int(pattern[unit]), hinges[unit])
                let low = piece > 0 ? hinges[piece - 1] : -.infinity
                let high = piece < hinges.count ? hinges[piece] : .infinity
                if let place = corners.first(where: { !isOn(sum, between: low, high, at: $0) }) {
                    throw .pattern(
                        region: region, unit: network.hiddenUnits[unit].description, place: place)
                }
            }
            try checkMap(of: region, sums: maps.sums.suffix(network.outputCount), corners)
        }
    }

    /// Whether a unit's sum lies between two hinges, or close to them.
    private func isOn(
        _ sum: PatternMaps.Form, between low: Double, _ high: Double, at corner: Point
    ) -> Bool {
        let slack = 1e-8 * (abs(sum.x) * window.width + abs(sum.y) * window.height) + 1e-12 * sum.w
        let value = value(of: sum, at: corner)
        return value >= low - slack && value <= high + slack
    }

    private func checkMap(
        of region: Int, sums: ArraySlice<PatternMaps.Form>, _ corners: [Point]
    ) throws(RegionComplexError) {
        for (output, (logit, sum)) in zip(logits(of: region), sums).enumerated() {
            for corner in corners {
                let difference = logit.value(at: corner) - value(of: sum, at: corner)
                guard abs(difference) <= 1e-9 * sum.w else {
                    throw .map(
                        region: region, output: output, place: corner, difference: difference)
                }
            }
        }
    }

    private func value(of sum: PatternMaps.Form, at point: Point) -> Double {
        let offset = point - window.centre
        return sum.x * offset.dx + sum.y * offset.dy + sum.z
    }

    /// Compares with the forward pass, sixteen regions at a time.
    private func checkForwardPasses(
        _ progress: (_ share: Double) -> Void
    ) throws(RegionComplexError) {
        typealias Lanes = NetworkEvaluator.Lanes
        var evaluator = NetworkEvaluator(network)
        let scales = network.scales(in: window).map { $0.magnitude }
        let roomy = (0..<regionCount).filter(isRoomy)
        for first in stride(from: 0, to: roomy.count, by: Lanes.scalarCount) {
            if first.isMultiple(of: 1024) { progress(Double(first) / Double(roomy.count)) }
            let regions = roomy[first..<min(first + Lanes.scalarCount, roomy.count)]
            let places = regions.map(complex.middle)
            var (x, y) = (Lanes.zero, Lanes.zero)
            for (lane, place) in places.enumerated() { (x[lane], y[lane]) = (place.x, place.y) }
            var passed: [Lanes] = []
            evaluator.logits(x: x, y: y) { passed = Array($0.prefix(network.outputCount)) }
            for (lane, (region, place)) in zip(regions, places).enumerated() {
                for (output, logit) in logits(of: region).enumerated() {
                    let difference = logit.value(at: place) - passed[output][lane]
                    guard abs(difference) <= 1e-9 * scales[output] else {
                        throw .forwardPass(
                            region: region, output: output, place: place, difference: difference)
                    }
                }
            }
        }
    }

    /// Whether a region is wider than 1e-7 of the window, so that its middle is safely inside.
    private func isRoomy(_ region: Int) -> Bool {
        let middle = complex.middle(of: region)
        var extent = 0.0
        complex.forEachCorner(of: region) { extent = max(extent, $0.distance(to: middle)) }
        return complex.area(of: region) > 1e-7 * max(window.width, window.height) * extent
    }

    private func checkContinuity() throws(RegionComplexError) {
        let changes = network.scales(in: window).map { $0.change }
        let steps = network.stepUnits
        for (index, edge) in complex.edges.enumerated() where !edge.isOuter {
            let (left, right) = (Int(edge.left), Int(edge.right))
            if !steps.isEmpty {
                let (one, other) = (pattern(of: left), pattern(of: right))
                if steps.contains(where: { one[$0] != other[$0] }) { continue }
            }
            if let jump = jump(at: index, beyond: changes) {
                throw .jump(
                    edge: index, output: jump.output, place: jump.place,
                    difference: jump.difference)
            }
        }
    }

    /// Where an output differs on both sides of an edge by more than 1e-9 of what it can change.
    func jump(
        at index: Int, beyond changes: [Double]
    ) -> (output: Int, place: Point, difference: Double)? {
        let edge = complex.edges[index]
        guard !edge.isOuter else { return nil }
        let segment = complex.segment(of: index)
        let sides = zip(logits(of: Int(edge.left)), logits(of: Int(edge.right)))
        for (output, (one, other)) in sides.enumerated() {
            for place in [segment.start, segment.end] {
                let difference = one.value(at: place) - other.value(at: place)
                if abs(difference) > 1e-9 * changes[output] { return (output, place, difference) }
            }
        }
        return nil
    }
}

extension Network {
    /// How large the sums that make up an output can be in a window, and how much an output can
    /// change across it: sums of magnitudes over all ways through the network.
    func scales(in window: Box) -> [(magnitude: Double, change: Double)] {
        var scales = [
            (abs(window.centre.x) + window.width / 2, window.width),
            (abs(window.centre.y) + window.height / 2, window.height),
        ]
        for layer in layers {
            scales = (0..<layer.unitCount).map { unit in
                var (magnitude, change) = (abs(layer.biases[unit]), 0.0)
                for (input, scale) in scales.enumerated() {
                    let weight = abs(layer.weights[unit * layer.inputCount + input])
                    magnitude += weight * scale.0
                    change += weight * scale.1
                }
                // No slope is above 1; a step or a clamp gives 1 at most.
                switch layer.activation {
                case .step: return (1, 1)
                case .hardTanh: return (max(magnitude, 1), change)
                default: return (magnitude, change)
                }
            }
        }
        return scales.map { (magnitude: $0.0, change: $0.1 + 1e-3 * $0.0) }
    }

    /// The hidden units whose activation jumps.
    fileprivate var stepUnits: [Int] {
        var units: [Int] = []
        var first = 0
        for layer in hiddenLayers {
            if layer.activation == .step { units += first..<first + layer.unitCount }
            first += layer.unitCount
        }
        return units
    }
}
