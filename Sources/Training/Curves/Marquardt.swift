import NeuralNetworks

/// Levenberg-Marquardt: Gauss-Newton steps on all samples at once, shortened until the error falls
/// (Marquardt 1963, https://doi.org/10.1137/0111030).
///
/// A step p solves (J^T J + damping diag(J^T J)) p = -J^T r, with the errors r and their
/// derivatives J by the parameters. The damping is 1e-2 at first; a step that lowers the error
/// divides it by 3, one that does not multiplies it by 4 and is tried again. In double precision,
/// in one order.
struct Marquardt: Sendable {
    private(set) var network: Network
    private let samples: CurveNumbers
    private var damping = 1e-2
    private var squaredError: Double

    init(_ network: Network, samples: CurveNumbers) {
        self.network = network
        self.samples = samples
        squaredError = samples.squaredError(of: network)
    }

    /// Takes one step that lowers the error.
    ///
    /// - Returns: whether there is one at a damping of at most 1e12.
    mutating func takeStep() -> Bool {
        let system = NormalEquations(network, samples)
        while damping <= 1e12 {
            if let step = system.step(damping: damping) {
                let next = network.moved(by: step)
                let error = samples.squaredError(of: next)
                if error < squaredError {
                    (network, squaredError) = (next, error)
                    damping /= 3
                    return true
                }
            }
            damping *= 4
        }
        return false
    }
}

extension Network {
    /// The network with a number added to each parameter: layer by layer, weights, then biases.
    fileprivate func moved(by step: [Double]) -> Network {
        var layers = layers
        var place = 0
        for index in layers.indices {
            for weight in layers[index].weights.indices {
                layers[index].weights[weight] += step[place]
                place += 1
            }
            for unit in layers[index].biases.indices {
                layers[index].biases[unit] += step[place]
                place += 1
            }
        }
        return Network(unchecked: layers)
    }
}
