import CSystem
import Kernels

/// What the training kernels are made of.
///
/// AVX2 and AVX-512 give the same bits, and so does the baseline of ARM. That of x86 has no fused
/// multiply-add: it rounds each product, and its bits differ.
public enum InstructionSet: String, Sendable, Hashable, CaseIterable {
    /// What every machine of its kind has: SSE2, or NEON.
    case baseline
    /// With FMA.
    case avx2
    /// F, BW, DQ and VL.
    case avx512
}

extension InstructionSet {
    /// The set of this name, which this machine must have.
    public init(named name: String) throws(InstructionSetError) {
        guard let set = InstructionSet(rawValue: name) else { throw .unknown(name) }
        guard set.isSupported else { throw .unsupported(set) }
        self = set
    }

    /// Whether this machine has it.
    public var isSupported: Bool { facet_kernels_supports(code) }

    /// What the environment variable `FACET_KERNELS` asks for; nil if it is not set.
    public static func requested() throws(InstructionSetError) -> InstructionSet? {
        guard let name = facet_getenv("FACET_KERNELS") else { return nil }
        return try InstructionSet(named: String(cString: name))
    }

    /// What training uses: the requested set, or the last of those that this machine has where
    /// none is requested or it is not available.
    public static let current = (try? requested()) ?? supported.last ?? .baseline

    /// Those that this machine has.
    public static var supported: [InstructionSet] { allCases.filter { $0.isSupported } }

    var code: facet_kernels_set {
        switch self {
        case .baseline: FACET_KERNELS_BASELINE
        case .avx2: FACET_KERNELS_AVX2
        case .avx512: FACET_KERNELS_AVX512
        }
    }
}
