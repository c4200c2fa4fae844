import Foundation

func rounded(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
}

func scientific(_ value: Double) -> String { String(format: "%.1e", value) }

extension Group {
    /// A Markdown table of the results, and the remarks below it.
    func text(_ results: [Measurements]) -> String {
        var lines = ["### \(title)", "", "| case | median | min | max | turns |"]
        lines.append("| --- | ---: | ---: | ---: | ---: |")
        for (item, result) in zip(cases, results) {
            let numbers = [
                result.median, result.values.min() ?? .nan, result.values.max() ?? .nan,
            ].map { rounded($0, item.decimals) }
            lines.append(
                "| \(item.name) | \(numbers[0]) \(item.unit) | \(numbers[1]) | \(numbers[2]) | "
                    + "\(result.values.count) |")
        }
        let remarks = remarks(results).map { "- \($0)" }
        return (lines + (remarks.isEmpty ? [] : [""] + remarks)).joined(separator: "\n") + "\n"
    }
}
