import Foundation

/// Where a font file may be.
struct FontSearch {
    /// The variable that names a font file; it has priority over all other places.
    static let variable = "FACET_FONT"

    var environment = ProcessInfo.processInfo.environment
    var folders = Self.usualFolders
    /// Whether to ask fontconfig when the folders have nothing.
    var asksFontconfig = true

    static var usualFolders: [String] {
        let home = NSHomeDirectory()
        return [
            "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
            "/usr/share/fonts/dejavu", "/usr/share/fonts/ttf-dejavu", "/usr/share/fonts/TTF",
            "/usr/local/share/fonts", "/usr/local/share/fonts/dejavu", "/opt/homebrew/share/fonts",
            "/Library/Fonts", "\(home)/Library/Fonts", "\(home)/.fonts",
            "\(home)/.local/share/fonts",
        ]
    }

    /// The path of a font file.
    ///
    /// The font that the environment names serves for both weights, unless a file with `-Bold`
    /// in its name lies beside it.
    func path(of weight: Font.Weight) throws(FontError) -> String {
        if let path = environment[Self.variable], !path.isEmpty {
            guard isFile(path) else { throw .unreadable(path: path) }
            return weight == .bold ? boldSibling(of: path) ?? path : path
        }
        return try usualPath(of: weight)
    }

    /// The path of DejaVu Sans.
    func usualPath(of weight: Font.Weight) throws(FontError) -> String {
        let name = weight == .bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf"
        if let path = folders.map({ "\($0)/\(name)" }).first(where: isFile) { return path }
        if asksFontconfig, let path = fontconfigMatch(weight), isFile(path) { return path }
        throw .notFound(searched: folders + (asksFontconfig ? ["fontconfig"] : []))
    }

    private func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    private func boldSibling(of path: String) -> String? {
        let url = URL(fileURLWithPath: path)
        let stem = url.deletingPathExtension().lastPathComponent
        let family = stem.hasSuffix("-Regular") ? String(stem.dropLast(8)) : stem
        let bold = url.deletingLastPathComponent()
            .appendingPathComponent("\(family)-Bold").appendingPathExtension(url.pathExtension)
        return isFile(bold.path) ? bold.path : nil
    }

    /// What `fc-match` has for DejaVu Sans, or nil if there is no such program.
    private func fontconfigMatch(_ weight: Font.Weight) -> String? {
        fontconfig(
            "fc-match", "-f", "%{file}", weight == .bold ? "DejaVu Sans:bold" : "DejaVu Sans")
    }

    /// What a program of fontconfig prints, or nil if there is no such program.
    func fontconfig(_ program: String, _ arguments: String...) -> String? {
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        guard let program = folders.map({ "\($0)/\(program)" }).first(where: isFile) else {
            return nil
        }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil,
            let output = try? pipe.fileHandleForReading.readToEnd()
        else { return nil }
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
