import Kernels

/// What the training kernels are made of.
///
/// The environment variable `FACET_KERNELS` forces one by its name. AVX2 and AVX-512 give the same
/// bits, and so does the baseline of ARM; that of x86 has no fused multiply-add and gives others.
public enum InstructionSet: String, Sendable, Hashable, CaseIterable {
    /// What every machine of its kind has: SSE2, or NEON.
    case baseline
    /// With FMA.
    case avx2
    /// F, BW, DQ and VL.
    case avx512
}

extension InstructionSet {
    /// Whether this machine can run it.
    public var isSupported: Bool { facet_kernels_supports(code) }

    /// What training uses: what was asked for where this machine has it, otherwise the best.
    public static let current = requested.flatMap { $0.isSupported ? $0 : nil } ?? best

    private static var best: InstructionSet {
        allCases.last { $0.isSupported } ?? .baseline
    }

    private static var requested: InstructionSet? {
        facet_kernels_request().flatMap { InstructionSet(rawValue: String(cString: $0)) }
    }

    var code: facet_kernels_set {
        switch self {
        case .baseline: FACET_KERNELS_BASELINE
        case .avx2: FACET_KERNELS_AVX2
        case .avx512: FACET_KERNELS_AVX512
        }
    }
}
