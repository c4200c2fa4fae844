import NeuralNetworks
import Text

/// Writes a curve as a function of one number in a programming language: comparisons with kinks,
/// and one product and one sum.
///
/// The comparisons halve the pieces, so that nothing nests deeper than the logarithm of their
/// number.
package struct CurveProgram: Sendable {
    /// The maximum number of pieces that are written.
    package static let pieceLimit = 2000

    private let language: NetworkSource.Language
    private let title: String
    private let curve: NetworkCurve

    /// The source of a curve of straight pieces.
    ///
    /// - Throws: `AnalysisError` above `pieceLimit`, and for a smooth network.
    package init(
        _ language: NetworkSource.Language, of curve: NetworkCurve, title: String
    ) throws(AnalysisError) {
        if let smooth = curve.network.hiddenLayers.first(where: {
            !$0.activation.isPiecewiseLinear
        }) {
            throw .smooth(smooth.activation)
        }
        guard curve.pieces.count <= Self.pieceLimit else {
            throw .tooManyPieces(limit: Self.pieceLimit)
        }
        self.language = language
        self.curve = curve
        self.title = title
    }

    /// The text of the source.
    package var text: String {
        var text = opening
        write(curve.pieces.indices, indent: "    ", to: &text)
        if language == .swift { text += "}\n" }
        return text
    }

    private var opening: String {
        let mark = language == .swift ? "///" : "#"
        let shape = curve.network.shape.map { String($0) }.joined(separator: "-")
        let (low, high) = (curve.interval.lowerBound.shortest, curve.interval.upperBound.shortest)
        let about = [
            "\(title.escapingControls): the network \(shape) as "
                + "\(curve.pieces.count.counted("straight piece")).",
            "",
            "Returns the value where \(low) <= x <= \(high); elsewhere the outer pieces continue, "
                + "which",
            "those of the network may not.",
        ].map { $0.isEmpty ? mark : "\(mark) \($0)" }.joined(separator: "\n")
        return about + "\n"
            + (language == .swift ? "func value(_ x: Double) -> Double {\n" : "def value(x):\n")
    }

    private func write(_ pieces: Range<Int>, indent: String, to text: inout String) {
        guard pieces.count > 1 else {
            let piece = curve.pieces[pieces.lowerBound]
            let sign = piece.intercept.sign == .minus ? "-" : "+"
            text +=
                "\(indent)return \(piece.slope.literal) * x \(sign) "
                + "\(abs(piece.intercept).literal)\n"
            return
        }
        let middle = pieces.lowerBound + pieces.count / 2
        let kink = curve.kinks[middle - 1]
        let comparison = "x \(belongsLeft(middle) ? "<=" : "<") \(kink.x.literal)"
        let units = kink.units
        let names = units.prefix(4).map { $0.description }.joined(separator: ", ")
        let note = names + (units.count > 4 ? ", ..." : "")
        text +=
            language == .swift
            ? "\(indent)if \(comparison) {  // \(note)\n"
            : "\(indent)if \(comparison):  # \(note)\n"
        write(pieces.lowerBound..<middle, indent: indent + "    ", to: &text)
        if language == .swift { text += "\(indent)}\n" }
        write(middle..<pieces.upperBound, indent: indent, to: &text)
    }

    /// Whether the kink before a piece has the value of the piece on its left.
    private func belongsLeft(_ index: Int) -> Bool {
        guard !curve.network.isContinuous else { return true }
        let kink = curve.kinks[index - 1]
        let gaps = [index - 1, index].map { abs(curve.pieces[$0].value(at: kink.x) - kink.y) }
        return gaps[0] <= gaps[1]
    }
}
