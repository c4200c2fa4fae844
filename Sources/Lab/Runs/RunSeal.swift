import Files
import JSON
import NeuralNetworks
import Text

/// The digests that the `summary.json` of a run has of the run's files.
struct RunSeal: Sendable, Hashable {
    /// For each file its name in the folder and its digest, in the order of the summary.
    let files: [File]

    /// A file and its SHA-256 digest in hexadecimal digits.
    struct File: Sendable, Hashable {
        let name: String
        let digest: String
    }

    /// The digests in the text of a summary; nil if there are none.
    init?(summary bytes: [UInt8]) {
        let key = Array("\"sha256\": {".utf8)
        guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: key) }) else {
            return nil
        }
        var scanner = JSONScanner<Fault>(bytes[(start + key.count - 1)...])
        var files: [File] = []
        do {
            try scanner.object { scanner, name, _ throws(Fault) in
                files.append(File(name: name, digest: try scanner.text()))
            }
        } catch { return nil }
        self.files = files
    }

    private struct Fault: JSONFailure {
        static func unexpected(at position: Int, expected: JSONPart) -> Fault { Fault() }
        static func repeated(key: String, at position: Int) -> Fault { Fault() }
    }
}

extension RunFolder {
    /// Compares each file that the run has left with its digest.
    ///
    /// - Returns: how many there are.
    /// - Throws: `LabError` for the first one that is missing or is not as the run wrote it, and if
    ///   the run has no digests: it is not finished.
    func check() throws -> Int {
        try require(Self.summary)
        let bytes = try InputFile.read(file(Self.summary), limit: Self.summaryLimit)
        guard let seal = RunSeal(summary: bytes) else {
            throw LabError(.altered, path: file(Self.summary))
        }
        for sealed in seal.files {
            try require(sealed.name)
            let bytes = try InputFile.read(file(sealed.name), limit: NetworkFile.maximumSize)
            guard SHA256Digest(of: bytes).hex == sealed.digest else {
                throw LabError(.altered, path: file(sealed.name))
            }
        }
        return seal.files.count
    }

    /// The maximum number of bytes of a summary: a million files.
    private static let summaryLimit = 1 << 27
}
