public import NeuralNetworks
public import Text

/// What a network's shape alone implies about the number of activation regions.
///
/// They hold for the whole plane, so for every window of it. A layer's `m` creases are its units
/// times the hinges of its activation; those of one unit are parallel.
public struct RegionBounds: Sendable, Hashable {
    /// The maximum number of regions that the first hidden layer alone makes, by lines in general
    /// position.
    ///
    /// `1 + m + C(m, 2)` less the pairs that are parallel (Zaslavsky 1975, "Facing up to
    /// arrangements").
    public let firstLayer: WholeNumber
    /// The product over the hidden layers of the same number.
    ///
    /// Each region of a layer is divided by the next one at most so often (Raghu et al. 2017,
    /// arXiv 1606.05336).
    public let product: WholeNumber
    /// The sum over the dimensions that each layer keeps: an inactive ReLU takes one away.
    ///
    /// Serra, Tjandraatmadja & Ramalingam 2018, arXiv 1711.02114, theorem 1. Nil if another
    /// activation occurs.
    public let serra: WholeNumber?
    /// How many regions some network of this shape has: a lower bound of the largest number.
    ///
    /// Montufar et al. 2014, arXiv 1402.1869, corollary 6. Nil if a layer is not of ReLUs, or
    /// one before the last has fewer than two units.
    public let montufar: WholeNumber?
    /// What random networks have nearly on average: `N^2 / 2` for `N` hidden ReLUs; no bound.
    ///
    /// Hanin & Rolnick 2019, arXiv 1906.00904. Nil if another activation occurs.
    public let haninRolnick: Double?
}

extension RegionBounds {
    /// The bounds for a network's shape; nil for a smooth activation, which makes no regions.
    public init?(of network: Network) {
        guard network.isPiecewiseLinear else { return nil }
        let layers = network.hiddenLayers.map { layer in
            Self.arrangement(
                units: layer.unitCount, hinges: layer.activation.hinges?.count ?? 0)
        }
        let widths = network.hiddenLayers.map { $0.unitCount }
        let isReLU = network.hiddenLayers.allSatisfy { $0.activation == .relu }
        firstLayer = layers.first ?? WholeNumber(1)
        product = layers.reduce(WholeNumber(1), *)
        serra = isReLU ? Self.serra(widths) : nil
        montufar = isReLU ? Self.montufar(widths) : nil
        let count = Double(network.hiddenUnitCount)
        haninRolnick = isReLU ? count * count / 2 : nil
    }

    /// The maximum number of parts of the plane between the creases of a layer.
    private static func arrangement(units: Int, hinges: Int) -> WholeNumber {
        let lines = units * hinges
        let parallel = units * choose(hinges, 2)
        return WholeNumber(1 + lines + choose(lines, 2) - parallel)
    }

    /// For each dimension that is left (0, 1, 2) the sum over the ways to get there.
    private static func serra(_ widths: [Int]) -> WholeNumber {
        var sums = [WholeNumber(0), WholeNumber(0), WholeNumber(1)]
        for width in widths {
            var next = [WholeNumber](repeating: WholeNumber(0), count: 3)
            for (dimension, sum) in sums.enumerated() {
                for inactive in 0...min(dimension, width) {
                    let left = min(dimension, width - inactive)
                    next[left] = next[left] + sum * WholeNumber(choose(width, inactive))
                }
            }
            sums = next
        }
        return sums.reduce(WholeNumber(0), +)
    }

    private static func montufar(_ widths: [Int]) -> WholeNumber? {
        guard let last = widths.last else { return WholeNumber(1) }
        guard widths.dropLast().allSatisfy({ $0 >= 2 }) else { return nil }
        let folds = widths.dropLast().reduce(WholeNumber(1)) { product, width in
            product * WholeNumber((width / 2) * (width / 2))
        }
        return folds * WholeNumber(1 + last + choose(last, 2))
    }

    /// The binomial coefficient for at most 2 of `count`.
    private static func choose(_ count: Int, _ taken: Int) -> Int {
        switch taken {
        case 0: 1
        case 1: count
        default: count * (count - 1) / 2
        }
    }
}
