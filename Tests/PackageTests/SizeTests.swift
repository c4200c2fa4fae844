import Testing

/// A file, a folder or a function that outgrows these asks for a second noun.
@Suite struct SizeTests {
    static let files = ["Sources", "Tests"].flatMap { SourceFile.all(below: $0) }

    @Test func `no folder has more than 25 files directly in it`() {
        let paths = ["Sources", "Tests"].flatMap { SourceFile.paths(below: $0) }
        let folders = Dictionary(grouping: paths) {
            $0.split(separator: "/").dropLast().joined(separator: "/")
        }
        #expect(folders.filter { $0.value.count > 25 }.keys.sorted() == [])
    }

    @Test func `no file has more than 400 lines`() {
        #expect(!Self.files.isEmpty)
        #expect(Self.files.filter { $0.lines.count > 400 }.map(\.path) == [])
    }

    @Test func `no function and no computed property has more than 50 lines`() {
        let long = Self.files.flatMap { file in
            file.functions.filter { $0.lineCount > 50 }.map { "\(file.path):\($0.line)" }
        }
        #expect(long == [])
    }
}
