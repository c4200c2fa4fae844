import NeuralNetworks
import RealFunctions

extension Network {
    /// The same hidden layers with the last layer that has the least squared error at the samples.
    func solvingReadout(at samples: CurveNumbers) -> Network {
        var features = (0..<layers[layers.count - 1].inputCount).map { _ in [Double]() }
        for x in samples.x {
            for (unit, value) in hiddenLayers.reduce([x], { $1.outputs($0) }).enumerated() {
                features[unit].append(value)
            }
        }
        let constant = [Double](repeating: 1, count: samples.x.count)
        let system = LeastSquares(columns: features + [constant], right: samples.y)
        var layers = layers
        layers[layers.count - 1].weights = Array(system.solution.dropLast())
        layers[layers.count - 1].biases = Array(system.solution.suffix(1))
        return Network(unchecked: layers)
    }
}
