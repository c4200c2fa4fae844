import Foundation
import RealFunctions
import Testing

@Suite struct PortableAnglesTests {
    @Test func `angles agree with the system's to a few units in the last place`() {
        for step in 0..<3600 {
            let angle = 2 * Double.pi * Double(step) / 3600
            for size in [1e-300, 0.3, 7e200] {
                let (x, y) = (size * cos(angle), size * sin(angle))
                let expected = atan2(y, x)
                #expect(abs(Portable.atan2(y, x) - expected) <= 1e-15 * max(1, abs(expected)))
            }
        }
        #expect(Portable.atan2(0, 0) == 0 && Portable.atan2(0, -1) == .pi)
        #expect(Portable.atan2(1, 0) == .pi / 2 && Portable.atan2(-1, 0) == -.pi / 2)
    }

    @Test func `sine and cosine together agree with the system's`() {
        for step in -20_000...20_000 {
            let x = Double(step) * 0.00731
            let (sine, cosine) = Portable.sineAndCosine(x)
            #expect(abs(sine - sin(x)) < 4e-16 && abs(cosine - cos(x)) < 4e-16)
        }
        #expect(Portable.sineAndCosine(.infinity).sine.isNaN)
    }
}
