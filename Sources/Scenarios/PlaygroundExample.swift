import NeuralNetworks
import Points

/// A network of the TensorFlow Playground site that can learn one of its sets.
///
/// The site trains it on half of 500 points without noise, by plain descent in batches of 10 at a
/// rate of 0.03.
struct PlaygroundExample {
    let hidden: [Int]
    let activation: Activation
    let epochs: Int

    /// The example for a set of the site; nil for other points.
    init?(_ origin: ScenarioTemplate.Origin) {
        guard case .generator(let kind) = origin else { return nil }
        switch kind {
        case .playgroundCircle: (hidden, activation, epochs) = ([8], .relu, 1000)
        case .playgroundGauss: (hidden, activation, epochs) = ([4, 2], .tanh, 200)
        case .playgroundXor: (hidden, activation, epochs) = ([4], .relu, 1000)
        case .playgroundSpiral: (hidden, activation, epochs) = ([8, 8, 8], .relu, 1500)
        default: return nil
        }
    }
}
