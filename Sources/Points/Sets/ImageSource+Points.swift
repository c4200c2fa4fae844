import Colours
import Randomness

extension ImageSource {
    /// Checks the number of points, before a file is read for them.
    package func checkCount() throws(PointError) {
        let counts = 1...Double(PointSet.pointLimit)
        guard counts.contains(Double(count)) else {
            throw .outOfRange("count", Double(count), counts, isWhole: true)
        }
    }

    /// Points sampled from the picture.
    func drawn(
        from painting: Painting, using generator: inout SeededGenerator
    ) throws(PointError) -> DrawnPoints {
        try checkCount()
        var drawn = DrawnPoints(
            classNames: painting.colours.map { $0.description },
            points: painting.points(
                count: count, window: window ?? painting.defaultWindow, using: &generator))
        if painting.edgeColourCount > 0 {
            drawn.notes = [
                .edgeColours(
                    painting.edgeColourCount, share: painting.edgeShare, file: path)
            ]
        }
        return drawn
    }
}
