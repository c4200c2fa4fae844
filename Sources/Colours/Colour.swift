/// An opaque colour: 8 bits each of red, green and blue in sRGB.
public struct Colour: Sendable, Hashable {
    /// How much red, 0 to 255.
    public var red: UInt8
    /// How much green, 0 to 255.
    public var green: UInt8
    /// How much blue, 0 to 255.
    public var blue: UInt8

    /// A colour from its three sRGB channels.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}

extension Colour {
    /// A colour from `0xRRGGBB`; the upper byte is ignored.
    public init(hex: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hex >> 16),
            green: UInt8(truncatingIfNeeded: hex >> 8),
            blue: UInt8(truncatingIfNeeded: hex))
    }

    /// A colour from text such as `#1f77b4`, or nil if the text is not `#` and six hex digits.
    public init?(text: String) {
        let digits = Array(text.utf8.dropFirst())
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
        var hex: UInt32 = 0
        for digit in digits {
            guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
            hex = hex << 4 | UInt32(value)
        }
        self.init(hex: hex)
    }

    /// The colour #000000.
    public static let black = Colour(hex: 0x000000)
    /// The colour #ffffff.
    public static let white = Colour(hex: 0xffffff)

    /// The colour `share` of the way from this one to `other`, channel by channel in sRGB.
    ///
    /// - Parameter share: clamped to 0...1.
    public func mixed(with other: Colour, share: Double) -> Colour {
        let share = min(max(share, 0), 1)
        func channel(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded())
        }
        return Colour(
            red: channel(red, other.red), green: channel(green, other.green),
            blue: channel(blue, other.blue))
    }
}

extension Colour: CustomStringConvertible {
    /// The colour as `#rrggbb`.
    public var description: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { text, channel in
            text.append(digits[Int(channel >> 4)])
            text.append(digits[Int(channel & 15)])
        }
    }
}
