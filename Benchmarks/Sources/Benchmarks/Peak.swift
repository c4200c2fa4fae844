import Probes

/// What one core does in multiply-adds alone.
enum Peak {
    /// flops a second.
    static func measure() -> Double {
        var sink: Float = 0
        var flops = 0.0
        let time = seconds { flops = probes_multiply_add(2_000_000, &sink) }
        return flops / time
    }
}
