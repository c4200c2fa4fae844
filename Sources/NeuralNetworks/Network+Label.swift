extension Network {
    /// The shape and the activations in a few words: `2-16-16-1, relu`.
    package var label: String {
        let shape = shape.map(String.init).joined(separator: "-")
        var activations: [String] = []
        for layer in hiddenLayers where activations.last != layer.activation.description {
            activations.append(layer.activation.description)
        }
        return activations.isEmpty ? shape : shape + ", " + activations.joined(separator: ", ")
    }
}
