import JSON
import Text
import Training

/// What is measured of the network that a frame shows.
public enum FrameMeasures: Sendable, Hashable {
    /// The number of activation regions in the window (nil for a smooth activation, and above a
    /// million), and the length of the decision boundary there, in the data's units.
    case plane(regions: Int?, boundaryLength: Double)
    /// The number of straight pieces (nil for a smooth activation), and the largest and the root
    /// mean square error: of a formula at 20,001 even places, else at the samples to learn.
    case curve(pieces: Int?, largestError: Double, rmsError: Double)
}

extension FrameMeasures {
    /// The columns in which tables have the measures of a task's networks.
    static func columns(of task: LearningTask) -> [String] {
        switch task {
        case .classes: ["regions", "boundaryLength"]
        case .curve: ["pieces", "largestError", "rmsError"]
        }
    }

    /// The texts in those columns, empty where nothing is known.
    var texts: [String] {
        switch self {
        case .plane(let regions, let boundaryLength):
            [regions.map(String.init) ?? "", boundaryLength.shortest]
        case .curve(let pieces, let largest, let rms):
            [pieces.map(String.init) ?? "", largest.shortest, rms.shortest]
        }
    }

    /// The measures that were written as these texts, as many as there are columns; nil if they
    /// are not those of a network of the task.
    init?(texts: [String], of task: LearningTask) {
        let count = Int(texts[0])
        let numbers = texts.dropFirst().compactMap { Double(text: $0) }
        guard count != nil || texts[0].isEmpty, numbers.count == texts.count - 1 else {
            return nil
        }
        switch task {
        case .classes: self = .plane(regions: count, boundaryLength: numbers[0])
        case .curve:
            self = .curve(pieces: count, largestError: numbers[0], rmsError: numbers[1])
        }
    }

    /// The measures as members of a JSON object.
    var members: [JSONValue.Member] {
        switch self {
        case .plane(let regions, let boundaryLength):
            [.init("regions", .whole(regions)), .init("boundaryLength", .number(boundaryLength))]
        case .curve(let pieces, let largest, let rms):
            [
                .init("pieces", .whole(pieces)), .init("largestError", .number(largest)),
                .init("rmsError", .number(rms)),
            ]
        }
    }
}
