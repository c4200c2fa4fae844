import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct FolderLockTests {
    let temporary: TemporaryFolder
    private var path: String { temporary.path }

    init() throws { temporary = try TemporaryFolder() }

    @Test func `a writer keeps all others out until it gives the lock back`() throws {
        let lock = try FolderLock(path)
        for isShared in [false, true] {
            #expect(throws: FileError(.busy, path: path)) {
                try FolderLock(path, isShared: isShared)
            }
        }
        lock.release()
        try FolderLock(path).release()
    }

    @Test func `readers share a folder, and keep writers out`() throws {
        let writer = try FolderLock(path)
        writer.share()
        let reader = try FolderLock(path, isShared: true)
        writer.release()
        #expect(throws: FileError(.busy, path: path)) { try FolderLock(path) }
        reader.release()
        try FolderLock(path).release()
    }

    @Test func `a missing folder cannot be read, or not be made`() {
        let missing = temporary.file("missing")
        #expect(throws: FileError(.unreadable(.missing), path: missing)) {
            try FolderLock(missing, isShared: true)
        }
        let error = FileError(.cannotMakeFolder(SystemError(code: ENOENT)), path: missing)
        #expect(throws: error) { try FolderLock(missing) }
    }
}
