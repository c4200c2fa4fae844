/// The dense layers of a file from the inputs to the outputs, with the normalisations between them.
struct LayerChain: Sendable {
    private(set) var links: [Link]
    /// How the order was found.
    let order: Order

    /// A dense layer and the normalisations that it takes up.
    struct Link: Sendable {
        let layer: LayerTensors
        /// Of its inputs.
        var before: LayerTensors?
        /// Of its sums, before the activation.
        var after: LayerTensors?
    }

    /// How an order was found.
    enum Order: Sendable, Hashable {
        /// By numbers that rise by two from 0, as in an `nn.Sequential` with activations.
        case sequential
        case names
        case shapes
        /// As it was given.
        case given
    }
}

extension LayerChain {
    /// The chain of a file's layers.
    ///
    /// - Parameter names: the layers in their order, all others are left out; nil: by their names
    ///   if their shapes then follow from one another, else by their shapes if one order fits.
    init(_ layers: [LayerTensors], names: [String]?) throws(SafetensorsError) {
        if let names {
            links = try Self.links(named: names, of: layers)
            order = .given
            return
        }
        let dense = layers.filter { $0.isDense }
        guard !dense.isEmpty else { throw .noLayers }
        let isNamed = Self.isChain(dense)
        let byShape = isNamed ? nil : Self.orderedByShape(dense)
        // Numbers leave no doubt about the order: it is a shape that is wrong.
        let isCertain =
            isNamed || Self.follow(dense) || dense.allSatisfy { $0.name.numbered != nil }
        guard let ordered = byShape ?? (isCertain ? dense : nil) else {
            throw .unknownOrder(layers.map { $0.summary })
        }
        links = ordered.map { Link(layer: $0) }
        order = byShape != nil ? .shapes : Self.isSequential(layers) ? .sequential : .names
        try place(layers.filter { !$0.isDense })
    }

    /// The layers of these names, in their order.
    private static func links(
        named names: [String], of layers: [LayerTensors]
    ) throws(SafetensorsError) -> [Link] {
        var links: [Link] = []
        var waiting: LayerTensors?
        for name in names {
            guard let layer = layers.first(where: { $0.name.text == name }) else {
                throw .unknownLayer(name, found: layers.map { $0.summary })
            }
            if layer.isDense {
                links.append(Link(layer: layer, before: waiting))
                waiting = nil
            } else if links.isEmpty {
                waiting = layer
            } else {
                links[links.count - 1].after = layer
            }
        }
        guard !links.isEmpty else { throw .noLayers }
        if let index = zip(links, links.dropFirst()).enumerated().first(where: {
            $0.element.0.layer.unitCount != $0.element.1.layer.inputCount
        })?.offset {
            throw .brokenChain(links[index].layer.summary, links[index + 1].layer.summary)
        }
        return links
    }

    private static func isChain(_ layers: [LayerTensors]) -> Bool {
        1...2 ~= layers[0].inputCount && follow(layers)
    }

    /// Whether each layer takes what the one before gives.
    private static func follow(_ layers: [LayerTensors]) -> Bool {
        zip(layers, layers.dropFirst()).allSatisfy { $0.unitCount == $1.inputCount }
    }

    /// Whether the names are those of an `nn.Sequential` whose layers and activations take turns.
    private static func isSequential(_ layers: [LayerTensors]) -> Bool {
        layers.enumerated().allSatisfy { index, layer in
            layer.isDense && layer.name.components == ["\(2 * index)"]
        }
    }

    /// The only order in which each layer takes what the one before gives, beginning
    /// with two inputs, or else with one; nil if several orders fit, or if no order does.
    private static func orderedByShape(_ layers: [LayerTensors]) -> [LayerTensors]? {
        guard layers.count <= ShapeSearch.limit else { return nil }
        for inputs in [2, 1] {
            var search = ShapeSearch(layers)
            search.extend(to: inputs)
            if search.found.count == 1 { return search.found[0].map { layers[$0] } }
            if search.found.count > 1 { return nil }
        }
        return nil
    }
}

/// Finds the orders in which layers fit by their shapes; at most two, and within limited time.
private struct ShapeSearch {
    private let layers: [LayerTensors]
    private var path: [Int] = []
    private var steps = 0
    private(set) var found: [[Int]] = []

    /// More layers are not tried.
    static let limit = 256

    init(_ layers: [LayerTensors]) { self.layers = layers }

    mutating func extend(to count: Int) {
        steps += 1
        guard found.count < 2, steps < 100_000 else { return }
        if path.count == layers.count {
            found.append(path)
            return
        }
        for index in layers.indices
        where layers[index].inputCount == count && !path.contains(index) {
            path.append(index)
            extend(to: layers[index].unitCount)
            path.removeLast()
        }
    }
}

extension LayerChain {
    /// Puts normalisations where their numbers or their sizes say.
    private mutating func place(_ layers: [LayerTensors]) throws(SafetensorsError) {
        guard !layers.isEmpty else { return }
        let slots = slotsByNumber(layers) ?? slotsBySize(layers)
        guard let slots, zip(layers, slots).allSatisfy({ fits($0, $1) }) else {
            throw .unknownPlace(
                layers.map { $0.summary }, among: links.map { $0.layer.summary })
        }
        for (layer, slot) in zip(layers, slots) {
            switch slot {
            case .before(let index) where links[index].before == nil: links[index].before = layer
            case .after(let index) where links[index].after == nil: links[index].after = layer
            default: throw .unexpectedTensor(layer.parts[.mean]?.name ?? layer.name.text)
            }
        }
    }

    /// Where a normalisation can be.
    private enum Slot {
        /// Before the inputs of a layer.
        case before(Int)
        /// After the sums of a layer.
        case after(Int)
    }

    private func fits(_ layer: LayerTensors, _ slot: Slot) -> Bool {
        switch slot {
        case .before(let index): layer.inputCount == links[index].layer.inputCount
        case .after(let index): layer.inputCount == links[index].layer.unitCount
        }
    }

    /// By numbers: at once after a layer it is before the activation, later it is after it.
    private func slotsByNumber(_ layers: [LayerTensors]) -> [Slot]? {
        let numbered = links.compactMap { $0.layer.name.numbered }
        let others = layers.compactMap { $0.name.numbered }
        guard numbered.count == links.count, others.count == layers.count,
            (numbered + others).allSatisfy({ $0.prefix == numbered[0].prefix })
        else { return nil }
        return others.map { other in
            guard let index = numbered.lastIndex(where: { $0.number < other.number }) else {
                return .before(0)
            }
            let isAtOnce = other.number == numbered[index].number + 1
            return isAtOnce || index + 1 == links.count ? .after(index) : .before(index + 1)
        }
    }

    /// By size, in their order: one after each hidden layer, or one before each layer, or the only
    /// way that fits.
    private func slotsBySize(_ layers: [LayerTensors]) -> [Slot]? {
        let hidden = links.indices.dropLast().map { Slot.after($0) }
        for slots in [hidden, [.before(0)] + hidden] where slots.count == layers.count {
            if zip(layers, slots).allSatisfy({ fits($0, $1) }) { return slots }
        }
        let places = [.before(0)] + hidden
        var found: [[Slot]] = [[]]
        for layer in layers {
            found = found.flatMap { taken in
                places.dropFirst(taken.last.map { rank($0) + 1 } ?? 0)
                    .filter { fits(layer, $0) }.map { taken + [$0] }
            }
            guard !found.isEmpty, found.count < 1000 else { return nil }
        }
        return found.count == 1 ? found[0] : nil
    }

    private func rank(_ slot: Slot) -> Int {
        switch slot {
        case .before: 0
        case .after(let index): index + 1
        }
    }
}
