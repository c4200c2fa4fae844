import Curves
import Formulas
import Geometry
import Text

extension CurveSource {
    /// The number of samples that are written down one by one.
    var writtenSampleCount: Int {
        if case .literal(let points) = self { points.count } else { 0 }
    }

    /// The curve as the value of the key `curve`.
    var yamlLines: [String] {
        switch self {
        case .formula(let curve):
            return [
                "curve: "
                    + flow([
                        ("formula", curve.formula.text.yamlText),
                        ("interval", flow([curve.start.shortest, curve.end.shortest])),
                        ("samples", "\(curve.count)"), ("spacing", curve.spacing.rawValue),
                        ("noise", curve.noise.shortest),
                    ])
            ]
        case .csv(let path, let xColumn, let yColumn, let skipsMissing):
            var entries: [FlowEntry] = [
                ("file", path.yamlText), ("x", xColumn.yamlText), ("y", yColumn.yamlText),
            ]
            if skipsMissing { entries.append(("missing", "skip")) }
            return ["curve: {csv: \(flow(entries))}"]
        case .stroke(let path, let window):
            var entries: [FlowEntry] = [("file", path.yamlText)]
            if let window { entries.append(("window", window.yaml)) }
            return ["curve: {stroke: \(flow(entries))}"]
        case .literal(let points):
            let rows = stride(from: 0, to: points.count, by: 4).map { first in
                points[first..<min(first + 4, points.count)]
                    .map { flow([$0.x.shortest, $0.y.shortest]) }.joined(separator: ", ")
            }
            return ["curve:", "  literal: ["] + rows.map { "    \($0)," } + ["  ]"]
        }
    }
}
