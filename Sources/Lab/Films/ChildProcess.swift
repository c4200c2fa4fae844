import CSystem
import Files

/// A program that reads its input, and whose error messages are kept.
///
/// Call `finish` or `abandon` at the end.
struct ChildProcess {
    private let identifier: Int32
    /// A socket: writing to a reader that has gone away then fails without a signal.
    private let input: Int32
    private let complaints: ProcessCalls.Complaints

    /// How a program ended.
    enum End: Equatable {
        case done
        /// It ended with a code other than 0, or printed an error message; the last one.
        case failed(reason: String)
    }

    /// Starts the program at a path.
    init(_ path: String, arguments: [String]) throws(SystemError) {
        let sockets = try ProcessCalls.makeSockets()
        defer { ProcessCalls.closeEnd(sockets.other) }
        do {
            complaints = try ProcessCalls.Complaints()
        } catch {
            ProcessCalls.closeEnd(sockets.own)
            throw error
        }
        do {
            identifier = try ProcessCalls.start(
                path, arguments, input: sockets.other, complaints: complaints)
        } catch {
            ProcessCalls.closeEnd(sockets.own)
            complaints.discard()
            throw error
        }
        input = sockets.own
    }
}

extension ChildProcess {
    /// The path of a program that the shell would find; nil if there is none.
    static func path(ofProgram name: String) -> String? {
        let folders = facet_getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { ProcessCalls.isProgram($0) }
    }

    /// Writes bytes to the program; false if it reads no more.
    func write(_ bytes: [UInt8]) -> Bool { ProcessCalls.sendBytes(bytes, to: input) }

    /// Ends the program's input and waits until it has ended; call it once.
    ///
    /// A code of 0 is not enough: ffmpeg ends with it when a full disk cuts its file short.
    func finish() -> End {
        ProcessCalls.closeEnd(input)
        let status = ProcessCalls.wait(for: identifier)
        defer { complaints.discard() }
        return status == 0 && complaints.isEmpty ? .done : .failed(reason: lastComplaint)
    }

    /// Ends the program at once, even if it still runs; to be called instead of `finish`.
    func abandon() {
        ProcessCalls.closeEnd(input)
        ProcessCalls.end(identifier)
        _ = ProcessCalls.wait(for: identifier)
        complaints.discard()
    }

    /// The last line of its error messages so far.
    var lastComplaint: String {
        let lines = String(decoding: complaints.tail, as: UTF8.self)
            .split(whereSeparator: { $0.isNewline })
        return lines.last.map { String($0) } ?? "it ended without a word"
    }
}
