/// The letters of some texts that pictures do not show as they are written by hand or in print.
public struct LetterGaps: Sendable, Hashable {
    /// Letters that no font has, in the order in which they occur.
    public let missing: [Unicode.Scalar]
    /// Letters of scripts that need shaping or run from right to left, in the order in which they
    /// occur; pictures have them one by one from left to right.
    public let unshaped: [Unicode.Scalar]

    /// The letters of `texts` that `font` cannot write; nil if there are none.
    public init?(in texts: [String], of font: Font) {
        var seen: Set<Unicode.Scalar> = []
        let letters = texts.flatMap(\.unicodeScalars).filter { seen.insert($0).inserted }
        unshaped = letters.filter(Self.needsShaping)
        missing = letters.filter {
            !$0.properties.isDefaultIgnorableCodePoint && !font.has($0)
        }
        if unshaped.isEmpty && missing.isEmpty { return nil }
    }

    /// Whether a letter's script joins, stacks or reorders its letters, or runs from right to left.
    static func needsShaping(_ letter: Unicode.Scalar) -> Bool {
        shapedBlocks.contains { $0.contains(letter.value) }
    }

    /// The blocks of such scripts, from Blocks.txt of Unicode 16.
    private static let shapedBlocks: [ClosedRange<UInt32>] = [
        // Hebrew to Arabic Extended-A run from right to left; Devanagari to Myanmar are Indic.
        0x0590...0x08FF, 0x0900...0x109F,
        // Jamo, from which Korean syllables are put together.
        0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF,
        // Tagalog to Mongolian, Limbu, Khmer symbols to Ol Chiki, Sundanese to Vedic Extensions.
        0x1700...0x18AF, 0x1900...0x194F, 0x19E0...0x1C7F, 0x1CC0...0x1CFF,
        // Syloti Nagri, Phags-pa to Devanagari Extended, Rejang, Javanese to Meetei Mayek.
        0xA800...0xA82F, 0xA840...0xA8FF, 0xA930...0xA95F, 0xA980...0xAAFF, 0xABC0...0xABFF,
        // The presentation forms of Hebrew and Arabic.
        0xFB1D...0xFDFF, 0xFE70...0xFEFC,
        // Old scripts from right to left, Brahmi and its descendants, Adlam and its like.
        0x10800...0x10FFF, 0x11000...0x11FFF, 0x1E800...0x1EFFF,
    ]
}

extension LetterGaps: CustomStringConvertible {
    /// Which letters, why, and what to do.
    public var description: String {
        [missingText, unshapedText].compactMap { $0 }.joined(separator: "; ")
    }

    private var missingText: String? {
        guard !missing.isEmpty else { return nil }
        return "no font has \(Self.list(missing)), so pictures do not show them "
            + "(install a font that has them, or set FACET_FONT to its path)"
    }

    private var unshapedText: String? {
        guard !unshaped.isEmpty else { return nil }
        return "pictures have \(Self.list(unshaped)) one by one from left to right, since "
            + "Facet does not shape text (use names in another script; FACET_FONT changes only "
            + "the font)"
    }

    /// The first dozen, and how many more there are.
    private static func list(_ letters: [Unicode.Scalar]) -> String {
        let limit = letters.count > 13 ? 12 : letters.count
        let shown = letters.prefix(limit).map(name).joined(separator: " ")
        return shown + (limit < letters.count ? " and \(letters.count - limit) more" : "")
    }

    /// A letter, or the number of what cannot stand alone in a line of text.
    private static func name(_ letter: Unicode.Scalar) -> String {
        switch letter.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate, .nonspacingMark,
            .spacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            let digits = String(letter.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        default: return String(letter)
        }
    }
}
