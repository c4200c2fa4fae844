import Analysis
import Files
import Scenarios
import TestSupport
import Testing
import Text
import Training

@testable import Lab

@Suite struct CurveComparisonTests {
    let folder: TemporaryFolder
    let setup: ComparisonSetup

    init() throws {
        folder = try TemporaryFolder()
        setup = try TinyCurveComparison.setup(in: folder)
    }

    /// A result with this largest error.
    private func result(
        _ number: Int, _ error: Double, loss: Double = 0.5, stopReason: String = "steps"
    ) -> StartResult {
        let start = setup.start(number)
        return StartResult(
            start: start, parameters: setup.parameterCount(of: start.candidate), steps: 9,
            training: Scores(loss: loss, accuracy: nil), test: nil,
            measures: .curve(
                CurveMeasures(
                    pieces: number + 1, largestError: error, rmsError: error / 4, deadUnits: 1)),
            stopReason: stopReason)
    }

    private func comparison(_ errors: [Double?]) -> Comparison {
        Comparison(
            setup,
            results: errors.enumerated().map { number, error in error.map { result(number, $0) } })
    }

    @Test func `a network of a curve has one input and one output`() {
        // 1 to n: a weight and a bias each; n to 1: n weights and a bias.
        #expect(setup.candidates.map { setup.parameterCount(of: $0) } == [10, 19])
        #expect(setup.candidates.map(\.name) == ["relu-3x1", "relu-6x1"])
    }

    @Test func `the slopes of the lines are those of the logarithms`() {
        var found = comparison([0.3, 0.1, 0.2, 0.11, 0.12, 0.9])
        #expect(found.slopes.isEmpty)
        // A hundredth of the error for ten times the units; one point has no slope.
        found.errors = CurveErrors(
            lines: [
                .init(
                    kind: .trained, name: "trained",
                    points: [10, 100].map { .init(place: $0, error: 1 / Double($0 * $0)) }),
                .init(kind: .best, name: "best possible", points: [.init(place: 10, error: 0.5)]),
            ], places: .width)
        #expect(
            found.slopes == [
                ["line", "largest error", "with", "log-log slope, last decade"],
                ["trained", "1.00e-4", "100 units", "-2.0"],
                ["best possible", "0.500", "10 units", ""],
            ])
    }

    @Test func `the median is the middle one by largest error, then by loss, then by seed`() {
        #expect(comparison([0.3, 0.1, 0.2, nil, nil, nil]).entries[0].median?.start.number == 2)
        let byLoss = Comparison(
            setup,
            results: [result(0, 0.5, loss: 3), result(1, 0.5, loss: 1), result(2, 0.5, loss: 2)]
                + [nil, nil, nil])
        #expect(byLoss.entries[0].median?.start.number == 2)
        // Of two the one with the larger error.
        #expect(comparison([0.3, 0.1, nil, nil, nil, nil]).entries[0].median?.start.number == 0)
        let diverged = Comparison(
            setup,
            results: [result(0, 0.1, stopReason: "diverged"), result(1, 0.2), result(2, 0.3)]
                + [nil, nil, nil])
        #expect(diverged.entries[0].median?.start.number == 2)
        #expect(diverged.curveLines[0].diverged == 1)
    }

    @Test func `of two starts in the middle every line and sentence takes the worse one`()
        async throws
    {
        let setup = try TinyCurveComparison.setup(
            TinyCurveComparison.text(compare: "{widths: [3, 6], depths: [1], seeds: 2}"),
            in: folder)
        let found = try #require(
            try await setup.execute(in: ComparisonFolder(folder.file("two")), .new))
        let errors = found.entries.map { entry in
            entry.results.compactMap { $0.measures.curve?.largestError }
        }
        #expect(errors.allSatisfy { $0.count == 2 && $0[0] != $0[1] })
        let worse = errors.map { max($0[0], $0[1]) }
        #expect(found.curveLines.map(\.largestError) == worse)
        #expect(found.errors?.line(.trained)?.points.map(\.error) == worse)
        #expect(found.curveLines.map(\.range?.median) == worse)
        #expect(found.reading.contains(worse[1].rounded(3, .digits)))
        // The other numbers in the file are those of the same starts.
        for entry in found.entries {
            let median = try #require(entry.median)
            #expect(entry.spreadAtMedian { $0.training.loss }?.median == median.training.loss)
        }
    }

    @Test func `a constant falls by no factor`() async throws {
        let setup = try TinyCurveComparison.setup(
            TinyCurveComparison.text(curve: "{formula: 3, interval: [0, 1], samples: 41}"),
            in: folder)
        let found = try #require(
            try await setup.execute(in: ComparisonFolder(folder.file("constant")), .new))
        #expect(!found.reading.contains("inf") && !found.reading.contains("nan"))
        #expect(found.errors?.line(.best)?.points.map(\.error) == [0, 0])
    }

    @Test func `the best has the smallest median, and none is the smallest that is enough`() {
        let found = comparison([0.3, 0.1, 0.2, 0.11, 0.12, 0.9])
        #expect(found.best == 1 && found.smallest == nil)
        #expect(comparison([0.3, 0.1, 0.2, 0.5, 0.2, 0.1]).best == 0)
        let lines = found.curveLines
        #expect(lines.map(\.largestError) == [0.2, 0.12])
        #expect(lines.map(\.range?.highest) == [0.3, 0.9])
        #expect(lines.map(\.pieces) == [3, 5] && lines.map(\.isBest) == [false, true])
    }

    @Test func `a row of the table is read back, and no other row is`() {
        var sound = result(4, 0.123)
        let form = StartResult.Form(measures: .curve)
        for pieces in [nil, 7] {
            sound.measures = .curve(
                CurveMeasures(pieces: pieces, largestError: 0.25, rmsError: 1 / 3, deadUnits: nil))
            for test in [nil, Scores(loss: 0.125, accuracy: nil)] {
                sound.test = test
                #expect(StartResult(fields: sound.fields, of: sound.start, as: form) == sound)
            }
        }
        let plane = StartResult.Form(measures: .plane(areas: []))
        #expect(StartResult(fields: sound.fields, of: setup.start(5), as: form) == nil)
        #expect(StartResult(fields: sound.fields, of: sound.start, as: plane) == nil)
        for index in sound.fields.indices {
            var fields = sound.fields
            fields[index] = "x"
            let isReason = index == fields.count - 1
            #expect((StartResult(fields: fields, of: sound.start, as: form) == nil) != isReason)
        }
        #expect(
            form.header.joined(separator: ",") == """
                cell,activation,width,depth,seed,parameters,steps,trainLoss,testLoss,pieces,\
                largestError,rmsError,deadUnits,stopReason
                """)
    }

    @Test func `lines of errors are at equal kinks, and none is below the best`() async throws {
        let place = ComparisonFolder(folder.file("c"))
        let comparison = try #require(try await setup.execute(in: place, .new))
        let errors = try #require(comparison.errors)
        #expect(errors.lines.map(\.kind) == [.trained, .untrained, .interpolant, .best])
        #expect(errors.lines.allSatisfy { $0.points.map(\.place) == [3, 6] })
        // |x - 1/2| + x/10 needs one kink. With three even kinks one is there, and with six the
        // middle piece, from 3/7 to 4/7, is 1/14 too high.
        let even = try #require(errors.line(.interpolant)).points.map(\.error)
        #expect(abs(even[0]) < 1e-12 && abs(even[1] - 1.0 / 14) < 1e-12)
        let best = try #require(errors.line(.best)).points.map(\.error)
        #expect(best.allSatisfy { $0 < 1e-9 })
        // The first states of the same seeds in a scenario whose readout is solved.
        let solved = try TinyCurveComparison.setup(
            TinyCurveComparison.text(readout: "solved"), in: folder)
        let firsts = solved.starts.compactMap { start in
            solved.outcome(of: start, while: { true })?.states.first.flatMap {
                StartMeasures(of: $0.network, in: solved.run).curve?.largestError
            }
        }
        let medians = [firsts[..<3], firsts[3...]].map { $0.sorted()[1] }
        #expect(errors.line(.untrained)?.points.map(\.error) == medians)
        #expect(
            errors.line(.trained)?.points.map(\.error)
                == comparison.entries.map { entry in
                    entry.spread { $0.measures.curve?.largestError }?.median
                })
    }

    @Test func `networks that are no sum of n ramps have their own line only`() async throws {
        for compare in [
            "{widths: [3, 4], depths: [2], seeds: 1}",
            "{widths: [3, 4], depths: [1], activations: [tanh], seeds: 1}",
            "{parameters: 20, depths: [1, 2], seeds: 1}",
        ] {
            let setup = try TinyCurveComparison.setup(
                TinyCurveComparison.text(compare: compare), in: folder)
            let comparison = try #require(
                try await setup.execute(
                    in: ComparisonFolder(folder.file("c")), .replacing))
            #expect(comparison.errors?.lines.map(\.kind) == [.trained], "\(compare)")
        }
    }

    @Test func `the sentence says how the error falls and how far it stays above the best`() {
        var known = comparison([0.3, 0.1, 0.2, 0.01, 0.02, 0.03])
        known.errors = CurveErrors(
            lines: [
                .init(
                    kind: .trained, name: "trained",
                    points: [.init(place: 3, error: 0.2), .init(place: 6, error: 0.02)]),
                .init(
                    kind: .best, name: "best",
                    points: [.init(place: 3, error: 0.1), .init(place: 6, error: 0.0001)]),
            ], places: .width)
        #expect(
            known.reading == """
                The largest error is 0.200 with 3 units and 0.0200 with 6: it falls by a factor of \
                10. The smallest error possible with 3 and 6 kinks is 0.100 and 1.00e-4: training \
                ends at 2.0 and 200 times that.
                """)
        #expect(
            comparison([nil, nil, nil, nil, nil, nil]).isAllDiverged)
    }
}
