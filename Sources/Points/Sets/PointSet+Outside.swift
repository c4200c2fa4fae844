package import Geometry
import Text

extension PointSet {
    /// How many of the points a window does not show, in words (`3 of 400 points lie outside`); nil
    /// if it shows all.
    package func textAboutPoints(outside window: Box) -> String? {
        let all = training + heldOut
        let count = all.count { !window.contains($0.position) }
        guard count > 0 else { return nil }
        let verb = count == 1 ? "lies" : "lie"
        return "\(count.grouped) of \(all.count.counted("point")) \(verb) outside"
    }
}
