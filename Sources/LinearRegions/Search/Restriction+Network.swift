import Geometry
import NeuralNetworks

extension Restriction {
    /// The whole network in window coordinates: the window is [-1, 1] x [-1, 1] there.
    init(_ network: Network, window: Box, in arena: inout Arena) {
        let sizes = network.hiddenLayers.map { $0.unitCount }
        self = sizes.withUnsafeBufferPointer { sizes in
            // Without hidden layers there is no address, and none is needed.
            let base = sizes.baseAddress ?? UnsafePointer(arena.allocate(Int.self, count: 1))
            return Restriction(
                layerSizes: base, layerCount: sizes.count, outputCount: network.outputCount,
                in: &arena)
        }
        for (index, layer) in network.layers.enumerated() {
            for unit in 0..<layer.unitCount {
                let form =
                    index == 0
                    ? Self.affinePart(of: unit, layer, window)
                    : AffineForm(0, 0, layer.biases[unit])
                let row: UnsafeMutablePointer<Double>
                if index < layerCount {
                    let number = starts[index] + unit
                    units[number] = Int32(number)
                    set(number, form)
                    row = self.row(number, inLayer: index)
                } else {
                    outputs[unit] = form
                    row = outputRow(unit)
                }
                guard index > 0 else { continue }
                row.update(repeating: 0, count: Self.stride(starts[index]))
                for input in 0..<layer.inputCount {
                    row[starts[index - 1] + input] = layer.weights[unit * layer.inputCount + input]
                }
            }
        }
    }

    /// A unit of the first layer in window coordinates.
    private static func affinePart(of unit: Int, _ layer: DenseLayer, _ window: Box) -> AffineForm {
        let (x, y) = (layer.weights[2 * unit], layer.weights[2 * unit + 1])
        return AffineForm(
            x * window.width / 2, y * window.height / 2,
            layer.biases[unit] + (x * window.centre.x + y * window.centre.y))
    }
}
