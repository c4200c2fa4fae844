/// Why an instruction set is not available.
public enum InstructionSetError: Error, Hashable {
    case unknown(String)
    /// This machine does not have it.
    case unsupported(InstructionSet)
}

extension InstructionSetError: CustomStringConvertible {
    /// What is wrong and what would be right, on one line.
    public var description: String {
        let choice = InstructionSet.supported.map { $0.rawValue }.joined(separator: ", ")
        return switch self {
        case .unknown(let name): "\"\(name)\" is not an instruction set (expected \(choice))"
        case .unsupported(let set): "this machine does not have \(set.rawValue) (it has \(choice))"
        }
    }
}
