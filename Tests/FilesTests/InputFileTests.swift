import Files
import Foundation
import TestSupport
import Testing

struct InputFileTests {
    private static func error(_ path: String, limit: Int = 100) -> InputFileError? {
        #expect(throws: InputFileError.self) { try InputFile.bytes(atPath: path, limit: limit) }
    }

    @Test func `a file's bytes are read, an empty file's too`() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let large = try folder.write(bytes, to: "large")
        let empty = try folder.write([], to: "empty")
        #expect(try InputFile.bytes(atPath: large, limit: 200_000) == bytes)
        #expect(try InputFile.bytes(atPath: empty, limit: 0).isEmpty)
        #expect(Self.error(large, limit: 199_999) == .tooLarge(limit: 199_999))
    }

    @Test(.timeLimit(.minutes(1)))
    func `anything except a regular file is refused at once`() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(Self.error(pipe) == .notRegular)
        #expect(Self.error("/dev/zero") == .notRegular)
        #expect(Self.error(folder.path) == .isFolder)
    }

    @Test func `paths that lead nowhere are refused`() throws {
        let folder = try TemporaryFolder()
        let loop = folder.path + "/loop"
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        let file = try folder.write("x", to: "file")
        #expect(Self.error(loop) == .linkLoop)
        #expect(Self.error(folder.path + "/none") == .missing)
        #expect(Self.error(file + "/below") == .missing)
        #expect(Self.error("") == .missing)
        #expect(Self.error(file + "\0") == .missing)
    }

    @Test func `a sparse file of a gigabyte is refused unread`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "sparse")
        #expect(truncate(path, 1 << 30) == 0)
        #expect(Self.error(path, limit: 64 << 20) == .tooLarge(limit: 64 << 20))
    }

    @Test func `relative paths start from the folder`() {
        #expect(FilePath("").resolve("a.csv") == "a.csv")
        #expect(FilePath(".").resolve("a.csv") == "a.csv")
        #expect(FilePath("Scenarios").resolve("../a.csv") == "Scenarios/../a.csv")
        #expect(FilePath("/data/").resolve("a.csv") == "/data/a.csv")
        #expect(FilePath("Scenarios").resolve("/a.csv") == "/a.csv")
    }
}

struct SystemErrorTests {
    @Test func `the system's numbers have words`() {
        #expect(SystemError(code: ENOENT).description == "No such file or directory")
        #expect(
            InputFileError.failed(SystemError(code: EIO)).description
                == "the file cannot be read (\(SystemError(code: EIO)))")
    }
}
