public import NeuralNetworks

extension RampSum {
    /// The network with one hidden layer of ReLUs that is this sum from `start` on, where no ramp
    /// may begin before `start`.
    ///
    /// Unit i is relu(x - t_i) with the output weight c_i. A further unit relu(x - start), the
    /// first one, has the slope a; it is omitted where a is 0 and there are other units. The output
    /// bias is the value at `start`.
    public func network(from start: Double) -> Network {
        let first = slope == 0 && !ramps.isEmpty ? [] : [Ramp(start: start, turn: slope)]
        let units = first + ramps
        return Network(
            unchecked: [
                DenseLayer(
                    unchecked: units.map { _ in 1 }, biases: units.map { -$0.start }, inputCount: 1,
                    activation: .relu),
                DenseLayer(
                    unchecked: units.map { $0.turn }, biases: [slope * start + intercept],
                    inputCount: units.count, activation: .identity),
            ])
    }
}
