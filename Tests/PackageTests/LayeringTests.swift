import Testing

@Suite struct LayeringTests {
    static let rows = PackageManifest.own.rows
    static let targets = rows.flatMap(\.targets)

    @Test func `a target depends only on those of rows before`() {
        var names: Set<String> = []
        for row in Self.rows.dropLast() {
            for target in row.targets {
                let others = target.dependencies.subtracting(names)
                #expect(others.isEmpty, "\(target.name) depends on \(others.sorted())")
            }
            names.formUnion(row.targets.map(\.name))
        }
        #expect(names.contains("FacetCommand"))
    }

    @Test func `the comment above a row names its targets`() {
        for row in Self.rows.dropFirst().dropLast() {
            #expect(row.heading == row.targets.map(\.name).joined(separator: ", "))
        }
    }

    @Test func `a target imports what it depends on and nothing else`() {
        let names = Set(Self.targets.map(\.name))
        for target in Self.targets {
            let files = SourceFile.all(below: target.folder).filter(\.isSwift)
            guard !files.isEmpty else { continue }
            let imports = Set(files.flatMap(\.imports)).intersection(names)
            let differences = imports.symmetricDifference(target.dependencies)
            #expect(differences.isEmpty, "\(target.name): \(differences.sorted())")
        }
    }
}
