public import Curves
public import Files
public import PNG
public import Points
public import Text

/// Why there are no points or samples: a file cannot be read, or what is in it is wrong.
public struct DatasetError: Error, Sendable, Hashable {
    /// What is wrong.
    public var problem: Problem
    /// The index of the source, where the fault is in one.
    public var source: Int?
    /// The place in the file that a source reads, where the fault is in one.
    public var place: FilePlace?

    /// A problem and where it is.
    public init(_ problem: Problem, source: Int? = nil, place: FilePlace? = nil) {
        self.problem = problem
        self.source = source
        self.place = place
    }

    /// The error of points that need no file, or whose file has been read.
    public init(_ error: PointError) {
        self.init(.points(error.problem), source: error.source, place: error.place)
    }
}

extension DatasetError {
    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        case file(InputFileError)
        case picture(PNGError)
        case points(PointError.Problem)
        case curve(CurveError.Problem)
    }

    /// The kind of failure.
    public var kind: FaultKind {
        switch problem {
        case .file(.tooLarge), .picture(.tooLarge), .picture(.outOfMemory): .limit
        case .file: .unreadable
        case .picture: .wrong
        case .points(let problem): PointError(problem).kind
        case .curve(let problem): CurveError(problem).kind
        }
    }

    /// The key of the source's settings that the problem is about, where it is about one.
    public var key: String? {
        switch problem {
        case .file, .picture: "file"
        case .points(let problem): PointError(problem).key
        case .curve(let problem): CurveError(problem).key
        }
    }
}

extension DatasetError: CustomStringConvertible {
    /// The place, where there is one, the name of a cell's column, and what is wrong, on one line.
    public var description: String {
        [place?.description, place?.field?.escapingControls, message].compactMap { $0 }
            .joined(separator: ": ")
    }

    /// What is wrong and what would be right, without the place.
    public var message: String {
        switch problem {
        case .file(let error): error.description
        case .picture(let error): error.description
        case .points(let problem): PointError(problem).message
        case .curve(let problem): CurveError(problem).message
        }
    }
}
