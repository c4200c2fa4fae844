import Files
import Testing
import Text

@Suite struct FileErrorTests {
    private static let full = SystemError(code: 28)

    /// What these problems were called, and how they ended a command, before they had this type.
    static let problems: [(FileError.Problem, String, FaultKind)] = [
        (.unreadable(.missing), "there is no such file", .unreadable),
        (
            .unreadable(.isNoFolder(owner: "run")), "this is a file (expected the folder of a run)",
            .unreadable
        ),
        (.unreadable(.tooLarge(limit: 3 << 20)), "the file is too large (at most 3 MiB)", .limit),
        (
            .cannotMakeFolder(full), "the folder cannot be created: No space left on device",
            .cannotCreate
        ),
        (
            .cannotMakeFile(full), "the file cannot be created: No space left on device",
            .cannotCreate
        ),
        (.cannotWrite(full), "the file cannot be written: No space left on device", .inputOutput),
        (.cannotRemove(full), "the file cannot be removed: No space left on device", .inputOutput),
        (.notAFolder, "this is not a folder", .cannotCreate),
        (
            .notAFile, "this is a device, a pipe or similar, which facet does not replace",
            .cannotCreate
        ),
        (.linked, "this is a symbolic link, and facet does not write through links", .cannotCreate),
        (.exists, "the file already exists", .cannotCreate),
        (.busy, "another run is writing to this folder", .busy),
        (.notEmpty(owner: "run"), "the folder is not empty", .cannotCreate),
        (.foreign(owner: "run"), "the folder is neither empty nor that of a run", .cannotCreate),
        (
            .foreign(owner: "comparison"), "the folder is neither empty nor that of a comparison",
            .cannotCreate
        ),
    ]

    @Test(arguments: problems)
    func `each problem has its words and its kind`(
        problem: FileError.Problem, words: String, kind: FaultKind
    ) {
        let error = FileError(problem, path: "a\nb")
        #expect(error.description.hasSuffix("b: " + words) && !error.description.contains("\n"))
        #expect(error.kind == kind)
    }
}
