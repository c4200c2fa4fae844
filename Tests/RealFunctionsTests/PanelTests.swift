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

    @Test func `the sum by halving adds lanes eight, four, two and one apart`() {
        // A large number and its opposite take with them what was added to them before.
        var panel = Panel(repeating: 1)
        panel[3] = 1e10
        panel[11] = -1e10
        #expect(panel.treeSum == 14)
        panel[11] = 1
        panel[7] = -1e10
        #expect(panel.treeSum == 12)
        panel[7] = 1
        panel[5] = -1e10
        #expect(panel.treeSum == 8)
        panel[5] = 1
        panel[2] = -1e10
        #expect(panel.treeSum == 0)
    }
}
