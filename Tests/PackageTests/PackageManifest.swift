import Foundation
import TestSupport

/// The targets that Package.swift lists, in rows that each begin with a comment.
struct PackageManifest {
    let rows: [Row]

    /// Targets that depend only on those of rows before.
    struct Row {
        /// The comment: the names of the targets, except in the first row and that of tests.
        let heading: String
        var targets: [Target]
    }

    /// A target with the names of those that it depends on.
    struct Target {
        let name: String
        let dependencies: Set<String>
        /// The folder of its sources.
        let folder: String
    }

    /// Reads a manifest.
    init(text: String) {
        let list = text[(text.range(of: "\n    targets: [")?.upperBound ?? text.endIndex)...]
        let marks = list.matches(of: #/// (.+)|\.(\w+)\(\s*name: "(\w+)"/#)
        let ends = marks.dropFirst().map(\.range.lowerBound) + [list.endIndex]
        var rows: [Row] = []
        for (mark, end) in zip(marks, ends) {
            if let heading = mark.1 { rows.append(Row(heading: "\(heading)", targets: [])) }
            guard let kind = mark.2, let name = mark.3 else { continue }
            let text = list[mark.range.lowerBound..<end]
            let dependencies = text.firstMatch(of: #/dependencies: \[([^\]]*)\]/#)?.1 ?? ""
            let folder = text.firstMatch(of: #/path: "([^"]+)"/#)?.1
            rows[rows.endIndex - 1].targets.append(
                Target(
                    name: "\(name)",
                    dependencies: Set(dependencies.matches(of: #/"(\w+)"/#).map { "\($0.1)" }),
                    folder: folder.map { "\($0)" }
                        ?? "\(kind == "testTarget" ? "Tests" : "Sources")/\(name)"))
        }
        self.rows = rows
    }
}

extension PackageManifest {
    /// This package's.
    static let own = PackageManifest(text: SourceFile("Package.swift").text)
}
