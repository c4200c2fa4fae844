import Curves
import Testing

@Suite struct BestErrorTests {
    /// Found by another method, paths through gates on a grid, which never finds less.
    @Test(
        arguments: [
            (5, 0.0729), (10, 0.0406), (20, 0.00979), (50, 0.00162), (100, 0.000443),
            (500, 0.0000183),
        ])
    func `the best that n kinks can do is known for Nielsen's function`(
        _ kinks: Int, _ error: Double
    ) throws {
        let samples = try NielsenFunction.samples()
        let found = samples.bestError(kinks: kinks)
        #expect(abs(found / error - 1) < 0.021, "\(found)")
        #expect(Tube(around: samples, tolerance: found).fewestKinks <= kinks)
        #expect(Tube(around: samples, tolerance: found * (1 - 2e-6)).fewestKinks > kinks)
        let line = Tube(around: samples, tolerance: found).fewestLinks
        #expect(line.kinks.count <= kinks)
        #expect(abs(line.largestError(to: samples) / found - 1) < 1e-9)
    }
}
