import Geometry
import NeuralNetworks

extension Restriction {
    /// The whole network in window coordinates: the window is [-1, 1] x [-1, 1] there.
    init(_ network: Network, window: Box, in arena: inout Arena) {
        let half = Vector(window.width / 2, window.height / 2)
        let centre = window.centre
        let sizes = network.hiddenLayers.map(\.unitCount)
        self = sizes.withUnsafeBufferPointer {
            Restriction(layerSizes: $0, outputCount: network.outputCount, in: &arena)
        }
        for (index, layer) in network.layers.enumerated() {
            let first = starts[index]
            for unit in 0..<layer.unitCount {
                let row = first + unit
                a[row] = 0
                b[row] = 0
                c[row] = layer.biases[unit]
                if index < layerCount { units[row] = Int32(row) }
                if index == 0 {
                    let wx = layer.weights[2 * unit]
                    let wy = layer.weights[2 * unit + 1]
                    a[row] = wx * half.dx
                    b[row] = wy * half.dy
                    c[row] += wx * centre.x + wy * centre.y
                } else {
                    let target = self.row(row, inLayer: index)
                    target.update(repeating: 0, count: Self.stride(first))
                    let previous = starts[index - 1]
                    for input in 0..<layer.inputCount {
                        target[previous + input] = layer.weights[unit * layer.inputCount + input]
                    }
                }
            }
        }
    }
}
