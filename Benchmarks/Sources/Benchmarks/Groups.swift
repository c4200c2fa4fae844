import NeuralNetworks
import Probes
import Training

/// What `make bench` measures.
enum Groups {
    /// Other processes come first: the peak memory of one counts that of the process that started
    /// it, which is small only then.
    static let titles = [
        "main-job", "long-run", "example", "grid", "start-up", "steps", "threads", "accuracy",
        "regions", "complex", "raster", "frames",
    ]

    static func group(_ title: String) throws -> Group {
        switch title {
        case "steps": try steps()
        case "threads": try threads()
        case "accuracy": accuracy()
        case "regions": try regions()
        case "complex": try complex()
        case "raster": try raster()
        case "frames": try frames()
        case "main-job": Processes.mainJob()
        case "long-run": Processes.longRun()
        case "example": Processes.example()
        case "grid": Processes.grid()
        case "start-up": Processes.startUp()
        default: throw BenchmarkError.noGroup(title)
        }
    }

    private static func steps() throws -> Group {
        let shapes = [(4, 1, 32), (16, 2, 32), (64, 3, 32), (64, 3, 256), (256, 4, 256)]
        var steps = try shapes.flatMap { width, depth, batch in
            try InstructionSet.supported.filter { $0 != .baseline }.map {
                try TrainingStep(width: width, depth: depth, batch: batch, instructionSet: $0)
            }
        }
        if steps.isEmpty {
            steps = try shapes.map { try TrainingStep(width: $0, depth: $1, batch: $2) }
        }
        steps.append(try TrainingStep(width: 1024, depth: 4, batch: 2000, flops: 1e11))
        let cases = steps.map { step in
            Case(
                name: step.name, unit: "us", turns: step.width == 1024 ? 3 : .max, decimals: 2
            ) { try step.measure() * 1e6 }
        }
        let peak = Case(name: "multiply-adds in registers", unit: "GFLOP/s") {
            Peak.measure() / 1e9
        }
        return Group(title: "Training step, one core", cases: [peak] + cases) { results in
            let peak = results[0].median * 1e9
            return zip(steps, results.dropFirst()).map { step, result in
                let rate = step.flops / (result.median / 1e6)
                return "\(step.name): \(rounded(rate / 1e9, 1)) GFLOP/s, "
                    + "\(rounded(100 * rate / peak, 0)) % of the peak"
            }
        }
    }

    private static func threads() throws -> Group {
        let shapes = [(64, 3, 256), (256, 4, 256), (512, 3, 256), (1024, 4, 2000)]
        let steps = try shapes.flatMap { width, depth, batch in
            try [1, 2].map {
                try TrainingStep(
                    width: width, depth: depth, batch: batch, flops: 3e9, threads: $0)
            }
        }
        let probes = [
            Case(name: "multiply-adds, one thread", unit: "GFLOP/s") {
                await Peak.measure(threads: 1) / 1e9
            },
            Case(name: "multiply-adds, two threads", unit: "GFLOP/s") {
                await Peak.measure(threads: 2) / 1e9
            },
            Case(name: "from one core to the other and back", unit: "ns") {
                probes_round_trip(20_000)
            },
        ]
        let cases = steps.map { step in
            Case(name: step.name, unit: "us") { try step.measure() * 1e6 }
        }
        return Group(title: "Training step on two threads, wall time", cases: probes + cases) {
            results in
            let medians = results.map(\.median)
            let peak = rounded(medians[1] / medians[0], 2)
            return zip(shapes, stride(from: probes.count, to: medians.count, by: 2)).map {
                let ratio = rounded(medians[$1] / medians[$1 + 1], 2)
                return "\($0.0)x\($0.1), batch \($0.2): two threads are \(ratio) times as fast as "
                    + "one, with \(peak) times the multiply-adds"
            }
        }
    }

    private static func accuracy() -> Group {
        var failures = 0
        var all: [Double] = []
        let item = Case(name: "2-16-16-16-1, median of 10 seeds", unit: "ms", decimals: 2) {
            all = try (0..<10).compactMap { try TimeToAccuracy.measure(seed: $0) }
            failures = 10 - all.count
            return all.median * 1e3
        }
        return Group(title: "Two spirals to 0.99 test accuracy", cases: [item]) { _ in
            let times = all.sorted().map { rounded($0 * 1e3, 1) }.joined(separator: ", ")
            return [
                "\(failures) of 10 seeds fail in \(TimeToAccuracy.stepLimit) steps "
                    + "and do not count in the median; the others in the last turn: \(times) ms"
            ]
        }
    }

    private static func regions() throws -> Group {
        let shapes = [(64, 3, 3000), (256, 2, 1000), (256, 4, 500), (1024, 3, 40)]
        let networks = try shapes.map { width, depth, steps in
            try Spirals.trained(width: width, depth: depth, steps: steps).network
        }
        let cases = zip(shapes, networks).map { shape, network in
            Case(
                name: "\(shape.0)x\(shape.1), \(shape.2) steps", unit: "M regions/s",
                turns: shape.0 == 1024 ? 3 : .max, decimals: 2
            ) { try RegionCounter.measure(network) / 1e6 }
        }
        return Group(title: "Exact regions, one core", cases: cases) { _ in
            zip(shapes, networks).map { "\($0.0)x\($0.1): \(RegionCounter.count($1)) regions" }
        }
    }

    private static func complex() throws -> Group {
        let shapes = [(64, 3, 3000), (256, 2, 1000), (256, 4, 500)]
        let cases = try shapes.flatMap { width, depth, steps in
            let network = try Spirals.trained(width: width, depth: depth, steps: steps).network
            let name = "\(width)x\(depth)"
            // One measurement yields three numbers, so that all are of the same moment.
            var last = (traversal: 0.0, complex: 0.0, decisions: 0.0)
            return [
                Case(name: "complex \(name)", unit: "ms") {
                    last = try ComplexCounter.measure(network)
                    return last.complex * 1e3
                },
                Case(name: "complex / traversal \(name)", unit: "times", decimals: 2) {
                    last.complex / last.traversal
                },
                Case(name: "decisions \(name)", unit: "ms") { last.decisions * 1e3 },
            ]
        }
        return Group(title: "Regions kept with shared edges, one core", cases: cases)
    }

    private static func raster() throws -> Group {
        let network = try Spirals.trained(width: 64, depth: 3, loss: .softmax, steps: 3000).network
        let race = PixelRace(network)
        let cases = [
            Case(name: "exact: traversal and fill", unit: "ms") { try race.measureExact() * 1e3 },
            Case(name: "dense float32 forward pass", unit: "ms") { race.measureDense() * 1e3 },
        ]
        return Group(title: "Raster of 64x3 at 1920 x 1080, one core", cases: cases) { results in
            let weights = 2 * 64 + 2 * 64 * 64 + 2 * 64
            let flops = 2 * Double(weights * PixelRace.columns * PixelRace.rows)
            let errors = race.errors()
            let ratio = rounded(results[1].median / results[0].median, 1)
            let rate = rounded(flops / results[1].median / 1e6, 0)
            let peak = rounded(Peak.measure() / 1e9, 0)
            return [
                "exact is \(ratio) times as fast",
                "the dense pass runs at \(rate) GFLOP/s; the peak is \(peak)",
                "largest and mean error of the logit margin: exact \(errors.exact), "
                    + "dense \(errors.dense)",
            ]
        }
    }

    private static func frames() throws -> Group {
        let shapes = [(16, 2), (64, 3)]
        let pictures = try shapes.map { try Pictures(width: $0, depth: $1) }
        let cases = zip(shapes, pictures).flatMap { shape, picture in
            [false, true].filter { $0 || picture.isIndexed }.flatMap { rgb in
                let name = "\(shape.0)x\(shape.1), \(rgb ? "RGB" : "palette")"
                return [
                    Case(name: "frame \(name)", unit: "ms") { try picture.measure(rgb: rgb) },
                    Case(name: "PNG alone \(name)", unit: "ms") {
                        try picture.measureEncoding(rgb: rgb)
                    },
                ]
            }
        }
        return Group(title: "One frame of 1920 x 1080, one core", cases: cases) { _ in
            zip(shapes, pictures).map { shape, picture in
                let sizes = [false, true].filter { $0 || picture.isIndexed }.map { rgb in
                    let size = (try? picture.fileSize(rgb: rgb)) ?? 0
                    return "\(rgb ? "RGB" : "palette") \(size / 1024) KiB"
                }
                return "\(shape.0)x\(shape.1): " + sizes.joined(separator: ", ")
            } + ["the time of an RGB frame includes checking whether the palette suffices"]
        }
    }
}
