import NeuralNetworks
import RealFunctions

/// Where a network's numbers stand in one flat array, and where its layers keep their panels
/// during a pass.
///
/// The parameters are those of `DenseLayer`, layer after layer: the weights row by row, then the
/// biases; zeros fill the last panel. The workspace of a pass holds the rows of one panel of
/// samples after those of another: the two inputs and the labels, then each layer's values and
/// slopes, one row a unit.
struct ParameterLayout: Sendable {
    struct Layer: Sendable {
        let inputCount: Int
        let unitCount: Int
        let activation: Activation
        /// Where the weights and the biases begin.
        let weights: Int
        let biases: Int
        /// The first row of the inputs, of the layer's own values, and of their slopes, which
        /// become the layer's error signals on the way back.
        let inputRow: Int
        let valueRow: Int
        let slopeRow: Int
    }

    /// Four panels: enough that summing up the lanes of the weights' gradient costs little, few
    /// enough that the values of common networks stay in the nearest caches.
    static let samplesPerPass = 4 * Panel.scalarCount
    static let inputRow = 0
    static let labelRow = 2

    let layers: [Layer]
    let parameterPanels: Int
    /// The rows that a panel of samples takes.
    let rowCount: Int

    init(_ network: Network) {
        var layers: [Layer] = []
        var parameters = 0
        var inputRow = Self.inputRow
        var row = Self.labelRow + 1
        for layer in network.layers {
            let biases = parameters + layer.weights.count
            layers.append(
                Layer(
                    inputCount: layer.inputCount, unitCount: layer.unitCount,
                    activation: layer.activation, weights: parameters, biases: biases,
                    inputRow: inputRow, valueRow: row, slopeRow: row + layer.unitCount))
            parameters = biases + layer.unitCount
            inputRow = row
            row += 2 * layer.unitCount
        }
        self.layers = layers
        parameterPanels = (parameters + Panel.scalarCount - 1) / Panel.scalarCount
        rowCount = row
    }
}

extension ParameterLayout {
    var workspacePanels: Int { rowCount * Self.samplesPerPass / Panel.scalarCount }

    /// The network's numbers, rounded to single precision.
    func parameters(of network: Network) -> [Panel] {
        var panels = [Panel](repeating: .zero, count: parameterPanels)
        for (layer, place) in zip(network.layers, layers) {
            for (index, value) in (layer.weights + layer.biases).enumerated() {
                let (panel, lane) = (place.weights + index).quotientAndRemainder(
                    dividingBy: Panel.scalarCount)
                panels[panel][lane] = Float(value)
            }
        }
        return panels
    }

    /// The network that has exactly these numbers.
    func network(_ parameters: [Panel]) -> Network {
        func numbers(_ start: Int, _ count: Int) -> [Double] {
            (start..<start + count).map {
                Double(parameters[$0 / Panel.scalarCount][$0 % Panel.scalarCount])
            }
        }
        return Network(
            unchecked: layers.map { layer in
                DenseLayer(
                    unchecked: numbers(layer.weights, layer.inputCount * layer.unitCount),
                    biases: numbers(layer.biases, layer.unitCount),
                    inputCount: layer.inputCount, activation: layer.activation)
            })
    }
}
