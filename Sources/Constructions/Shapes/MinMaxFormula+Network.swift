import Geometry
public import NeuralNetworks

extension MinMaxFormula {
    /// The network of ReLUs that computes a term.
    ///
    /// The joins are min(u, v) = relu(u) - relu(-u) - relu(u - v) and
    /// max(u, v) = relu(u) - relu(-u) + relu(v - u), three units each in the layer of their level.
    /// A value that a later layer needs takes two units in each layer between, as
    /// v = relu(v) - relu(-v). Affine functions need no layer before their first join. (Arora et
    /// al. 2018, arXiv 1611.01491, join by the same identities.)
    ///
    /// - Parameter term: made of all the terms that were added.
    public func network(of term: Term) -> Network {
        let lastUses = lastUses(of: term)
        var layers: [DenseLayer] = []
        var values = nodes.map { node -> LayerSum in
            if case .form(let form) = node { LayerSum(form) } else { LayerSum() }
        }
        var inputCount = 2
        for level in stride(from: 1, through: levels[term.node], by: 1) {
            var units: [LayerSum] = []
            for node in nodes.indices where lastUses[node] > level || levels[node] == level {
                if levels[node] > level { continue }
                let (sums, factors) = parts(of: node, at: level, values)
                values[node] = LayerSum(
                    inputs: Array(units.count..<units.count + sums.count), factors: factors)
                units += sums
            }
            layers.append(LayerSum.layer(units, inputCount: inputCount, activation: .relu))
            inputCount = units.count
        }
        let output = values[term.node] * (term.isNegated ? -1 : 1)
        layers.append(LayerSum.layer([output], inputCount: inputCount, activation: .identity))
        return Network(unchecked: layers)
    }

    /// The units by which a layer joins or keeps a value, and the factors that add up to it.
    private func parts(
        of node: Int, at level: Int, _ values: [LayerSum]
    ) -> (sums: [LayerSum], factors: [Double]) {
        func sum(_ term: Term) -> LayerSum { values[term.node] * (term.isNegated ? -1 : 1) }
        switch nodes[node] {
        case .minimum(let u, let v) where levels[node] == level:
            return ([sum(u), sum(u) * -1, sum(u) + sum(v) * -1], [1, -1, -1])
        case .maximum(let u, let v) where levels[node] == level:
            return ([sum(u), sum(u) * -1, sum(v) + sum(u) * -1], [1, -1, 1])
        default:
            return ([values[node], values[node] * -1], [1, -1])
        }
    }

    /// For each node the level of what it is joined into; one above the last level for the root.
    private func lastUses(of root: Term) -> [Int] {
        var uses = [Int](repeating: 0, count: nodes.count)
        uses[root.node] = levels[root.node] + 1
        for (node, content) in nodes.enumerated() {
            switch content {
            case .form: continue
            case .minimum(let u, let v), .maximum(let u, let v):
                uses[u.node] = levels[node]
                uses[v.node] = levels[node]
            }
        }
        return uses
    }
}

/// A weighted sum of a layer's inputs, with the weights that are not 0.
private struct LayerSum {
    var inputs: [Int] = []
    var factors: [Double] = []
    var bias = 0.0

    static func * (sum: LayerSum, factor: Double) -> LayerSum {
        LayerSum(
            inputs: sum.inputs, factors: sum.factors.map { $0 * factor }, bias: sum.bias * factor)
    }

    static func + (left: LayerSum, right: LayerSum) -> LayerSum {
        LayerSum(
            inputs: left.inputs + right.inputs, factors: left.factors + right.factors,
            bias: left.bias + right.bias)
    }

    /// The layer whose units have these sums.
    static func layer(
        _ sums: [LayerSum], inputCount: Int, activation: Activation
    ) -> DenseLayer {
        var weights = [Double](repeating: 0, count: sums.count * inputCount)
        for (unit, sum) in sums.enumerated() {
            for (input, factor) in zip(sum.inputs, sum.factors) {
                weights[unit * inputCount + input] += factor
            }
        }
        return DenseLayer(
            unchecked: weights, biases: sums.map { $0.bias }, inputCount: inputCount,
            activation: activation)
    }
}

extension LayerSum {
    init(_ form: AffineForm) {
        self.init(inputs: [0, 1], factors: [form.a, form.b], bias: form.c)
    }
}
