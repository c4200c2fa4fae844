package import Colours

/// The colours and strokes of layers.
package struct LayerInk: Sendable {
    private let look: Look

    /// The colours for a look.
    package init(look: Look) { self.look = look }

    private static let hues: [UInt32] = [
        0x0a8f6c, 0xb0568f, 0xb08a00, 0x3fa7d9, 0x6b4fb3, 0x7a5c3e, 0x5d6b78, 0xb33951,
    ]

    /// The colour of a layer, from 0; after eight layers they come again.
    package func colour(_ layer: Int) -> Colour {
        let colour = Colour(hex: Self.hues[layer % Self.hues.count])
        return look.isDark ? colour.mixed(with: .white, share: 0.35) : colour
    }

    /// The colour of words in a layer's colour.
    package func text(_ layer: Int) -> Colour {
        colour(layer).mixed(with: look.ink, share: 0.25)
    }

    /// Earlier layers are stronger, and many lines finer; in pixels of a picture of 960 x 720.
    package func width(_ layer: Int, isDense: Bool) -> Double {
        let width = max(1.1, 1.9 - 0.35 * Double(layer))
        return isDense ? width * 0.5 : width
    }
}
