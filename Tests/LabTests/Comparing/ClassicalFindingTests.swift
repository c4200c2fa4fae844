import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct ClassicalFindingTests {
    /// Lang and Witbrock, "Learning to tell two spirals apart" (1988): depth is needed.
    @Test(arguments: [(32, 1, 0.0...0.70), (16, 2, 0.90...1.0), (16, 3, 1.0...1.0)])
    func `on the spirals of Lang and Witbrock three layers learn what one cannot`(
        _ width: Int, _ depth: Int, _ range: ClosedRange<Double>
    ) throws {
        let setup = try ComparisonSetup(
            scenarioAt: packageFolder + "/Scenarios/lang-witbrock-compared.yaml")
        let starts = setup.starts.filter {
            $0.candidate.width == width && $0.candidate.depth == depth
        }
        let accuracies = starts.compactMap {
            setup.outcome(of: $0, while: { true })?.result.training.accuracy
        }.sorted()
        #expect(accuracies.count == 5)
        #expect(range.contains(accuracies[2]), "\(accuracies)")
    }
}
