import Testing

@testable import Fonts

@Suite struct LetterGapsTests {
    let font: Font

    init() throws { font = try Font(path: FontSearch().usualPath(of: .regular)) }

    @Test(arguments: ["", "Two moons", "Größe, naïve œuvre", "Ж β ≤ ½ ₂ ✓", "e\u{301}"])
    func `text that the font has is not named`(text: String) {
        #expect(LetterGaps(in: [text], of: font) == nil)
    }

    @Test func `each letter that no font has is named once, with what to do`() throws {
        let gaps = try #require(LetterGaps(in: ["猫 and 犬", "猫", "a\u{10fffd}"], of: font))
        #expect(gaps.missing == ["猫", "犬", "\u{10fffd}"] && gaps.unshaped.isEmpty)
        #expect(
            gaps.description
                == "no font has 猫 犬 U+10FFFD, so pictures do not show them (install a font that "
                + "has them, or set FACET_FONT to its path)")
    }

    /// Arabic, Hebrew, Devanagari, Thai, Khmer, Tibetan, Korean letters that are not put together.
    @Test(arguments: ["قط", "חתול", "बिल्ली", "แมว", "ឆ្មា", "ཞི", "\u{1112}\u{1161}"])
    func `scripts that need shaping or run from right to left are named`(text: String) throws {
        let gaps = try #require(LetterGaps(in: ["a", text], of: font))
        #expect(Set(gaps.unshaped) == Set(text.unicodeScalars))
        #expect(gaps.description.contains("FACET_FONT"))
        #expect(!gaps.description.contains("\n"))
    }

    @Test(arguments: ["猫犬", "ねこ", "고양이", "გატო", "Კატა", "ድመት", "ꭰ", "\u{1c80}"])
    func `scripts whose letters stand one by one are not named as unshaped`(text: String) {
        #expect(!text.unicodeScalars.contains(where: LetterGaps.needsShaping))
    }

    @Test func `many letters are a dozen and a number`() throws {
        let letters = (0..<20).compactMap { Unicode.Scalar(0x4e00 + $0) }.map { String($0) }
        let text = try #require(LetterGaps(in: letters, of: font)).description
        #expect(text.contains("一 丁") && text.contains(" and 8 more,"))
    }
}
