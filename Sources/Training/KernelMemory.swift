import Kernels
import NeuralNetworks

/// All numbers of a network in training, as sections of one array: a copy is independent.
struct KernelMemory: Sendable {
    private enum Section: Int, CaseIterable {
        case even, odd, gradient, mean, square, workspace
    }

    private let layout: ParameterLayout
    private let activations: [Activation]
    private let loss: facet_kernels_loss
    private let isCurve: Bool
    /// Of the classes, by their indices; empty: all count the same.
    private let classWeights: [Float]
    private let instructionSet: InstructionSet
    private var numbers: AlignedNumbers
    /// The threads that take a step together; nil for one thread.
    private var team: Team?
    /// Whether the parameters are in the section `odd`; the next step's go to the other one.
    private var isOdd = false

    init(
        _ network: Network, objective: Objective, instructionSet: InstructionSet, threads: Int
    ) {
        team = threads > 1 ? Team(size: threads) : nil
        layout = ParameterLayout(network, threads: threads)
        activations = network.layers.map { $0.activation }
        loss = objective.code(outputs: network.outputCount)
        isCurve = objective.isCurve
        classWeights = objective.weights.map { Float($0) }
        self.instructionSet = instructionSet
        numbers = AlignedNumbers(
            count: Section.workspace.rawValue * layout.parameterCount + layout.workspaceCount)
        numbers.withUnsafeMutableBufferPointer { [layout] numbers in
            layout.forEachNumber(of: network) { place, value in numbers[place] = Float(value) }
        }
    }
}

extension KernelMemory {
    var parameters: Network { network(isOdd ? .odd : .even) }

    var gradient: Network { network(.gradient) }

    /// Makes the parameters before the latest step the present ones, and the other way round.
    mutating func exchange() { isOdd.toggle() }

    private func network(_ section: Section) -> Network {
        let start = section.rawValue * layout.parameterCount
        return layout.network(activations) { Double(numbers[start + $0]) }
    }
}

extension KernelMemory {
    /// Writes the gradient of the mean loss of some samples, at least one, and of the penalty.
    mutating func updateGradient(
        at samples: Samples, _ indices: ArraySlice<Int>, penalty: facet_kernels_penalty
    ) {
        indices.withUnsafeBufferPointer { indices in
            _ = withKernels(samples, indices) {
                facet_kernels_gradient($0, $1, $2, $3, penalty)
            }
        }
    }

    /// Takes a step; after that, the parameters are the new ones.
    mutating func takeStep(
        at samples: Samples, _ indices: ArraySlice<Int>, penalty: facet_kernels_penalty,
        update: facet_kernels_update
    ) -> facet_kernels_outcome {
        let outcome = indices.withUnsafeBufferPointer { indices in
            withKernels(samples, indices) { set, network, memory, batch in
                withUnsafePointer(to: update) {
                    facet_kernels_step(set, network, memory, batch, penalty, $0)
                }
            }
        }
        if outcome == FACET_KERNELS_DONE { exchange() }
        return outcome
    }

    /// Mean loss and accuracy over all samples, at least one.
    mutating func scores(at samples: Samples) -> Scores {
        let sums = withKernels(samples, nil) { facet_kernels_evaluate($0, $1, $2, $3) }
        let count = Double(samples.count)
        return Scores(
            loss: sums.loss / count, accuracy: isCurve ? nil : Double(sums.hits) / count)
    }

    /// Calls `body` with what the kernels take.
    ///
    /// The places in them come from the layout, by which the array was made; the samples' numbers
    /// are three times as many as samples, the indices are below their count, and labels are below
    /// the number of class weights, if there are any.
    @inline(__always)
    private mutating func withKernels<Result>(
        _ samples: Samples, _ indices: UnsafeBufferPointer<Int>?,
        _ body: (
            facet_kernels_set, UnsafePointer<facet_kernels_network>,
            UnsafePointer<facet_kernels_memory>, UnsafePointer<facet_kernels_batch>
        ) -> Result
    ) -> Result {
        let (layout, set, loss, isOdd) = (layout, instructionSet.code, loss, isOdd)
        let classWeights = classWeights
        Team.makeExclusive(&team)
        let threads = team?.threads
        return layout.layers.withUnsafeBufferPointer { layers in
            samples.numbers.withUnsafeBufferPointer { samples in
                classWeights.withUnsafeBufferPointer { weights in
                    self.numbers.withUnsafeMutableBufferPointer { sections in
                        var network = layout.kernelNetwork(
                            layers, loss: loss,
                            classWeights: weights.isEmpty ? nil : weights.baseAddress)
                        var memory = Self.memory(sections, layout.parameterCount, isOdd: isOdd)
                        memory.team = threads
                        var batch = Self.batch(samples, indices)
                        return body(set, &network, &memory, &batch)
                    }
                }
            }
        }
    }
}

extension KernelMemory {
    private static func memory(
        _ sections: UnsafeMutableBufferPointer<Float>, _ count: Int, isOdd: Bool
    ) -> facet_kernels_memory {
        let base = sections.baseAddress.unsafelyUnwrapped
        func start(_ section: Section) -> UnsafeMutablePointer<Float> {
            base + section.rawValue * count
        }
        return facet_kernels_memory(
            parameters: start(isOdd ? .odd : .even), next: start(isOdd ? .even : .odd),
            gradient: start(.gradient), mean: start(.mean), square: start(.square),
            workspace: start(.workspace), team: nil)
    }

    private static func batch(
        _ samples: UnsafeBufferPointer<Float>, _ indices: UnsafeBufferPointer<Int>?
    ) -> facet_kernels_batch {
        let x = samples.baseAddress.unsafelyUnwrapped
        let count = samples.count / 3
        return facet_kernels_batch(
            x: x, y: x + count, labels: x + 2 * count, indices: indices?.baseAddress,
            count: indices?.count ?? count)
    }
}
