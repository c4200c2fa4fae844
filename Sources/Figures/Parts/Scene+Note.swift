import Planes
import Points

extension Scene {
    /// What stands beside the plot about points that are not seen in it; nil if all are.
    ///
    /// - Parameter shown: the points that are drawn; nil in a picture that draws none.
    func note(about shown: ShownPoints?) -> String? {
        let notes = [shown?.text, points.textAboutPoints(outside: window)].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }
}
