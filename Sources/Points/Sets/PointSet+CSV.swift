import Geometry
import Text

extension PointSet {
    /// The points as a CSV text (RFC 4180, lines end with LF) with the columns x, y, class, split:
    /// the training points (`train`), the test points (`test`), then those for validation
    /// (`validation`).
    ///
    /// Numbers have the shortest digits that read back as the same number: `shortest`.
    public var csvText: String {
        let names = classNames.map { $0.csvField }
        var text = "x,y,class,split\n"
        let parts = [("train", training), ("test", test), ("validation", validation)]
        for (split, points) in parts {
            for point in points {
                let (x, y) = (point.position.x.shortest, point.position.y.shortest)
                text += "\(x),\(y),\(names[point.label]),\(split)\n"
            }
        }
        return text
    }
}
