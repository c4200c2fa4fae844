import RealFunctions

/// A few panels of samples on their way through all layers and back.
///
/// For its pointers the promises of `DensePass` hold.
struct NetworkPass {
    let layout: ParameterLayout
    let loss: LossPass
    let parameters: UnsafePointer<Float>
    /// The first panel's rows; a panel's rows stand together, so that they share the nearest cache.
    let workspace: MutablePanelRows
    /// The number of samples, 1 to `ParameterLayout.samplesPerPass`.
    let count: Int
}

extension NetworkPass {
    /// Takes up samples.
    ///
    /// The last of them also fills the lanes beyond, so that nothing can happen there that does
    /// not happen elsewhere.
    func load(_ samples: Samples, _ indices: ArraySlice<Int>) {
        for panel in 0..<panels {
            let rows = rows(of: panel)
            let x = UnsafeMutableRawPointer(rows + ParameterLayout.inputRow)
                .assumingMemoryBound(to: Float.self)
            let y = x + Panel.scalarCount
            let label = UnsafeMutableRawPointer(rows + ParameterLayout.labelRow)
                .assumingMemoryBound(to: Float.self)
            let first = indices.startIndex + panel * Panel.scalarCount
            for lane in 0..<Panel.scalarCount {
                let sample = indices[min(first + lane, indices.endIndex - 1)]
                x[lane] = samples.x[sample]
                y[lane] = samples.y[sample]
                label[lane] = samples.labels[sample]
            }
        }
    }

    /// Works out all layers' values and slopes.
    func forward() {
        for panel in 0..<panels {
            let rows = rows(of: panel)
            for layer in layout.layers {
                DensePass.sums(
                    weights: parameters + layer.weights, biases: parameters + layer.biases,
                    inputs: rows + layer.inputRow, inputCount: layer.inputCount,
                    unitCount: layer.unitCount, into: rows + layer.valueRow)
                // The last layer's values are logits; its signals come from the loss.
                guard layer.valueRow != logits.valueRow else { break }
                ActivationPass.apply(
                    layer.activation, to: rows + layer.valueRow, slopes: rows + layer.slopeRow,
                    count: layer.unitCount)
            }
        }
    }

    /// The sum of the samples' losses; leaves the last layer's signals, times `scale`.
    func losses(scale: Float) -> Double {
        var sum = 0.0
        for panel in 0..<panels {
            let rows = rows(of: panel)
            sum += loss.losses(
                logits: rows + logits.valueRow, labels: rows[ParameterLayout.labelRow],
                lanes: lanes(of: panel), scale: scale, signals: rows + logits.slopeRow)
        }
        return sum
    }

    /// The number of samples that are put into their own class.
    func hits() -> Int {
        var hits = 0
        for panel in 0..<panels {
            let rows = rows(of: panel)
            hits += loss.hits(
                logits: rows + logits.valueRow, labels: rows[ParameterLayout.labelRow],
                lanes: lanes(of: panel))
        }
        return hits
    }

    /// Adds the samples' share to the gradient, after `forward` and `losses`.
    func backward(addingTo gradient: UnsafeMutablePointer<Float>) {
        for panel in 0..<panels { signals(rows(of: panel)) }
        for layer in layout.layers {
            GradientPass(
                signals: workspace + layer.slopeRow, inputs: workspace + layer.inputRow,
                panels: panels, stride: layout.rowCount
            ).add(
                toWeights: gradient + layer.weights, biases: gradient + layer.biases,
                inputCount: layer.inputCount, unitCount: layer.unitCount)
        }
    }

    /// Turns the slopes of all hidden layers into error signals, from the last to the first.
    private func signals(_ rows: MutablePanelRows) {
        for index in stride(from: layout.layers.count - 1, to: 0, by: -1) {
            let layer = layout.layers[index]
            DensePass.signalsBefore(
                weights: parameters + layer.weights, signals: rows + layer.slopeRow,
                inputCount: layer.inputCount, unitCount: layer.unitCount,
                slopes: rows + layout.layers[index - 1].slopeRow)
        }
    }

    private var panels: Int { (count + Panel.scalarCount - 1) / Panel.scalarCount }

    private var logits: ParameterLayout.Layer { layout.layers[layout.layers.count - 1] }

    private func rows(of panel: Int) -> MutablePanelRows { workspace + panel * layout.rowCount }

    private func lanes(of panel: Int) -> Int {
        min(count - panel * Panel.scalarCount, Panel.scalarCount)
    }
}
