import Analysis
import Planes
import Text

/// The range of a unit's activation in words.
struct UnitRange {
    let extent: UnitMaps.Extent

    /// Both ends in one line, with the maximum number of digits that fit; nil if two do not fit.
    func line(where fits: (String) -> Bool) -> String? {
        let wide = [3, 2].map { words(digits: $0).joined(separator: " ") }
        let narrow = words(digits: 2).map { $0.filter { $0 != " " } }
        return (wide + (isConstant ? [] : [narrow.joined()])).first(where: fits)
    }

    /// Each end in a line of its own, with the maximum number of digits that fit.
    func lines(where fits: (String) -> Bool) -> [String] {
        let choices = [3, 2, 1].map { words(digits: $0) }
        return choices.first { $0.allSatisfy(fits) } ?? choices[2]
    }

    private var isConstant: Bool { extent.low == extent.high }

    private func words(digits: Int) -> [String] {
        func text(_ value: Double) -> String { value.rounded(digits, .digits) }
        return isConstant
            ? ["always", text(extent.low)] : [text(extent.low) + " …", text(extent.high)]
    }
}
