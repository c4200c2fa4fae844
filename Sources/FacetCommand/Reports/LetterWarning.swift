import Fonts

/// The warning of letters that the pictures of a command do not show as they should be.
enum LetterWarning {
    /// Warns once, whatever the number of pictures that have these words.
    static func write(about words: [String]) {
        // Without a font the command fails where it draws.
        guard let font = try? Font(), let gaps = LetterGaps(in: words, of: font) else { return }
        StandardStreams.complain("warning: \(gaps)")
    }
}
