import Text

/// How a label of a table becomes a class: one rule for the tables of a scenario and for a table of
/// points beside a network.
///
/// A label that equals a class name is that class, as a text or as a number (`1` and `1.0`). If all
/// other labels are whole numbers below the number of classes, they are indices of classes, from
/// 0. Where no class is named, labels that are all numbers are ordered by value and others by first
/// appearance.
package enum ClassLabel {
    /// The number that a label is; nil for any other text.
    package static func number(_ label: String) -> Double? {
        Double(decimal: label).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whether there are labels, all of them numbers.
    package static func areNumbers(_ labels: [String]) -> Bool {
        !labels.isEmpty && labels.allSatisfy { number($0) != nil }
    }

    /// The index in `names` of the class that each label is; nil for labels that are neither names
    /// nor indices.
    ///
    /// An index of a class that another number names means that these numbers are no indices.
    package static func indices(of labels: [String], among names: [String]) -> [Int?] {
        let named = labels.map { index(ofName: $0, among: names) }
        let taken = Set(zip(labels, named).compactMap { number($0) == nil ? nil : $1 })
        var found = named
        for (position, label) in labels.enumerated() where named[position] == nil {
            guard let index = DecimalNumber(label)?.whole, names.indices.contains(index),
                !taken.contains(index)
            else { return named }
            found[position] = index
        }
        return found
    }

    /// The index of the class that each label is, where a network remembers the labels of its
    /// classes; nil for labels that are none of them.
    ///
    /// Other labels may be indices only if what is remembered are no numbers.
    ///
    /// - Parameter remembered: labels of each class; empty: none are known.
    package static func indices(
        of labels: [String], among names: [String], remembered: [[String]]
    ) -> [Int?] {
        let all = remembered.flatMap { $0 }
        guard !all.isEmpty else { return indices(of: labels, among: names) }
        let owners = remembered.enumerated().flatMap { index, labels in labels.map { _ in index } }
        let found = labels.map { label in
            index(ofName: label, among: names)
                ?? index(ofName: label, among: all).map { owners[$0] }
        }
        guard !all.contains(where: { number($0) != nil }) else { return found }
        let rest = labels.indices.filter { found[$0] == nil }
        let indices = indices(of: rest.map { labels[$0] }, among: names)
        var result = found
        for (position, index) in zip(rest, indices) { result[position] = index }
        return result
    }

    /// The first name that is the label as a text, or else as a number.
    package static func index(ofName label: String, among names: [String]) -> Int? {
        if let index = names.firstIndex(of: label) { return index }
        guard let number = number(label) else { return nil }
        return names.firstIndex { self.number($0) == number }
    }

    /// The labels, each once, in the order of their classes where no class is named: by value if
    /// all are numbers, else as they come.
    ///
    /// Of numbers with the same value only the first is taken.
    package static func ordered(_ labels: [String]) -> [String] {
        var distinct: [String] = []
        guard areNumbers(labels) else {
            for label in labels where !distinct.contains(label) { distinct.append(label) }
            return distinct
        }
        for label in labels where index(ofName: label, among: distinct) == nil {
            distinct.append(label)
        }
        return distinct.sorted { (number($0) ?? 0) < (number($1) ?? 0) }
    }
}

/// A label of a table and the class that it became.
public struct LabelMeaning: Sendable, Hashable {
    /// As the table has it.
    public var label: String
    /// The index of the class.
    public var index: Int
    /// The name of the class.
    public var className: String

    /// A label that became the class of this index and name.
    public init(label: String, index: Int, className: String) {
        self.label = label
        self.index = index
        self.className = className
    }
}

extension LabelMeaning: CustomStringConvertible {
    /// `label 0 is class 0 (red)`; the name is left out where it is the label.
    public var description: String {
        "label \(label) is class \(index)"
            + (className == label || className == "class \(index)" ? "" : " (\(className))")
    }
}

extension LabelMeaning {
    /// A note of the classes that labels became, if the labels are numbers or other texts than the
    /// names.
    static func notes(
        of labels: [String], _ indices: [Int], among names: [String]
    ) -> [PointNote] {
        guard ClassLabel.areNumbers(labels) || !labels.allSatisfy(names.contains) else {
            return []
        }
        return [
            .labels(
                zip(labels, indices).map {
                    LabelMeaning(label: $0, index: $1, className: names[$1])
                })
        ]
    }
}

extension Sequence<LabelMeaning> {
    /// What the labels mean, in the order of their classes: the first ten, and how many more.
    package var sentence: String {
        let sorted = Set(self).sorted {
            ($0.index, ClassLabel.number($0.label) ?? 0, $0.label)
                < ($1.index, ClassLabel.number($1.label) ?? 0, $1.label)
        }
        let rest = sorted.count > 10 ? " and \(sorted.count - 10) more" : ""
        return sorted.prefix(10).map { $0.description }.joined(separator: ", ") + rest
    }
}
