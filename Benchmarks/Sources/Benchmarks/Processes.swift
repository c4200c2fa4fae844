import Foundation

/// What whole processes take, from their start to their end.
enum Processes {
    static func mainJob() -> Group {
        var peak = 0.0
        let item = Case(name: "a separate process", unit: "s", turns: 5, decimals: 3) {
            let child = try Place.withTemporaryFolder {
                try Child.run(Place.program, ["run-main-job", $0])
            }
            peak = max(peak, child.peakMemory)
            return child.seconds
        }
        return Group(
            title: "Main job: 5,000 steps, 100 frames of 800 x 800, all cores", cases: [item]
        ) { _ in ["peak memory \(rounded(peak, 0)) MiB"] }
    }

    static func longRun() -> Group {
        let count = Double(LongRun.frameCount)
        var peak = 0.0
        var work: [Double] = []
        var quarters = ""
        let item = Case(name: "64x3, a separate process", unit: "frames/s", turns: 3) {
            let child = try Place.withTemporaryFolder { folder in
                let output = folder + ".txt"
                defer { try? FileManager.default.removeItem(atPath: output) }
                let child = try Child.run(Place.program, ["run-long", folder], output: output)
                quarters = try String(contentsOfFile: output, encoding: .utf8)
                return child
            }
            peak = max(peak, child.peakMemory)
            work.append(child.processorSeconds)
            return count / child.seconds
        }
        return Group(
            title: "Long run: \(LongRun.frameCount) frames of 1920 x 1080, all cores",
            cases: [item]
        ) { _ in
            [
                "peak memory \(rounded(peak, 0)) MiB",
                "\(rounded(work.median / count * 1e3, 1)) ms of processor time per frame, "
                    + "including training and the last pictures: two cores without other load "
                    + "would reach \(rounded(2 * count / work.median, 1)) frames/s",
                "processor time in the last turn: " + quarters.dropLast(),
            ]
        }
    }

    static func example() -> Group {
        var work: [Double] = []
        let item = Case(name: "two spirals, 120 frames", unit: "s", turns: 5, decimals: 2) {
            let child = try Place.withTemporaryFolder {
                try Child.run(Place.facet, ["run", Place.twoSpirals, "--out", $0])
            }
            work.append(child.processorSeconds)
            return child.seconds
        }
        return Group(title: "What make run does after the build, all cores", cases: [item]) { _ in
            ["\(rounded(work.median, 2)) s of processor time"]
        }
    }

    static func grid() -> Group {
        func child(_ words: [String]) throws -> Double {
            try Place.withTemporaryFolder { folder in
                try Child.run(Place.program, [words[0], folder] + words.dropFirst()).seconds
            }
        }
        let cases = [
            Case(name: "12 starts of 2,000 steps, one grid", unit: "s", turns: 5, decimals: 3) {
                try child(["run-grid"])
            },
            Case(name: "36 starts, 120 frames, one job", unit: "s", turns: 5, decimals: 3) {
                try child(["run-comparison", "1"])
            },
            Case(name: "36 starts, 120 frames, two jobs", unit: "s", turns: 5, decimals: 3) {
                try child(["run-comparison", "2"])
            },
            Case(name: "multiply-adds, one thread", unit: "GFLOP/s", turns: 5) {
                await Peak.measure(threads: 1) / 1e9
            },
            Case(name: "multiply-adds, two threads", unit: "GFLOP/s", turns: 5) {
                await Peak.measure(threads: 2) / 1e9
            },
        ]
        return Group(title: "Comparison of 12 networks, wall time", cases: cases) { results in
            let medians = results.map(\.median)
            return [
                "two jobs are \(rounded(medians[1] / medians[2], 2)) times as fast as one; two "
                    + "threads do \(rounded(medians[4] / medians[3], 2)) times the multiply-adds "
                    + "of one"
            ]
        }
    }

    static func startUp() -> Group {
        let item = Case(name: "facet --version", unit: "ms", turns: 15) {
            try Child.run(Place.facet, ["--version"]).seconds * 1e3
        }
        return Group(title: "Start-up", cases: [item])
    }
}
