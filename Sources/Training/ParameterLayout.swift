import Kernels
import NeuralNetworks

/// Where a network's numbers are in one flat array, and where its layers keep their rows of
/// samples during a pass; all counted in floats.
///
/// Rows are padded with zeros to whole panels. A layer's weights are in rows along the larger of
/// its two sides, so that little is padding: unit after unit, or input after input.
struct ParameterLayout: Sendable {
    let layers: [facet_kernels_layer]
    /// The numbers of all layers, their padding included.
    let parameterCount: Int
    /// Samples that go through all layers at a time.
    let chunk: Int
    /// From a row of samples to the next.
    let stride: Int
    /// One row.
    let labels: Int
    /// A chunk of the longest rows of weights.
    let transposed: Int
    /// A block of a factor of a large product.
    let packed: Int
    /// From these two places, which each thread has for itself, to the next thread's.
    let memberDistance: Int
    let workspaceCount: Int

    /// - Parameter threads: how many take a step together.
    init(_ network: Network, threads: Int) {
        let widest = network.shape.max() ?? 0
        let chunk = widest < 512 ? 64 : 256
        let stride = Self.row(chunk)
        var parameters = 0
        var inputs = 0
        var workspace = Self.padded(2) * stride
        var layers: [facet_kernels_layer] = []
        for layer in network.layers {
            let rows = Self.padded(layer.unitCount) * stride
            let place = Self.place(
                layer, parameters: parameters, inputs: inputs, workspace: workspace, rows: rows)
            layers.append(place)
            parameters = place.biases + Self.padded(layer.unitCount)
            inputs = place.values
            workspace += 3 * rows
        }
        self.layers = layers
        self.chunk = chunk
        self.stride = stride
        parameterCount = parameters
        labels = workspace
        transposed = labels + stride
        packed = transposed + chunk * (layers.map { $0.row }.max() ?? 0)
        memberDistance = packed + (chunk < 128 ? 0 : 256 * 256) - transposed
        workspaceCount = transposed + threads * memberDistance
    }

    private static func place(
        _ layer: DenseLayer, parameters: Int, inputs: Int, workspace: Int, rows: Int
    ) -> facet_kernels_layer {
        let (inputCount, unitCount) = (layer.inputCount, layer.unitCount)
        let rowsAreInputs = inputCount * padded(unitCount) <= unitCount * padded(inputCount)
        let row = row(rowsAreInputs ? unitCount : inputCount)
        let (activation, slope) = layer.activation.code
        return facet_kernels_layer(
            input_count: inputCount, unit_count: unitCount, activation: activation,
            activation_slope: Float(slope), rows_are_inputs: rowsAreInputs, row: row,
            weights: parameters,
            biases: parameters + row * (rowsAreInputs ? inputCount : unitCount),
            inputs: inputs, values: workspace, slopes: workspace + rows,
            signals: workspace + 2 * rows)
    }

    private static let panel = Int(FACET_KERNELS_PANEL)

    private static func padded(_ count: Int) -> Int {
        (count + panel - 1) / panel * panel
    }

    /// The length of a row: one panel more where neighbours would fall into the same few places
    /// of a cache.
    private static func row(_ count: Int) -> Int {
        let padded = padded(count)
        return padded.isMultiple(of: 256) ? padded + panel : padded
    }
}

extension ParameterLayout {
    /// What the kernels are to know; `layers` are this layout's, and there is a weight for each
    /// class, or none at all.
    func kernelNetwork(
        _ layers: UnsafeBufferPointer<facet_kernels_layer>, loss: facet_kernels_loss,
        classWeights: UnsafePointer<Float>?
    ) -> facet_kernels_network {
        facet_kernels_network(
            layers: layers.baseAddress, layer_count: layers.count, loss: loss,
            parameter_count: parameterCount, chunk: chunk, stride: stride, labels: labels,
            transposed: transposed, packed: packed, member_distance: memberDistance,
            class_weights: classWeights)
    }

    /// Calls `body` with each of the network's numbers and its place.
    func forEachNumber(of network: Network, _ body: (_ place: Int, _ value: Double) -> Void) {
        for (layer, place) in zip(network.layers, layers) {
            for (index, weight) in layer.weights.enumerated() { body(place.weight(index), weight) }
            for (unit, bias) in layer.biases.enumerated() { body(place.biases + unit, bias) }
        }
    }

    /// The network that has these numbers at these places.
    func network(_ activations: [Activation], _ number: (_ place: Int) -> Double) -> Network {
        Network(
            unchecked: zip(layers, activations).map { place, activation in
                DenseLayer(
                    unchecked: (0..<place.input_count * place.unit_count).map {
                        number(place.weight($0))
                    },
                    biases: (0..<place.unit_count).map { number(place.biases + $0) },
                    inputCount: place.input_count, activation: activation)
            })
    }
}

extension facet_kernels_layer {
    /// The place of a weight that `DenseLayer` has at an index.
    fileprivate func weight(_ index: Int) -> Int {
        let (unit, input) = index.quotientAndRemainder(dividingBy: input_count)
        return weights + (rows_are_inputs ? input * row + unit : unit * row + input)
    }
}
