import Files
import Points
import TestSupport
import Testing
import Text

@testable import Lab

@Suite struct FoldScoresTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `mean and deviation are those of the folds`() {
        let scores = FoldScores([0.9, 0.8, 1.0])
        #expect(abs(scores.mean - 0.9) < 1e-15 && abs(scores.deviation - 0.1) < 1e-15)
    }

    /// The differences 0.02, 0.04, 0.06 have the mean 0.04 and the deviation 0.02: the bound is
    /// 4.302652729749462 x 0.02 x sqrt(1/3 + 1/2) = 0.0785553; without the correction for common
    /// training points it would be 4.302652729749462 x 0.02 x sqrt(1/3) = 0.0496828.
    @Test func `differences below the corrected bound cannot be told apart`() {
        let base = FoldScores([0.5, 0.5, 0.5])
        func moved(_ shift: Double) -> FoldScores {
            FoldScores([0.5 + shift - 0.02, 0.5 + shift, 0.5 + shift + 0.02])
        }
        for (shift, isEqual) in [(0.04, true), (0.0785, true), (0.0786, false), (0.1, false)] {
            #expect(moved(shift).cannotBeToldApart(from: base) == isEqual)
            #expect(base.cannotBeToldApart(from: moved(shift)) == isEqual)
        }
        #expect(base.cannotBeToldApart(from: base))
        // The same difference on every fold has no deviation.
        #expect(!FoldScores([0.6, 0.6, 0.6]).cannotBeToldApart(from: base))
    }

    private static let text = TinyComparison.text(
        compare: "{widths: [1, 6], depths: [1], seeds: 2, folds: 4}", test: "0")

    @Test func `each start of a candidate is trained once per fold and tested on it`()
        async throws
    {
        let setup = try TinyComparison.setup(Self.text, in: folder)
        #expect(setup.startCount == 16 && setup.starts(ofCandidate: 1) == 8..<16)
        for (number, start) in setup.starts.enumerated() {
            #expect(start.fold == number % 4)
            #expect(start.seed == (number % 8 < 4 ? 3 : 4))
        }
        let place = ComparisonFolder(folder.file("c"))
        let comparison = try #require(try await setup.execute(in: place, .new))

        let points = try folder.text("c/points.csv").split(separator: "\n")
        #expect(points[0] == "x,y,class,fold" && points.count == 41)
        let plan = try folder.text("c/plan.csv").split(separator: "\n")
        #expect(plan[0] == "cell,activation,width,depth,seed,fold")
        #expect(plan[8] == "7,relu,1,1,4,4")
        let table = try folder.text("c/comparison.csv").split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(table[0].last == "fold" && table.count == 17)
        for (number, row) in table.dropFirst().enumerated() {
            #expect(row.last == "\(number % 4 + 1)")
        }

        try checkScores(comparison, setup, table)
        #expect(comparison.reading.hasPrefix("Over 4 folds, the most accurate network has "))
        // From the files alone, another process comes to the same.
        let gathered = try #require(try await place.gather())
        #expect(gathered.entries.map(\.results) == comparison.entries.map(\.results))
        #expect(gathered.reading == comparison.reading)
        #expect(gathered.setup.folded == comparison.setup.folded)
    }

    /// The slow twin: means over `comparison.csv` by candidate and fold.
    private func checkScores(
        _ comparison: Comparison, _ setup: ComparisonSetup, _ table: [[Substring]]
    ) throws {
        let column = try #require(table[0].firstIndex(of: "testAccuracy"))
        for (index, entry) in comparison.entries.enumerated() {
            var folds: [Double] = []
            for fold in 1...4 {
                var values: [Double] = []
                for row in table.dropFirst() where row.last == "\(fold)" {
                    guard row[2] == (index == 0 ? "1" : "6") else { continue }
                    values.append(try #require(Double(row[column])))
                }
                #expect(values.count == 2)
                folds.append((values[0] + values[1]) / 2)
            }
            let scores = try #require(comparison.foldScores(index))
            #expect(scores.folds == folds)
            // Each training has as many test points as its fold, 10 of 40.
            for result in entry.results {
                let set = setup.foldRun(of: result.start).points
                #expect(set.test.count == 10 && set.training.count == 30)
            }
        }
    }

    @Test(arguments: [
        (
            "0.25", "4",
            "compare.folds: cannot be combined with test (folds test each point once: leave test out)"
        ),
        ("0", "1", "compare.folds: 1 is not a number of folds (2 to 20)"),
    ])
    func `folds beside a test set, and too few, are refused`(
        _ test: String, _ folds: String, _ words: String
    ) throws {
        let error = try #require(throws: (any Error).self) {
            try TinyComparison.setup(
                TinyComparison.text(
                    compare: "{widths: [2], folds: \(folds)}", test: test), in: folder)
        }
        #expect("\(error)".hasSuffix(words))
    }

    @Test func `folds of the command line need a scenario without a test set, and enough points`()
        throws
    {
        var changes = ComparisonChanges()
        changes.folds = 20
        let path = try folder.write(TinyComparison.text(), to: "tested.yaml")
        let error = try #require(throws: ComparisonError.self) {
            try ComparisonSetup(scenarioAt: path, changes: changes)
        }
        #expect(error.kind == .wrong)
        #expect(
            error.description.hasSuffix(
                "--folds cannot be combined with test (folds test each point once: leave test "
                    + "out)"))
        let few = try folder.write(
            TinyComparison.text(test: "0").replacing("count: 40", with: "count: 12"),
            to: "few.yaml")
        #expect(throws: ComparisonError.self) {
            try ComparisonSetup(scenarioAt: few, changes: changes)
        }
    }
}
