/// Files that people name, read with care.
public enum InputFile {
    /// All bytes of a regular file.
    ///
    /// Never waits: pipes, sockets, devices and folders are refused before anything is read.
    ///
    /// - Parameter limit: the largest number of bytes that the file may have.
    public static func bytes(
        atPath path: String, limit: Int
    ) throws(InputFileError) -> [UInt8] {
        guard !path.utf8.contains(0) else { throw .missing }
        let descriptor = try asking { () throws(SystemError) in
            try SystemCalls.openFile(path, for: .reading)
        }
        defer { try? SystemCalls.closeFile(descriptor) }
        let status = try asking { () throws(SystemError) in
            try SystemCalls.status(of: descriptor)
        }
        switch status.kind {
        case .file: break
        case .folder: throw .isFolder
        case .nothing, .link, .other: throw .notRegular
        }
        guard status.byteCount <= limit else { throw .tooLarge(limit: limit) }
        return try contents(of: descriptor, sizeHint: status.byteCount, limit: limit)
    }

    /// As `bytes(atPath:limit:)`, with the path in the error.
    public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        do {
            return try bytes(atPath: path, limit: limit)
        } catch {
            throw FileError(.unreadable(error), path: path)
        }
    }

    /// The rest of the file, whatever size it claims to have.
    private static func contents(
        of descriptor: Descriptor, sizeHint: Int, limit: Int
    ) throws(InputFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sizeHint)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try asking { () throws(SystemError) in
                try SystemCalls.readBytes(descriptor, into: &chunk)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }

    private static func asking<Answer>(
        _ call: () throws(SystemError) -> Answer
    ) throws(InputFileError) -> Answer {
        do {
            return try call()
        } catch {
            throw InputFileError(error)
        }
    }
}
