import NeuralNetworks
import Testing

@Suite struct ForeignFormatTests {
    /// What the programs write first: torch (zip and legacy form), pickle, h5py, numpy, zipfile.
    @Test func `files of other programs are known by their first bytes`() {
        func archive(_ name: String) -> [UInt8] {
            [0x50, 0x4b, 3, 4, 0, 0] + [UInt8](repeating: 0, count: 24) + name.utf8
        }
        let files: [(ForeignFormat?, [UInt8])] = [
            (.pytorch, archive("archive/data.pkl")), (.pytorch, archive("net/data.pkl")),
            (.pytorch, [0x80, 2, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20]),
            (.pickle, [0x80, 4, 0x95, 0]), (.pickle, [0x80, 3, 0x63, 0]),
            (.keras, archive("metadata.json")), (.keras, archive("model.weights.h5")),
            (.hdf5, [0x89] + "HDF\r\n\u{1a}\n".utf8), (.numpy, [0x93] + "NUMPY".utf8),
            (.numpy, archive("arr_0.npy")), (.zip, archive("a.txt")), (nil, []),
            (nil, Array("{}".utf8)), (nil, [0x80, 9, 9]), (nil, Array("PK".utf8)),
        ]
        for (format, bytes) in files {
            #expect(ForeignFormat(bytes: bytes) == format, "\(bytes.prefix(12))")
        }
    }
}
