import Formulas
import Geometry
import Points
import Text

extension PointSource {
    /// The number of points that are written down one by one.
    var writtenPointCount: Int {
        switch origin {
        case .literal(_, let points): points.count
        case .generated(let call): call.corners.count
        case .csv, .image: 0
        }
    }

    /// The source as an entry of the list of sources.
    ///
    /// - Parameter isLong: whether points are written without spaces, since there are many.
    func yamlLines(isLong: Bool) -> [String] {
        switch origin {
        case .literal(let name, let points):
            return literalLines(name, points, isLong: isLong)
        case .generated(let call):
            return ["  - \(call.generator.rawValue): \(flow(entries(of: call) + commonEntries))"]
        case .csv(let source):
            var entries: [FlowEntry] = [
                ("file", source.path.yamlText), ("x", source.xColumn.yamlText),
                ("y", source.yColumn.yamlText), ("class", source.classColumn.yamlText),
            ]
            if source.missing != .refuse { entries.append(("missing", source.missing.rawValue)) }
            if source.split != .train { entries.append(("split", source.split.rawValue)) }
            return ["  - csv: \(flow(entries + commonEntries))"]
        case .image(let source):
            var entries: [FlowEntry] = [
                ("file", source.path.yamlText), ("count", "\(source.count)"),
            ]
            if let window = source.window { entries.append(("window", window.yaml)) }
            return ["  - image: \(flow(entries + commonEntries))"]
        }
    }

    private func literalLines(_ name: String, _ points: [Point], isLong: Bool) -> [String] {
        let entries: [FlowEntry] = [("class", name.yamlText)] + commonEntries
        if points.count <= 4 {
            let pairs = points.map { flow([$0.x.shortest, $0.y.shortest]) }
            return ["  - literal: \(flow(entries + [("at", flow(pairs))]))"]
        }
        return ["  - literal:"] + entries.map { "      \($0.key): \($0.value)" }
            + ["      at: ["] + rows(of: points, isLong: isLong) + ["      ]"]
    }

    /// All parameters except a number of classes that the names of the classes give anyway.
    private func entries(of call: GeneratorCall) -> [FlowEntry] {
        var entries: [FlowEntry] = []
        if call.generator == .polygon {
            let corners = call.corners.map { flow([$0.x.shortest, $0.y.shortest]) }
            entries.append(("corners", flow(corners)))
        }
        if let expression = call.expression, call.generator == .formula {
            entries.append(("expression", expression.text.yamlText))
            entries.append(("box", call.box.yaml))
        }
        for parameter in call.generator.parameters {
            if parameter.name == "classes" && classes != nil { continue }
            let value = call.values[parameter.name] ?? parameter.defaultValue
            entries.append((parameter.name, value.shortest))
        }
        return entries
    }

    private var commonEntries: [FlowEntry] {
        var entries: [FlowEntry] = []
        if noise != 0 { entries.append(("noise", noise.shortest)) }
        if labelNoise != 0 { entries.append(("labelNoise", labelNoise.shortest)) }
        if !balance.isEmpty {
            let shares = balance.sorted { $0.key < $1.key }
            let written = shares.map { (key: $0.key.yamlText, value: $0.value.shortest) }
            entries.append(("balance", flow(written)))
        }
        if let classes { entries.append(("classes", flow(classes.map({ $0.yamlText })))) }
        return entries
    }

    /// The points in lines of up to about 90 characters, or 1000 where there are very many.
    private func rows(of points: [Point], isLong: Bool) -> [String] {
        let indent = isLong ? " " : "        "
        var rows: [String] = []
        var row = ""
        for point in points {
            let numbers = [point.x.shortest, point.y.shortest]
            let text = "[" + numbers.joined(separator: isLong ? "," : ", ") + "],"
            if row.utf8.count + text.utf8.count > (isLong ? 1000 : 80) {
                rows.append(indent + row)
                row = ""
            }
            row += row.isEmpty || isLong ? text : " " + text
        }
        return rows + [indent + row]
    }
}
