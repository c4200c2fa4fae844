/// A scale and a shift of each number, which a dense layer before it or after it takes up: a scaler
/// of inputs, or a batch normalisation after training.
///
/// Ioffe and Szegedy 2015, "Batch Normalization": y = gamma (x - mean) / sqrt(variance + epsilon) +
/// beta.
struct ScaleAndShift: Sendable, Hashable {
    let scales: [Double]
    let shifts: [Double]

    /// `x -> scale x + shift` of each number.
    init(scales: [Double], shifts: [Double]) {
        self.scales = scales
        self.shifts = shifts
    }

    /// The normalisation of a layer's tensors.
    init(_ layer: LayerTensors, epsilon: Double) throws(SafetensorsError) {
        let count = layer.inputCount
        func values(_ part: LayerTensors.Part, else value: Double) throws(SafetensorsError)
            -> [Double]
        {
            guard let tensor = layer.parts[part] else {
                return .init(repeating: value, count: count)
            }
            guard tensor.shape == [count] else {
                throw .wrongShape(tensor: tensor.name, shape: tensor.shape, expected: [count])
            }
            return try tensor.finiteValues()
        }
        let (means, variances) = (try values(.mean, else: 0), try values(.variance, else: 1))
        let (weights, biases) = (try values(.weight, else: 1), try values(.bias, else: 0))
        if let index = variances.firstIndex(where: { $0 + epsilon <= 0 }) {
            throw .variance(tensor: layer.parts[.variance]?.name ?? "", index: index)
        }
        let scales = weights.indices.map { weights[$0] / (variances[$0] + epsilon).squareRoot() }
        self.scales = scales
        shifts = biases.indices.map { biases[$0] - scales[$0] * means[$0] }
    }
}

extension ScaleAndShift {
    /// Both as one, this one first.
    func followed(by other: ScaleAndShift) -> ScaleAndShift {
        ScaleAndShift(
            scales: scales.indices.map { scales[$0] * other.scales[$0] },
            shifts: shifts.indices.map { shifts[$0] * other.scales[$0] + other.shifts[$0] })
    }
}

extension DenseLayer {
    /// This layer with a normalisation of its sums, before its activation.
    func followed(by normalisation: ScaleAndShift) -> DenseLayer {
        var layer = self
        for unit in 0..<unitCount {
            let scale = normalisation.scales[unit]
            for input in 0..<inputCount { layer.weights[unit * inputCount + input] *= scale }
            layer.biases[unit] = layer.biases[unit] * scale + normalisation.shifts[unit]
        }
        return layer
    }

    /// This layer with a normalisation of its inputs.
    func preceded(by normalisation: ScaleAndShift) -> DenseLayer {
        var layer = self
        for unit in 0..<unitCount {
            for input in 0..<inputCount {
                let index = unit * inputCount + input
                layer.biases[unit] += weights[index] * normalisation.shifts[input]
                layer.weights[index] *= normalisation.scales[input]
            }
        }
        return layer
    }
}
