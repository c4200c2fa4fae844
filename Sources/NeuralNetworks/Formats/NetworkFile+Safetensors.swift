import Text

extension NetworkFile {
    /// The network of a safetensors file, and what its metadata says about it.
    init(
        safetensors bytes: [UInt8], _ reading: NetworkReading, losses: [String]?
    ) throws(NetworkFileError) {
        let file: Safetensors
        let (network, assumptions): (Network, [NetworkAssumption])
        do {
            file = try Safetensors(bytes: bytes)
            (network, assumptions) = try Network.read(file, reading)
        } catch {
            throw .safetensors(error)
        }
        self.init(
            network: network,
            statesActivation: file.statesActivation || network.hiddenLayers.isEmpty)
        self.assumptions = assumptions
        do {
            try read(file.metadata, losses: losses)
        } catch {
            throw .metadata(error)
        }
    }

    /// The bytes of the safetensors file.
    var safetensorsBytes: [UInt8] {
        network.safetensors(metadata: metadata, statesActivation: statesActivation)
    }

    /// The texts of the metadata; no name holds a new line or a tab, which separate
    /// them.
    var metadata: [String: String] {
        var texts: [String: String] = [:]
        texts["title"] = title
        if !classNames.isEmpty { texts["classes"] = classNames.joined(separator: "\n") }
        if !labels.isEmpty {
            texts["labels"] = labels.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }
        if let sides {
            texts["window"] = sides.map { $0.shortest }.joined(separator: ",")
        }
        if !axisNames.isEmpty { texts["axes"] = axisNames.joined(separator: "\n") }
        texts["loss"] = loss
        texts["output"] = output?.rawValue
        texts["step"] = step.map(String.init)
        texts["state"] = state
        return texts
    }
}

extension NetworkFile {
    /// Takes what the texts of a file's metadata say.
    mutating func read(
        _ metadata: [String: String], losses: [String]?
    ) throws(NetworkMetadataError) {
        title = metadata["title"]
        state = metadata["state"]
        if let text = metadata["classes"] {
            classNames = try Self.classNames(text, classCount: network.classCount)
        }
        if let text = metadata["labels"] {
            labels = try Self.labels(text, classCount: classNames.count)
        }
        if let text = metadata["window"] {
            let sides = text.split(separator: ",", omittingEmptySubsequences: false)
                .map { Double(decimal: String($0)) ?? .nan }
            guard setSides(sides) else { throw .window(text, inputs: network.inputCount) }
        }
        if let text = metadata["axes"] {
            axisNames = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            guard axisNames.count == 2, axisNames.allSatisfy({ $0.isName(limit: 64) }) else {
                throw .axes(text)
            }
        }
        if let text = metadata["loss"] {
            if let losses, !losses.contains(text) { throw .loss(text, among: losses) }
            loss = text
        }
        if let text = metadata["output"] {
            guard let function = OutputFunction(rawValue: text) else { throw .output(text) }
            guard function.serves(loss: loss) else { throw .outputLoss(loss ?? "") }
            output = function
        }
    }

    /// A line for each class has its labels, with tabs between them.
    private static func labels(
        _ text: String, classCount: Int
    ) throws(NetworkMetadataError) -> [[String]] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == classCount else { throw .labelCount(lines.count, classes: classCount) }
        let labels = lines.map { $0.split(separator: "\t").map(String.init) }
        var seen: Set<String> = []
        for label in labels.flatMap({ $0 }) {
            guard label.isName(limit: 64), seen.insert(label).inserted else { throw .label(label) }
        }
        return labels
    }

    private static func classNames(
        _ text: String, classCount: Int
    ) throws(NetworkMetadataError) -> [String] {
        let names = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var seen: Set<String> = []
        for name in names {
            guard name.isName(limit: 64) else { throw .className(name) }
            guard seen.insert(name).inserted else { throw .repeatedClass(name) }
        }
        // The other side of a single class is no class, which has no name.
        guard names.count == classCount || (names.count == 1 && classCount == 2) else {
            throw .classCount(names.count, network: classCount)
        }
        return names
    }
}
