import Foundation
import Testing

@testable import RealFunctions

@Suite struct PortablePowerTests {
    @Test func `powers are those of the system, within rounding`() {
        for base in [0.001, 0.3, 1.1, 2, 2.718281828459045, 17.5, 1e10] {
            for exponent in stride(from: -20.0, through: 20, by: 0.25) {
                let expected = pow(base, exponent)
                let found = Portable.power(base, exponent)
                #expect(abs(found / expected - 1) < 1e-13, "\(base)^\(exponent)")
            }
        }
        #expect(Portable.power(2, 0.5) == 2.0.squareRoot())
        #expect(abs(Portable.power(1.0001, 2e4) / pow(1.0001, 2e4) - 1) < 1e-11)
    }

    @Test func `special cases are those of C's pow`() {
        let values: [Double] = [
            0, 0.25, 1, 2, 3, 0.5, 1025, 2000, .infinity, 1e300, .leastNormalMagnitude, 9e15,
        ]
        let all = values + values.map { -$0 } + [.nan]
        for base in all {
            for exponent in all {
                let expected = pow(base, exponent)
                let found = Portable.power(base, exponent)
                let isEqual = expected == found || expected.isNaN && found.isNaN
                #expect(isEqual || abs(found / expected - 1) < 1e-12, "\(base)^\(exponent)")
            }
        }
    }

    @Test func `the tangent is that of the system, within rounding`() {
        for step in -2000...2000 {
            let x = Double(step) * 0.0371
            #expect(abs(Portable.tan(x) / Foundation.tan(x) - 1) < 1e-13 || x == 0, "\(x)")
        }
    }
}
