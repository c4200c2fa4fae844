import Foundation

extension FontSearch {
    /// The paths of all fonts of the system, in the order in which they are searched for a letter.
    ///
    /// DejaVu Sans is first. The others are ordered by how many words of their file's name say that
    /// their letters look unlike it (italic, condensed, serif, ...), then by name and path: the
    /// order depends only on which fonts are installed.
    func fallbacks(of weight: Font.Weight) -> [String] {
        let usual = try? usualPath(of: weight)
        let others = Set(folderFonts + fontconfigFonts).subtracting([usual ?? ""])
        let keys = others.map { path in
            let name = (path as NSString).lastPathComponent
            return (Self.unlikeness(name, weight), name, path)
        }
        return (usual.map { [$0] } ?? []) + keys.sorted(by: <).map { $0.2 }
    }

    private static func unlikeness(_ name: String, _ weight: Font.Weight) -> Int {
        let name = name.lowercased()
        let isBold = name.contains("bold")
        return (isBold == (weight == .bold) ? 0 : 1)
            + unusualWords.filter { name.contains($0) }.count
    }

    private static let unusualWords = [
        "black", "condensed", "demi", "extra", "fallback", "heavy", "italic", "light", "math",
        "medium", "mono", "narrow", "oblique", "semi", "serif", "thin",
    ]

    /// The fonts in the usual folders and in the folders inside these.
    private var folderFonts: [String] {
        folders.flatMap { folder in
            let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
            return (names ?? []).map { "\(folder)/\($0)" }.filter(Self.isFont)
        }
    }

    private var fontconfigFonts: [String] {
        guard asksFontconfig, let list = fontconfig("fc-list", "-f", "%{file}\n") else { return [] }
        return list.split(separator: "\n").map(String.init).filter(Self.isFont)
    }

    /// Whether the ending is that of a font with outlines; macOS has one with a box for every
    /// letter, which would hide what is missing.
    private static func isFont(_ path: String) -> Bool {
        ["ttf", "otf", "ttc", "otc"].contains((path as NSString).pathExtension.lowercased())
            && !path.contains("LastResort")
    }
}
