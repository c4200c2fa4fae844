import Testing

@testable import RealFunctions

@Suite struct PortableDecimalTests {
    @Test func `powers of ten are those that the compiler reads`() {
        let exact: [Double] = [
            1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
            1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
        ]
        for (exponent, value) in exact.enumerated() {
            #expect(Portable.powerOfTen(exponent) == value)
        }
        for exponent in -323...308 {
            let expected = Double("1e\(exponent)") ?? .nan
            #expect(abs(Portable.powerOfTen(exponent) / expected - 1) < 1e-13 || exponent < -300)
        }
        #expect(Portable.powerOfTen(309) == .infinity)
        #expect(Portable.powerOfTen(-500) == 0)
    }

    @Test func `the decimal exponent is that of scientific notation`() {
        for exponent in -300...300 {
            for digits in ["1", "1.0000000000000002", "3.5", "9.999999999999998"] {
                let value = Double("\(digits)e\(exponent)") ?? .nan
                let found = Portable.decimalExponent(value)
                // A last bit more or less at the very end of a decade is rounding.
                #expect(found == exponent || (digits != "3.5" && abs(found - exponent) == 1))
                #expect(digits == "3.5" || abs(exponent) > 22 || found == exponent)
            }
        }
    }
}
