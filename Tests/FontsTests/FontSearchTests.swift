import Foundation
import Testing

@testable import Fonts

@Suite struct FontSearchTests {
    /// A folder with empty files of these names, removed afterwards.
    func withFolder(_ names: [String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("facet-fonts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in names { try Data().write(to: folder.appendingPathComponent(name)) }
        try body(folder.path)
    }

    @Test func `a font that the environment names comes first, with its bold next to it`() throws {
        try withFolder(["Own-Regular.ttf", "Own-Bold.ttf", "Lone.otf", "DejaVuSans.ttf"]) {
            folder throws in
            var search = FontSearch(environment: [:], folders: [folder], asksFontconfig: false)
            #expect(try search.path(of: .regular) == "\(folder)/DejaVuSans.ttf")
            search.environment = [FontSearch.variable: "\(folder)/Own-Regular.ttf"]
            #expect(try search.path(of: .regular) == "\(folder)/Own-Regular.ttf")
            #expect(try search.path(of: .bold) == "\(folder)/Own-Bold.ttf")
            search.environment = [FontSearch.variable: "\(folder)/Lone.otf"]
            #expect(try search.path(of: .bold) == "\(folder)/Lone.otf")
        }
    }

    @Test func `a path in the environment that leads nowhere is an error and not passed over`() {
        let search = FontSearch(environment: [FontSearch.variable: "/nowhere.ttf"])
        #expect(throws: FontError.unreadable(path: "/nowhere.ttf")) {
            try search.path(of: .regular)
        }
    }

    @Test func `without any font the error says what to install`() throws {
        let search = FontSearch(environment: [:], folders: ["/nowhere"], asksFontconfig: false)
        let error = FontError.notFound(searched: ["/nowhere"])
        #expect(throws: error) { try search.path(of: .bold) }
        #expect(error.description.contains("apt-get install fonts-dejavu-core"))
        #expect(error.description.contains("FACET_FONT"))
        #expect(!error.description.contains("\n"))
    }

    @Test func `a search without folders and with no fontconfig on the path finds nothing`() {
        let search = FontSearch(environment: ["PATH": "/nowhere"], folders: [])
        #expect(throws: FontError.notFound(searched: ["fontconfig"])) {
            try search.path(of: .regular)
        }
    }

    @Test func `a file that is no font is refused`() throws {
        try withFolder(["DejaVuSans.ttf"]) { folder throws in
            for path in ["\(folder)/DejaVuSans.ttf", folder, "\(folder)/none.ttf"] {
                #expect(throws: FontError.unreadable(path: path)) { try Font(path: path) }
            }
        }
    }
}

extension FontSearchTests {
    @Test func `fallbacks are DejaVu Sans, then plain files before unlike ones`() throws {
        let names = [
            "B-Italic.ttf", "Z.otf", "DejaVuSans.ttf", "A-Bold.ttf", "notes.txt", "C.TTC",
            "LastResort.otf", "NotoSerif-LightItalic.otf", "DejaVuSans-Bold.ttf",
        ]
        try withFolder(names) { folder throws in
            var search = FontSearch(environment: [:], folders: [folder], asksFontconfig: false)
            let regular = [
                "DejaVuSans.ttf", "C.TTC", "Z.otf", "A-Bold.ttf", "B-Italic.ttf",
                "DejaVuSans-Bold.ttf", "NotoSerif-LightItalic.otf",
            ].map { "\(folder)/\($0)" }
            #expect(search.fallbacks(of: .regular) == regular)
            #expect(
                search.fallbacks(of: .bold).prefix(3)
                    == ["DejaVuSans-Bold.ttf", "A-Bold.ttf", "C.TTC"].map { "\(folder)/\($0)" }[...]
            )
            search.environment = [FontSearch.variable: "\(folder)/Z.otf"]
            #expect(search.fallbacks(of: .regular) == regular)
            search.folders = [folder, folder]
            #expect(search.fallbacks(of: .regular) == regular)
        }
    }
}
