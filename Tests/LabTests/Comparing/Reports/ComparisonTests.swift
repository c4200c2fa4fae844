import Analysis
import Points
import Scenarios
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct ComparisonTests {
    let folder: TemporaryFolder
    let setup: ComparisonSetup

    init() throws {
        folder = try TemporaryFolder()
        setup = try TinyComparison.setup(
            TinyComparison.text(compare: "{widths: [2, 5], depths: [1, 2], seeds: 3, target: 0.9}"),
            in: folder)
    }

    /// A result with this accuracy on the test points.
    private func result(
        _ number: Int, _ accuracy: Double, loss: Double = 0.5, stopReason: String = "epochs"
    ) -> StartResult {
        let start = setup.start(number)
        return StartResult(
            start: start, parameters: start.candidate.parameterCount(inputs: 2, outputs: 1),
            steps: 9,
            training: Scores(loss: loss, accuracy: 1),
            test: Scores(loss: loss, accuracy: accuracy),
            measures: measures(regions: number + 1),
            balanced: BalancedAccuracies(training: 0.75, test: accuracy), stopReason: stopReason)
    }

    private func measures(regions: Int, affine: Int? = nil) -> StartMeasures {
        .plane(
            NetworkMeasures(
                activationRegions: regions, affineRegions: affine, boundaryLength: 1.5,
                classAreas: [1, 2], deadUnits: 0))
    }

    private func comparison(_ accuracies: [Double?]) -> Comparison {
        Comparison(
            setup,
            results: accuracies.enumerated().map { number, accuracy in
                accuracy.map { result(number, $0) }
            })
    }

    @Test func `the median is the middle one by accuracy, then by loss, then by seed`() {
        #expect(
            comparison([0.3, 0.1, 0.2] + Array(repeating: nil, count: 9))
                .entries[0].median?.start.number == 2)
        let byLoss = Comparison(
            setup,
            results: [result(0, 0.5, loss: 3), result(1, 0.5, loss: 1), result(2, 0.5, loss: 2)]
                + Array(repeating: nil, count: 9))
        #expect(byLoss.entries[0].median?.start.number == 2)
        #expect(
            comparison([0.5, 0.5, 0.5] + Array(repeating: nil, count: 9))
                .entries[0].median?.start.number == 1)
        // Of two the lower one; of equal ones the later.
        #expect(
            comparison([0.5, nil, 0.4] + Array(repeating: nil, count: 9))
                .entries[0].median?.start.number == 2)
    }

    @Test func `a start that diverged is below all others and counts in no range`() {
        let comparison = Comparison(
            setup,
            results: [result(0, 1, stopReason: "diverged"), result(1, 0.2), result(2, 0.3)]
                + Array(repeating: nil, count: 9))
        #expect(comparison.entries[0].median?.start.number == 1)
        #expect(comparison.entries[0].diverged == 1)
        let spread = comparison.entries[0].spread(\.rankingAccuracy)
        #expect(spread == Spread(median: 0.2, lowest: 0.2, highest: 0.3))
        #expect(comparison.entries[0].reached(0.9) == 0)
    }

    @Test func `the best has the most accurate median, and of equal ones fewest parameters`() {
        #expect(
            comparison([0.5, 0.5, 0.5, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 0.8]).best == 2)
        #expect(comparison(Array(repeating: nil, count: 12)).best == nil)
    }

    @Test func `the smallest reaches the target in more than half of its starts`() {
        let half = comparison([0.9, 0.5, 0.5, 1, 1, 0.5, 0.9, nil, nil, 1, 1, 1])
        #expect(half.smallest == 1)
        #expect(half.missing == [7, 8])
        #expect(
            comparison([0.9, 0.5, 0.5, 1, 1, 0.5, 0.9, 0, 0, 1, 1, 1]).reading == """
                The smallest network that classifies 90 % of the test points correctly in most \
                starts has 1 hidden layer of 5 units (relu, 21 parameters): 2 of 3 starts.
                """)
        let none = comparison(Array(repeating: 0.5, count: 12))
        #expect(none.smallest == nil)
        #expect(
            none.reading == """
                No network classifies 90 % of the test points correctly in most of its starts.
                """)
    }

    @Test func `while starts are not finished the sentence is about those that are`() {
        #expect(
            comparison(Array(repeating: nil, count: 9) + [1, 1, nil]).reading == """
                Of those finished, the smallest network that classifies 90 % of the test points \
                correctly in most starts has 2 hidden layers of 5 units (relu, 51 parameters): \
                2 of 3 starts. 10 of 12 starts are not finished.
                """)
        #expect(
            comparison(Array(repeating: 0.5, count: 11) + [nil]).reading == """
                Of those finished, no network classifies 90 % of the test points correctly in most \
                of its starts. 1 of 12 starts is not finished.
                """)
    }

    @Test func `where all starts diverged the sentence says so`() {
        let diverged = (0..<12).map { result($0, 1, stopReason: "diverged") }
        let all = Comparison(setup, results: diverged)
        #expect(all.isAllDiverged && all.reading == "All starts diverged.")
        let some = Comparison(
            setup, results: [diverged[0]] + [StartResult?](repeating: nil, count: 11))
        #expect(
            some.reading
                == "Of those finished, all starts diverged. 11 of 12 starts are not finished.")
        #expect(!comparison(Array(repeating: 0.5, count: 12)).isAllDiverged)
    }

    @Test func `a line has the accuracy and the regions of the same start`() {
        let lines = Comparison(
            setup,
            results: [result(0, 0.3), result(1, 0.1), result(2, 0.2)]
                + [result(3, 0.9), result(4, 1, stopReason: "diverged"), nil]
                + [result(6, 0.9), result(7, 0.5), nil] + [nil, nil, nil]
        ).lines
        // Regions are the start's number and 1. Of two starts the lower one is the median.
        #expect(lines.map(\.accuracy) == [0.2, nil, 0.5, nil])
        #expect(lines.map(\.regions) == [3, nil, 8, nil])
        #expect(lines.map(\.range?.highest) == [0.3, 0.9, 0.9, nil])
        #expect(lines.map(\.diverged) == [0, 1, 0, 0])
    }

    @Test func `a row of the table is read back, and no other row is`() {
        var sound = result(4, 0.123)
        let two = StartResult.Form(measures: .plane(areas: ["a", "b"]))
        let three = StartResult.Form(measures: .plane(areas: ["a", "b", "c"]))
        for affine in [nil, 7] {
            sound.measures = measures(regions: 5, affine: affine)
            #expect(StartResult(fields: sound.fields, of: sound.start, as: two) == sound)
        }
        #expect(StartResult(fields: sound.fields, of: setup.start(5), as: two) == nil)
        #expect(StartResult(fields: sound.fields, of: sound.start, as: three) == nil)
        for index in sound.fields.indices {
            var fields = sound.fields
            fields[index] = "x"
            let isReason = index == fields.count - 3
            #expect(
                (StartResult(fields: fields, of: sound.start, as: two) == nil) != isReason)
        }
        #expect(
            two.header.joined(separator: ",") == """
                cell,activation,width,depth,seed,parameters,steps,trainLoss,testLoss,\
                trainAccuracy,testAccuracy,activationRegions,affineRegions,distinctAffineMaps,\
                boundaryLength,area.a,area.b,deadUnits,stopReason,trainBalancedAccuracy,\
                testBalancedAccuracy
                """)
    }
}
