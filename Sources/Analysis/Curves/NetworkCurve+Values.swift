import NeuralNetworks

extension NetworkCurve {
    /// The values at rising places of the interval.
    ///
    /// Where they are many this is much faster than asking the network: they are those of the
    /// pieces; those of a smooth network are in single precision (about 1e-7).
    public func values(at places: [Double]) -> [Double] {
        guard !pieces.isEmpty else { return NetworkCurve.outputs(of: network, at: places)[0] }
        var index = 0
        return places.map { x in
            while index < pieces.count - 1, pieces[index].end < x { index += 1 }
            // Where it jumps the network says which side the place belongs to.
            if !network.isContinuous, pieces[index].end == x { return network.value(at: x) }
            return pieces[index].value(at: x)
        }
    }

    /// The outputs of a network with one input: those of unit `k` are `result[k]`.
    static func outputs(of network: Network, at places: [Double]) -> [[Double]] {
        var evaluator = NetworkEvaluator(network)
        let laneCount = NetworkEvaluator.Lanes.scalarCount
        var outputs = Array(
            repeating: Array(repeating: 0.0, count: places.count), count: network.outputCount)
        for first in stride(from: 0, to: places.count, by: laneCount) {
            let count = min(laneCount, places.count - first)
            var x = NetworkEvaluator.Lanes(repeating: places[first])
            for lane in 0..<count { x[lane] = places[first + lane] }
            evaluator.logits(x: x, y: .zero) { values in
                for unit in outputs.indices {
                    for lane in 0..<count { outputs[unit][first + lane] = values[unit][lane] }
                }
            }
        }
        return outputs
    }
}
