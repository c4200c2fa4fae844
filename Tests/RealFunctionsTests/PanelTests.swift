import RealFunctions
import Testing

@Suite struct PanelTests {
    @Test func `magnitudes drop the sign and nothing else`() {
        let panel: Panel = [
            0, -0.0, 1, -1, .infinity, -.infinity, 0x1p-149, -0x1p-149, 3, -3, 0.5, -0.5, 7, -7, 9,
            -9,
        ]
        for lane in 0..<16 {
            #expect(panel.magnitudes[lane].bitPattern == abs(panel[lane]).bitPattern)
        }
    }
}
