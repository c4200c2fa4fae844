import Text

/// What is said about a network's file besides the file.
public struct NetworkReading: Sendable, Hashable {
    /// The activation of all hidden layers, whatever the file says.
    public var activation: Activation?
    /// The names of the layers in their order; nil: as their names or their shapes tell.
    public var layers: [String]?
    /// What is added to the variances of batch normalisations, whatever the file says.
    public var epsilon: Double?

    /// Only what the file says, unless it is given here.
    public init(activation: Activation? = nil, layers: [String]? = nil, epsilon: Double? = nil) {
        self.activation = activation
        self.layers = layers
        self.epsilon = epsilon
    }
}

/// What a file's tensors do not say, so that it was assumed.
public enum NetworkAssumption: Sendable, Hashable {
    /// The layers in this order, by their names.
    case orderByNames([String])
    /// The layers in this order, the only one that their shapes allow.
    case orderByShapes([String])
    /// These layers are not part of the network, since they were not named.
    case omitted([String])
    /// Where a batch normalisation is, and what is added to its variances.
    case normalisation(String, at: NormalisationPlace, epsilon: Double)
}

/// Where a batch normalisation is.
public enum NormalisationPlace: Sendable, Hashable {
    /// Of the network's inputs.
    case inputs
    /// Between a layer and its activation.
    case beforeActivation(of: String)
    /// After the activation of a layer.
    case afterActivation(of: String)
}

extension LayerTensors {
    /// What frameworks add to a variance where nothing else is said: Keras 1e-3, PyTorch and Flax
    /// 1e-5.
    var defaultEpsilon: Double {
        let name = parts[.mean]?.name ?? ""
        return ["moving_mean", "moving_mean:0"].contains { name.hasSuffix($0) } ? 1e-3 : 1e-5
    }
}

extension LayerChain {
    /// What was assumed to find the chain among the layers of a file.
    ///
    /// - Parameter epsilon: nil: that of the framework.
    func assumptions(of found: [LayerTensors], epsilon: Double?) -> [NetworkAssumption] {
        var assumptions: [NetworkAssumption] = []
        let names = links.map { $0.layer.name.text }
        switch order {
        case .names where links.count > 1: assumptions.append(.orderByNames(names))
        case .shapes: assumptions.append(.orderByShapes(names))
        case .sequential, .names, .given: break
        }
        for (index, link) in links.enumerated() {
            if let layer = link.before {
                assumptions.append(
                    .normalisation(
                        layer.name.text,
                        at: index == 0 ? .inputs : .afterActivation(of: names[index - 1]),
                        epsilon: epsilon ?? layer.defaultEpsilon))
            }
            if let layer = link.after {
                assumptions.append(
                    .normalisation(
                        layer.name.text, at: .beforeActivation(of: names[index]),
                        epsilon: epsilon ?? layer.defaultEpsilon))
            }
        }
        let used = Set(
            links.flatMap { [$0.layer, $0.before, $0.after].compactMap { $0?.name.text } })
        let rest = found.map { $0.name.text }.filter { !used.contains($0) }
        if !rest.isEmpty { assumptions.append(.omitted(rest)) }
        return assumptions
    }
}

extension NetworkAssumption: CustomStringConvertible {
    /// What was assumed and how to say otherwise, in a few words.
    public var description: String {
        switch self {
        case .orderByNames(let names):
            "the layers are \(names.shortList), in the order of their names (--layers)"
        case .orderByShapes(let names):
            "the layers are \(names.shortList), the only order that their shapes allow (--layers)"
        case .omitted(let names):
            "\(names.shortList) \(names.count == 1 ? "is" : "are") left out (--layers)"
        case .normalisation(let name, let place, let epsilon):
            "the batch normalisation \(name.bareExcerpt) is \(Self.words(place)), with eps "
                + "\(epsilon.shortest) (--layers, --eps)"
        }
    }

    private static func words(_ place: NormalisationPlace) -> String {
        switch place {
        case .inputs: "of the inputs"
        case .beforeActivation(let name): "between \(name.bareExcerpt) and its activation"
        case .afterActivation(let name): "after the activation of \(name.bareExcerpt)"
        }
    }
}

extension [String] {
    /// At most twelve of these names, each on one line.
    var shortList: String {
        prefix(12).map { $0.bareExcerpt }.joined(separator: ", ")
            + (count > 12 ? " and \((count - 12).grouped) more" : "")
    }
}
