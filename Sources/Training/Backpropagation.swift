import RealFunctions

/// Means over samples.
struct Metrics: Sendable {
    var loss: Double
    var accuracy: Double
}

/// Losses of samples and their gradients by backpropagation, a chunk of panels at a time.
struct Backpropagation: Sendable {
    let layout: ParameterLayout
    let loss: LossPass
    private var workspace: [Panel]

    init(layout: ParameterLayout, loss: LossPass) {
        self.layout = layout
        self.loss = loss
        workspace = [Panel](repeating: .zero, count: layout.workspacePanels)
    }
}

extension Backpropagation {
    /// Writes the gradient of the mean loss of some samples, at least one; gives that mean.
    mutating func gradient(
        of parameters: [Panel], at samples: Samples, _ indices: ArraySlice<Int>,
        into gradient: inout [Panel]
    ) -> Double {
        let scale = 1 / Float(indices.count)
        let panels = layout.parameterPanels
        var total = 0.0
        gradient.withUnsafeMutableBase { gradient in
            gradient.update(repeating: .zero, count: panels)
            let sums = UnsafeMutableRawPointer(gradient).assumingMemoryBound(to: Float.self)
            forEachChunk(of: indices, in: samples, parameters) { pass in
                pass.forward()
                total += pass.losses(scale: scale)
                pass.backward(addingTo: sums)
            }
        }
        return total / Double(indices.count)
    }

    /// Mean loss and accuracy over all samples, at least one.
    mutating func metrics(of parameters: [Panel], at samples: Samples) -> Metrics {
        var total = 0.0
        var hits = 0
        forEachChunk(of: samples.indices[...], in: samples, parameters) { pass in
            pass.forward()
            total += pass.losses(scale: 1)
            hits += pass.hits()
        }
        let count = Double(samples.count)
        return Metrics(loss: total / count, accuracy: Double(hits) / count)
    }

    @inline(__always)
    private mutating func forEachChunk(
        of indices: ArraySlice<Int>, in samples: Samples, _ parameters: [Panel],
        _ body: (NetworkPass) -> Void
    ) {
        let length = ParameterLayout.samplesPerPass
        parameters.withUnsafeBase { parameters in
            let numbers = UnsafeRawPointer(parameters).assumingMemoryBound(to: Float.self)
            workspace.withUnsafeMutableBase { [layout, loss] workspace in
                for start in stride(from: indices.startIndex, to: indices.endIndex, by: length) {
                    let chunk = indices[start..<min(start + length, indices.endIndex)]
                    let pass = NetworkPass(
                        layout: layout, loss: loss, parameters: numbers, workspace: workspace,
                        count: chunk.count)
                    pass.load(samples, chunk)
                    body(pass)
                }
            }
        }
    }
}
