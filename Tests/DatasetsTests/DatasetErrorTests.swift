import Datasets
import Files
import PNG
import Points
import Testing
import Text

struct DatasetErrorTests {
    private static let place = FilePlace(file: "a")

    @Test func `the file comes first`() {
        #expect(
            DatasetError(.file(.missing), place: Self.place).description
                == "a: there is no such file")
        #expect(
            DatasetError(.picture(.notPNG), place: Self.place).description
                == "a: " + PNGError.notPNG.description)
    }

    /// One of each kind of problem with a file or a picture.
    static let problems: [(DatasetError.Problem, FaultKind)] = [
        (.file(.missing), .unreadable), (.file(.permissionDenied), .unreadable),
        (.file(.linkLoop), .unreadable), (.file(.isFolder), .unreadable),
        (.file(.notRegular), .unreadable), (.file(.failed(SystemError(code: 5))), .unreadable),
        (.file(.tooLarge(limit: 64 << 20)), .limit), (.picture(.notPNG), .wrong),
        (.picture(.tooLarge(width: 9000, height: 1)), .limit), (.picture(.outOfMemory), .limit),
    ]

    @Test(arguments: problems)
    func `every problem has words on one line, a kind and a key`(
        problem: DatasetError.Problem, kind: FaultKind
    ) {
        let error = DatasetError(problem)
        #expect(error.message.count > 8)
        #expect(!error.message.contains("\n") && !error.message.contains("Optional"))
        #expect(error.kind == kind)
        #expect(error.key == "file")
    }

    @Test func `an error of the points stays as it is`() {
        let place = FilePlace(file: "a\nb", line: 3, column: 7, field: "y")
        for error in [
            PointError(.unclosedQuote, source: 2, place: place), PointError(.noPoints),
            PointError(.tooManyClasses(limit: 256), source: 0),
            PointError(.unknownBalanceClass("a", nearest: "b"), source: 1),
        ] {
            let wrapped = DatasetError(error)
            #expect(wrapped.description == error.description)
            #expect(wrapped.message == error.message)
            #expect(wrapped.kind == error.kind)
            #expect(wrapped.key == error.key)
            #expect(wrapped.source == error.source)
            #expect(wrapped.place == error.place)
        }
    }
}
