/// A character that looks like one that people type, or like nothing at all, and is another one.
///
/// Word processors, web pages and phones put them in place of the plain characters.
public struct LookAlike: Sendable, Hashable {
    /// The character.
    public var scalar: Unicode.Scalar
    /// What it is called, with its article: `a minus sign`.
    public var name: String
    /// What to type in its place; empty: nothing.
    public var replacement: String
}

extension LookAlike {
    /// The look-alike that a character is, if it is one.
    public init?(_ scalar: Unicode.Scalar) {
        guard let (name, replacement) = Self.meaning(of: scalar.value) else { return nil }
        self.init(scalar: scalar, name: name, replacement: replacement)
    }

    /// The first one of a text.
    public static func first(in text: some StringProtocol) -> LookAlike? {
        for scalar in text.unicodeScalars {
            if let found = LookAlike(scalar) { return found }
        }
        return nil
    }

    /// The text with every look-alike replaced by what it looks like.
    public static func plain(_ text: some StringProtocol) -> String {
        text.unicodeScalars.reduce(into: "") { plain, scalar in
            if let found = LookAlike(scalar) {
                plain += found.replacement
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
    }

    private static func meaning(of value: UInt32) -> (name: String, replacement: String)? {
        switch value {
        case 0x2212: ("a minus sign", "-")
        case 0x2010, 0x2011, 0xfe63: ("a typographic hyphen", "-")
        case 0x2012...0x2015: ("a dash", "-")
        case 0xa0, 0x202f: ("a no-break space", " ")
        case 0x2000...0x200a, 0x205f: ("a typographic space", " ")
        case 0x3000: ("a full-width space", " ")
        case 0x200b: ("a zero-width space", "")
        case 0x200c, 0x200d, 0x2060, 0xfeff: ("an invisible joiner", "")
        case 0xad: ("a soft hyphen", "")
        case 0x2018...0x201b, 0x2032: ("a curly quote", "'")
        case 0x201c...0x201f, 0x2033, 0xab, 0xbb: ("a curly quote", "\"")
        case 0x60c, 0x3001, 0xfe50: ("a foreign comma", ",")
        case 0x66b: ("a foreign decimal comma", ".")
        case 0x660...0x669: ("a foreign digit", String(value - 0x660))
        case 0x6f0...0x6f9: ("a foreign digit", String(value - 0x6f0))
        case 0xff01...0xff5e: fullWidth(value - 0xfee0)
        default: nil
        }
    }

    /// The full-width form of an ASCII character.
    private static func fullWidth(_ ascii: UInt32) -> (name: String, replacement: String)? {
        guard let plain = Unicode.Scalar(ascii) else { return nil }
        let noun =
            switch plain {
            case "0"..."9": "digit"
            case "a"..."z", "A"..."Z": "letter"
            case ",": "comma"
            case ":": "colon"
            case ".": "full stop"
            case "-": "hyphen"
            default: "character"
            }
        return ("a full-width \(noun)", String(Character(plain)))
    }
}

extension LookAlike: CustomStringConvertible {
    /// `U+2212, a minus sign (type -)`.
    public var description: String {
        let cure =
            switch replacement {
            case "": "remove it"
            case " ": "type a space"
            default: "type \(replacement)"
            }
        return "\(scalar.codePoint), \(name) (\(cure))"
    }
}
