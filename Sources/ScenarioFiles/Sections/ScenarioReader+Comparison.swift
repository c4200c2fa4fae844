import NeuralNetworks
import Scenarios

extension ScenarioReader {
    /// What is to be compared, from `{widths: [2, 4], depths: [1, 2], seeds: 3}`.
    ///
    /// Without widths and parameters, it is what is compared without the section.
    mutating func comparison(_ field: Field) -> ComparisonSettings {
        var comparison = ComparisonSettings()
        let known = ["widths", "parameters", "depths", "activations", "seeds", "target", "folds"]
        guard let fields = fields(field, known: known) else { return comparison }
        if let sizes = sizes(fields["widths"], fields["parameters"]) {
            comparison = ComparisonSettings(sizes: sizes, depths: [1], seeds: 1)
        }
        if let depths = fields["depths"] {
            comparison.depths = numbers(depths, .depth, of: "numbers of layers") ?? [1]
        }
        comparison.activations = fields["activations"].flatMap { activations($0) } ?? []
        comparison.seeds = whole(fields["seeds"], .seeds) ?? comparison.seeds
        comparison.folds = whole(fields["folds"], .folds)
        comparison.target = real(fields["target"], .target, default: comparison.target)
        return comparison
    }

    /// The sizes, which one of two keys gives; nil without both.
    private mutating func sizes(
        _ widths: Field?, _ parameters: Field?
    ) -> ComparisonSettings.Sizes? {
        switch (widths, parameters) {
        case (nil, nil):
            return nil
        case (let widths?, nil):
            sites.comparison = widths.site
            return .widths(numbers(widths, .width, of: "widths") ?? [])
        case (nil, let parameters?):
            return .parameters(whole(parameters, .parameters) ?? 1)
        case (_?, let parameters?):
            refuse(parameters.site, "cannot be combined with widths (give one of them)")
        }
        return .widths([])
    }

    /// Whole numbers to compare, each of them once.
    private mutating func numbers(
        _ field: Field, _ rule: NumberRule, of entries: String
    ) -> [Int]? {
        distinct(field, of: entries) { reader, entry in reader.whole(entry, rule) }
    }

    private mutating func activations(_ field: Field) -> [Activation]? {
        distinct(field, of: "activations") { reader, entry in reader.activation(entry) }
    }

    /// The values of a list, in which each may appear once.
    private mutating func distinct<Value: Hashable & CustomStringConvertible>(
        _ field: Field, of entries: String, read: (inout ScenarioReader, Field) -> Value?
    ) -> [Value]? {
        guard let list = list(field, of: "of \(entries)") else { return nil }
        refuseCount(list.count, of: field, limit: ScenarioLimits.comparisonEntries)
        var values: [Value] = []
        for entry in list {
            guard let value = read(&self, entry) else { continue }
            if values.contains(value) {
                refuse(entry.site, "\(value) appears a second time (give it once)")
            }
            values.append(value)
        }
        return values
    }
}
