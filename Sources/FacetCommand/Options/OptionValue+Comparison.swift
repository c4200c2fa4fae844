import ArgumentParser
import NeuralNetworks
import Scenarios
import Training

extension OptionValue {
    /// Widths, as `2,4,8,16`.
    @Sendable static func widths(_ text: String) throws -> [Int] {
        try distinct(text, "widths are different whole numbers from 1 to 4096: 2,4,8,16") { part in
            Int(part).flatMap { ScenarioLimits.widths ~= $0 ? $0 : nil }
        }
    }

    /// Numbers of hidden layers, as `1,2,3`.
    @Sendable static func depths(_ text: String) throws -> [Int] {
        try distinct(text, "depths are different whole numbers from 1 to 64: 1,2,3") { part in
            Int(part).flatMap { ScenarioLimits.depths ~= $0 ? $0 : nil }
        }
    }

    /// Activations, as `relu,tanh`.
    @Sendable static func activations(_ text: String) throws -> [Activation] {
        let names = Activation.names.filter { Activation(name: $0)?.isTrainable == true }
        let list = names.joined(separator: ", ")
        return try distinct(text, "activations are different names out of \(list)") { part in
            Activation(spelling: part).flatMap { $0.isTrainable ? $0 : nil }
        }
    }

    private static func distinct<Value: Hashable>(
        _ text: String, _ rule: String, read: (String) -> Value?
    ) throws -> [Value] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let values = parts.compactMap { read(String($0)) }
        guard values.count == parts.count, Set(values).count == values.count else {
            throw ValidationError(rule)
        }
        guard values.count <= ScenarioLimits.comparisonEntries else {
            throw ValidationError(
                "\(values.count) values are over the limit "
                    + "(at most \(ScenarioLimits.comparisonEntries))")
        }
        return values
    }

    /// Refuses a set of instructions that this machine has not, and a number of threads that no
    /// step can have.
    static func checkKernels() throws {
        do {
            _ = try InstructionSet.requested()
        } catch {
            throw ValidationError("FACET_KERNELS: \(error)")
        }
        do {
            _ = try StepThreads.requested()
        } catch {
            throw ValidationError("FACET_THREADS: \(error)")
        }
    }
}
