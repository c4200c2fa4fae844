import Files
import Lab
import TestSupport
import Testing

@testable import FacetCommand

@Suite struct FileErrorAdviceTests {
    static let problems: [FileError.Problem] = [
        .notAFolder, .notEmpty(owner: "run"), .foreign(owner: "run"), .busy, .linked,
        .notEmpty(owner: "comparison"), .foreign(owner: "comparison"),
    ]

    @Test(arguments: problems)
    func `the library names no option of the command`(_ problem: FileError.Problem) {
        #expect(!FileError(problem, path: "x").description.contains("--"))
    }

    @Test func `the command says which option helps`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Example.tiny, to: "tiny.yaml")
        try folder.write("x", to: "full/notes.txt")
        try folder.write("x", to: "file")
        let full = try FacetProcess("run", "tiny.yaml", "--out", "full", in: folder)
        #expect(
            full.errors
                == "full: the folder is not empty "
                + "(use --force to replace the run, or --out for another folder)\n")
        let forced = try FacetProcess("run", "tiny.yaml", "--out", "full", "--force", in: folder)
        #expect(
            forced.errors == "full: the folder is neither empty nor that of a run "
                + "(use --out for another folder; --force replaces only the files of a run)\n")
        let file = try FacetProcess("run", "tiny.yaml", "--out", "file", in: folder)
        #expect(file.errors == "file: this is not a folder (use --out for another folder)\n")
        #expect([full, forced, file].map(\.status) == [73, 73, 73])
    }
}
