import Probes

/// The rate of one core that only does multiply-adds.
enum Peak {
    /// flops per second.
    static func measure() -> Double {
        var sink: Float = 0
        var flops = 0.0
        let time = seconds { flops = probes_multiply_add(2_000_000, &sink) }
        return flops / time
    }

    /// flops per second of wall time, with this number of threads at once.
    static func measure(threads: Int) async -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let flops = await withTaskGroup(of: Double.self) { group in
            for _ in 0..<threads {
                group.addTask {
                    var sink: Float = 0
                    return probes_multiply_add(20_000_000, &sink)
                }
            }
            return await group.reduce(0, +)
        }
        return flops / (clock.now - start).seconds
    }
}
