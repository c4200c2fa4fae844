/// The rule by which a gradient g changes the parameters p, at the learning rate r.
///
/// As PyTorch defines them: all states begin at 0, t counts the steps from 1, and products, roots
/// and quotients are taken number by number.
public enum Optimizer: Sendable, Hashable {
    /// p <- p - r g
    case sgd
    /// m <- beta m + g; then p <- p - r m, with Nesterov's p <- p - r (g + beta m).
    case momentum(beta: Double = 0.9, nesterov: Bool = false)
    /// v <- decay v + (1 - decay) g^2; p <- p - r g / (sqrt(v) + epsilon) (Tieleman & Hinton
    /// 2012).
    case rmsProp(decay: Double = 0.99, epsilon: Double = 1e-8)
    /// m <- beta1 m + (1 - beta1) g; v <- beta2 v + (1 - beta2) g^2;
    /// p <- p - r (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
    /// (Kingma & Ba, arXiv 1412.6980).
    case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)
    /// Adam after p <- (1 - r decay) p, for biases as well as weights (Loshchilov & Hutter,
    /// arXiv 1711.05101).
    case adamW(
        beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, decay: Double = 0.01)
}
