import Foundation
import TestSupport

/// A file of Swift or C code.
struct SourceFile: Sendable {
    /// In the package's folder.
    let path: String
    let text: String
}

extension SourceFile {
    /// Reads a file; one that cannot be read is empty.
    init(_ path: String) {
        let bytes = FileManager.default.contents(atPath: "\(packageFolder)/\(path)") ?? Data()
        self.init(path: path, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The Swift and C files below a folder.
    static func all(below folder: String) -> [SourceFile] {
        paths(below: folder).filter { path in
            [".swift", ".c", ".h"].contains { path.hasSuffix($0) }
        }.map { SourceFile($0) }
    }

    /// The paths of all files below a folder, in order.
    static func paths(below folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: "\(packageFolder)/\(folder)")
        return (names?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }.filter {
            var isFolder: ObjCBool = false
            return FileManager.default
                .fileExists(atPath: "\(packageFolder)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}

extension SourceFile {
    var isSwift: Bool { path.hasSuffix(".swift") }

    var lines: [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    /// The modules that Swift code imports.
    var imports: Set<String> {
        let statements = text.matches(
            of: #/(?m)^ *(?:@\w+ )?(?:public |package |private )?import (\w+)/#)
        return Set(statements.map { "\($0.1)" })
    }

    /// The functions, initializers, subscripts and computed properties of Swift code, the functions
    /// of C code.
    ///
    /// A stored property counts too if a closure gives its value. A function ends at the first
    /// brace that is indented as its first line is.
    var functions: [Function] {
        let lines = lines
        let function =
            isSwift
            ? #/ *(?:@.+\) |@\w+ )*(?:\w+ )*(?:func |init[?(<]|subscript[(<]).*[^}]/#
            : #/[A-Za-z].*\(.*[^;]/#
        let property = #/ *(?:@\w+ )*(?:\w+(?:\(set\))? )*(?:var|let) .*\{/#
        return lines.indices.compactMap { first in
            let line = lines[first]
            let isProperty =
                isSwift && line.last == "{" && line.wholeMatch(of: property) != nil
            guard isProperty || line.wholeMatch(of: function) != nil else { return nil }
            let indentation = lines[first].prefix { $0 == " " }
            for (index, line) in lines[first...].enumerated().dropFirst()
            where line.hasPrefix(indentation) {
                let rest = line.dropFirst(indentation.count)
                if rest.hasPrefix("}") { return Function(line: first + 1, lineCount: index + 1) }
                // Another declaration: this one has no body.
                if rest.first?.isLetter == true && !rest.hasPrefix("where ") { return nil }
            }
            return nil
        }
    }

    /// The place and length of a function.
    struct Function: Equatable {
        /// The number of its first line.
        let line: Int
        /// From its first line to its closing brace.
        let lineCount: Int
    }
}
