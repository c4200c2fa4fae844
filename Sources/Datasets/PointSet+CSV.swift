import Geometry

extension PointSet {
    /// The points as a CSV text (RFC 4180, lines end with LF) with the columns x, y, class, split:
    /// the training points (`train`), then the test points (`test`).
    ///
    /// Numbers have the shortest digits that read back as the same number: `shortest`.
    public var csvText: String {
        let names = classNames.map(\.csvField)
        var text = "x,y,class,split\n"
        for (split, points) in [("train", training), ("test", test)] {
            for point in points {
                let (x, y) = (point.position.x.shortest, point.position.y.shortest)
                text += "\(x),\(y),\(names[point.label]),\(split)\n"
            }
        }
        return text
    }
}

extension String {
    /// The text as a field of a CSV record, in quotes where it would not be read as it is.
    var csvField: String {
        let isPlain =
            !isEmpty && first != " " && last != " "
            && !unicodeScalars.contains {
                $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "\t"
            }
        guard !isPlain else { return self }
        // By scalars: a quote with an accent over it is another character than a quote.
        let doubled = unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
        return "\"" + doubled + "\""
    }
}
