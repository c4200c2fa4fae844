import Geometry

extension Towers {
    /// The area of the boxes' union.
    public var area: Double {
        let sides = boxes.flatMap { [$0.minX, $0.maxX] }.sorted()
        var area = 0.0
        for (left, right) in zip(sides, sides.dropFirst()) where left < right {
            let active = boxes.filter { $0.minX <= left && $0.maxX >= right }
            var (covered, top) = (0.0, -Double.infinity)
            for box in active.sorted(by: { $0.minY < $1.minY }) where box.maxY > top {
                covered += box.maxY - max(box.minY, top)
                top = box.maxY
            }
            area += (right - left) * covered
        }
        return area
    }
}
