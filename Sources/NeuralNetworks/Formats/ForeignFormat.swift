/// A format in which other programs keep networks, and which is not read.
///
/// It is recognised by its first bytes, so that a message can say how to save the network instead.
public enum ForeignFormat: Sendable, Hashable, CaseIterable {
    /// `torch.save`: a zip archive with a pickle, or a pickle before PyTorch 1.6.
    case pytorch
    /// `pickle` and `joblib`: scikit-learn.
    case pickle
    /// `.keras`: a zip archive with HDF5 in it.
    case keras
    /// `.h5`: HDF5.
    case hdf5
    /// `.npy` and `.npz`.
    case numpy
    /// A zip archive of something else.
    case zip
}

extension ForeignFormat {
    /// The format that a file begins like, or nil.
    public init?(bytes: [UInt8]) {
        let head = bytes.prefix(4096)
        switch bytes.first {
        case 0x89 where head.starts(with: [0x89] + "HDF\r\n\u{1a}\n".utf8): self = .hdf5
        case 0x93 where head.starts(with: [0x93] + "NUMPY".utf8): self = .numpy
        case 0x80 where bytes.count > 2 && 2...5 ~= bytes[1]:
            // PyTorch's old files begin with a number of its own.
            self = head.dropFirst(2).starts(with: Self.torchMagic) ? .pytorch : .pickle
        case 0x50 where head.starts(with: [0x50, 0x4b, 0x03, 0x04]): self = Self.archive(head)
        default: return nil
        }
    }

    private static let torchMagic: [UInt8] = [0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9]

    /// What a zip archive is, by the names at its beginning.
    private static func archive(_ head: ArraySlice<UInt8>) -> ForeignFormat {
        func has(_ name: String) -> Bool {
            let name = Array(name.utf8)
            return head.indices.contains { head[$0...].starts(with: name) }
        }
        if has("data.pkl") { return .pytorch }
        if has(".npy") { return .numpy }
        return has("config.json") || has("metadata.json") || has("weights.h5") ? .keras : .zip
    }

    /// What people call it.
    public var title: String {
        switch self {
        case .pytorch: "a file of torch.save"
        case .pickle: "a pickle of Python"
        case .keras: "a Keras file"
        case .hdf5: "an HDF5 file"
        case .numpy: "a NumPy file"
        case .zip: "a zip archive"
        }
    }

    /// The section of Documentation/Networks.md that says how to save the network as safetensors.
    public var section: String {
        switch self {
        case .pytorch: "From PyTorch"
        case .pickle: "From scikit-learn"
        case .keras, .hdf5: "From Keras"
        case .numpy, .zip: "Names"
        }
    }
}
