import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct FolderTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: Folder { Folder(temporary.file("nest")) }

    private static let layout = FolderLayout(
        owner: "bird", mark: .init("name.txt", beginsWith: "# bird\n"),
        subfolders: [.init("eggs") { $0.hasSuffix(".egg") }, .init("nails") { $0 == "nail" }],
        files: ["song", "colour"], nested: "second")

    private func claim(_ use: FolderUse, check: () throws -> Void = {}) throws {
        try folder.claim(as: Self.layout, use, making: ["eggs"], resumingAfter: check).release()
    }

    private func fill() throws {
        for name in ["song", "eggs/1.egg", "second/song", "second/eggs/2.egg", "nails/nail"] {
            try temporary.write("x", to: "nest/" + name)
        }
        try temporary.write("# bird\n", to: "nest/name.txt")
    }

    @Test(arguments: [("a/", "a"), ("a", "a"), ("/", "/"), ("", "."), ("//", "/"), ("a//", "a")])
    func `a folder has no slash at its end`(_ path: String, _ expected: String) {
        #expect(Folder(path).path == expected)
    }

    @Test func `the path of a file has one slash before its name`() {
        #expect(Folder("/").file("a") == "/a")
        #expect(Folder("b/").file("a") == "b/a")
        #expect(Folder("").file("a") == "./a")
    }

    @Test func `names come in byte order, and none where there is no folder`() throws {
        #expect(try folder.names().isEmpty)
        for name in ["b", "B", "a", "ä", ".x"] { try temporary.write("", to: "nest/" + name) }
        #expect(try folder.names() == [".x", "B", "a", "b", "ä"])
    }

    @Test func `an owner takes an empty folder, and a filled one as it is told to`() throws {
        try claim(.new)
        try claim(.new)
        try fill()
        #expect(throws: FileError(.notEmpty(owner: "bird"), path: folder.path)) { try claim(.new) }
        try temporary.write("half", to: "nest/eggs/.3.egg.partial")
        var isChecked = false
        try claim(.resuming) { isChecked = true }
        #expect(isChecked)
        #expect(
            try Set(temporary.files(below: "nest").keys) == [
                "name.txt", "song", "eggs/1.egg", "second/song", "second/eggs/2.egg", "nails/nail",
            ])
        try temporary.write("mine", to: "nest/eggs/hen")
        try claim(.replacing)
        #expect(try Set(temporary.files(below: "nest").keys) == ["eggs/hen"])
        #expect(FileKind(at: folder.file("second")) == .nothing)
    }

    @Test func `a check that fails removes nothing and gives the lock back`() throws {
        try fill()
        try temporary.write("half", to: "nest/.song.partial")
        for _ in 0..<2 {
            #expect(throws: CancellationError.self) {
                try claim(.resuming) { throw CancellationError() }
            }
        }
        #expect(FileKind(at: folder.file(".song.partial")) == .file)
    }

    @Test(arguments: [FolderUse.resuming, .replacing])
    func `a folder without the mark or its first folder is a person's`(_ use: FolderUse) throws {
        let error = FileError(.foreign(owner: "bird"), path: folder.path)
        try temporary.write("# bird\n", to: "nest/name.txt")
        #expect(throws: error) { try claim(use) }
        try temporary.write("# bee\n", to: "nest/name.txt")
        try temporary.write("x", to: "nest/eggs/1.egg")
        #expect(throws: error) { try claim(use) }
        #expect(try temporary.files(below: "nest").count == 2)
    }

    @Test func `a folder whose names cannot be read is not taken for an empty one`() throws {
        let file = try temporary.write("x", to: "file")
        #expect(throws: FileError(.unreadable(.missing), path: file)) { try Folder(file).names() }
        let loop = temporary.file("loop")
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        #expect(throws: FileError(.unreadable(.linkLoop), path: loop)) { try Folder(loop).names() }
    }

    @Test func `a file that cannot be written in full leaves nothing behind`() throws {
        try temporary.write("x", to: "nest/other")
        try folder.subfolder("taken").make()
        #expect(throws: FileError.self) { try folder.write([1], to: "taken") }
        #expect(throws: FileError.self) { try folder.write([1], to: "missing/file") }
        #expect(try Set(temporary.files(below: "nest").keys) == ["other"])
    }

    @Test func `a file appears when all of it is written, or not at all`() throws {
        let path = temporary.file("out")
        #expect(throws: CancellationError.self) {
            try OutputFile.write(to: path, replacing: false) { sink in
                try sink([1, 2])
                #expect(FileKind(at: path) == .nothing)
                throw CancellationError()
            }
        }
        #expect(try Folder(temporary.path).names().isEmpty)
        try OutputFile.write(to: path, replacing: false) { sink in
            try sink([1, 2])
            try sink([3])
        }
        #expect(try InputFile.read(path, limit: 3) == [1, 2, 3])
        #expect(throws: FileError(.exists, path: path)) {
            try OutputFile.write(to: path, replacing: false) { _ in }
        }
        #expect(throws: FileError(.cannotMakeFile(.isFolder), path: temporary.path)) {
            try OutputFile.write(to: temporary.path, replacing: true) { _ in }
        }
        #expect(throws: FileError(.notAFile, path: "/dev/null")) {
            try OutputFile.write(to: "/dev/null", replacing: true) { _ in }
        }
    }

    @Test func `writers of one file do not share a name`() {
        #expect(PartialFile.writerName != PartialFile.writerName)
    }
}
