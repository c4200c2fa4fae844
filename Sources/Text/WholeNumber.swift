/// A whole number that is not negative, of any size.
public struct WholeNumber: Sendable, Hashable {
    /// Nine decimal digits each, the lowest first; none for 0, and the last is never 0.
    private var limbs: [UInt64]

    private static let base: UInt64 = 1_000_000_000

    /// The number with this value, which is not negative.
    public init(_ number: some BinaryInteger) {
        precondition(number >= 0)
        limbs = []
        var rest = UInt64(number)
        while rest > 0 {
            limbs.append(rest % Self.base)
            rest /= Self.base
        }
    }
}

extension WholeNumber {
    /// The sum of two numbers.
    public static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        var sum = left
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
            if index == sum.limbs.count { sum.limbs.append(0) }
            let limb = index < right.limbs.count ? right.limbs[index] : 0
            let total = sum.limbs[index] + limb + carry
            sum.limbs[index] = total % base
            carry = total / base
        }
        if carry > 0 { sum.limbs.append(carry) }
        return sum
    }

    /// The product of two numbers, by the way that is taught in school.
    public static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        var product = WholeNumber(0)
        product.limbs = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (index, limb) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (other, factor) in right.limbs.enumerated() {
                let total = product.limbs[index + other] + limb * factor + carry
                product.limbs[index + other] = total % base
                carry = total / base
            }
            product.limbs[index + right.limbs.count] = carry
        }
        while product.limbs.last == 0 { product.limbs.removeLast() }
        return product
    }
}

extension WholeNumber {
    /// A number raised to a power that is not negative.
    package static func power(of number: Int, _ exponent: Int) -> WholeNumber {
        var (power, square, rest) = (WholeNumber(1), WholeNumber(number), exponent)
        while rest > 0 {
            if !rest.isMultiple(of: 2) { power = power * square }
            square = square * square
            rest /= 2
        }
        return power
    }
}

extension WholeNumber: Comparable {
    /// Whether a number is smaller than another.
    public static func < (left: WholeNumber, right: WholeNumber) -> Bool {
        guard left.limbs.count == right.limbs.count else {
            return left.limbs.count < right.limbs.count
        }
        return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
    }
}

extension WholeNumber: CustomStringConvertible {
    /// All digits.
    public var description: String {
        guard let last = limbs.last else { return "0" }
        return limbs.dropLast().reversed().reduce(into: String(last)) { text, limb in
            let digits = String(limb)
            text += String(repeating: "0", count: 9 - digits.count) + digits
        }
    }
}
