import Geometry
package import LinearRegions
import NeuralNetworks
import Text

/// Writes a network as a function of comparisons and sums in a programming language.
///
/// Each decision compares the sum of a hidden unit, an affine function of the plane, with 0. The
/// smaller half of a decision is inside its `if`, which always returns, and the larger half
/// behind it, so that nothing nests deeper than the logarithm of the number of regions.
package struct NetworkSource: Sendable {
    /// The languages that it is written in.
    package enum Language: Sendable, Hashable {
        /// A function of two numbers that returns an array.
        case swift
        /// The same as a list.
        case python
    }

    /// The maximum number of regions that are written.
    package static let regionLimit = 2000

    private let language: Language
    private let model: Model
    private let regions: RegionComplex

    /// The source of a model's network with its regions.
    ///
    /// - Throws: `AnalysisError.tooManyRegions` above `regionLimit`.
    package init(
        _ language: Language, of model: Model, _ regions: RegionComplex
    ) throws(AnalysisError) {
        guard regions.regionCount <= Self.regionLimit else {
            throw .tooManyRegions(limit: Self.regionLimit)
        }
        self.language = language
        self.model = model
        self.regions = regions
    }

    /// The text of the source.
    package var text: String {
        var text = opening
        write(DecisionTree(regions), indent: "    ", to: &text)
        if language == .swift { text += "}\n" }
        return text
    }

    private var opening: String {
        let window = model.window
        let mark = language == .swift ? "///" : "#"
        let sides = window.sides.map { $0.shortest }
        let about = [
            "\(model.title.escapingControls): the network \(shape) as "
                + "\(regions.regionCount.counted("affine function")).",
            "",
            "Returns the logits where \(sides[0]) <= x <= \(sides[1]) and "
                + "\(sides[2]) <= y <= \(sides[3]). Elsewhere it extends",
            "the functions of the nearest regions, and may differ from the network.",
        ].map { $0.isEmpty ? mark : "\(mark) \($0)" }.joined(separator: "\n")
        return about + "\n"
            + (language == .swift
                ? "func logits(_ x: Double, _ y: Double) -> [Double] {\n"
                : "def logits(x, y):\n")
    }

    private var shape: String { model.network.shape.map { String($0) }.joined(separator: "-") }

    private func write(_ tree: DecisionTree, indent: String, to text: inout String) {
        guard case .decision(let form, let unit, let above, let below) = tree else {
            guard case .region(let region) = tree else { return }
            let outputs = regions.logits(of: region).map(sum).joined(separator: ", ")
            text += "\(indent)return [\(outputs)]\n"
            return
        }
        let isAboveSmaller = above.regionCount <= below.regionCount
        let comparison = isAboveSmaller ? "> 0" : "<= 0"
        let name = model.network.hiddenUnits[unit]
        switch language {
        case .swift:
            text += "\(indent)if \(sum(form)) \(comparison) {  // \(name)\n"
            write(isAboveSmaller ? above : below, indent: indent + "    ", to: &text)
            text += "\(indent)}\n"
        case .python:
            text += "\(indent)if \(sum(form)) \(comparison):  # \(name)\n"
            write(isAboveSmaller ? above : below, indent: indent + "    ", to: &text)
        }
        write(isAboveSmaller ? below : above, indent: indent, to: &text)
    }

    /// `1.5 * x - 2 * y + 0.25`, in full precision; a floating-point number in both languages.
    private func sum(_ form: AffineForm) -> String {
        "\(form.a.literal) * x \(form.b.sign == .minus ? "-" : "+") "
            + "\(abs(form.b).literal) * y \(form.c.sign == .minus ? "-" : "+") \(abs(form.c).literal)"
    }
}

extension Double {
    /// The number as source code: with a point or an exponent.
    fileprivate var literal: String {
        let text = shortest
        return text.contains { $0 == "." || $0 == "e" } ? text : text + ".0"
    }
}
