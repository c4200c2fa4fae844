import ArgumentParser
import NeuralNetworks

/// The file that a network is written to, as several commands take it.
struct NetworkOutput: ParsableArguments {
    @Option(
        help: ArgumentHelp("The file: \(NetworkFormat.endings("NAME.")).", valueName: "file"),
        completion: .file(extensions: NetworkFormat.endings), transform: OptionValue.path)
    var out: String

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws { try NetworkFormat.check(out) }
}

extension NetworkFormat {
    /// Refuses a path whose ending names no format.
    static func check(_ path: String) throws {
        guard NetworkFormat(path: path) != nil else {
            throw ValidationError("--out must end with \(endings("."))")
        }
    }
}
