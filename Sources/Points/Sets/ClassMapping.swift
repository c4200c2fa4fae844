import Text

/// The classes of a set and how the sources' own classes become them.
struct ClassMapping {
    private(set) var names: [String]
    /// What those labels of tables have become for which it does not go without saying.
    private var meanings: [(label: String, index: Int)] = []
    /// Whether a scenario or a source has named classes.
    private var isNamed: Bool
    private let isDeclared: Bool
    /// The labels of tables, of numbers with the same value only the first.
    private var labels: [(label: String, index: Int)] = []
    /// Their positions by their text, by their value if they are numbers.
    private var labelPositions: [String: Int] = [:]

    /// The classes that a scenario declares, or none yet.
    init(declared: [String]) throws(PointError) {
        names = declared
        isDeclared = !declared.isEmpty
        isNamed = isDeclared
        guard declared.count <= PointSet.classLimit else {
            throw PointError(.tooManyClasses(limit: PointSet.classLimit))
        }
        for name in declared where !name.isClassName { throw PointError(.badClassName(name)) }
    }

    /// The index in `names` of each of the source's own classes, in their order.
    ///
    /// Without declared classes the names are those of all sources, in order of appearance.
    ///
    /// - Parameter labels: of a table: its labels and those of all other tables whose classes have
    ///   the same names.
    mutating func indices(
        of drawn: DrawnPoints, for source: PointSource, labels: [String]
    ) throws(PointError) -> [Int] {
        let isOfNumbers = drawn.areLabels && ClassLabel.areNumbers(drawn.classNames)
        let found: [Int]
        var isRenamed = false
        if let given = source.classes {
            isNamed = true
            isRenamed = drawn.areLabels && !drawn.classNames.allSatisfy(given.contains)
            let positions = try positions(of: drawn, among: given, labels: labels)
            let indices = try indices(ofNames: given, places: [])
            found = positions.map { indices[$0] }
        } else if isDeclared, drawn.areLabels {
            isRenamed = !drawn.classNames.allSatisfy(names.contains)
            found = try declaredIndices(of: drawn, labels: labels)
        } else if isDeclared, source.origin.hasInventedNames,
            !drawn.classNames.allSatisfy(names.contains)
        {
            guard drawn.classNames.count <= names.count else {
                throw PointError(
                    .tooFewDeclaredClasses(
                        declared: names.count, needed: drawn.classNames.count))
            }
            found = Array(drawn.classNames.indices)
        } else {
            found = try indices(
                ofNames: drawn.classNames, places: drawn.classPlaces, areNumbers: isOfNumbers)
        }
        if isRenamed || isOfNumbers { meanings += zip(drawn.classNames, found).map { ($0, $1) } }
        if drawn.areLabels { try note(drawn, found) }
        return found
    }

    /// The position in `given`, a source's new names, of each of its own classes.
    private func positions(
        of drawn: DrawnPoints, among given: [String], labels: [String]
    ) throws(PointError) -> [Int] {
        let own = drawn.classNames
        guard drawn.areLabels else {
            guard given.count == own.count else {
                throw PointError(.classNameCount(names: given.count, classes: own.count))
            }
            return Array(own.indices)
        }
        let known = ClassLabel.indices(of: labels, among: given)
        if known.contains(where: { $0 != nil }) {
            return try Self.found(drawn, known, of: labels) { label in
                .strangeLabel(label, nearest: NearestName.of(label, among: given))
            }
        }
        let ordered = ClassLabel.ordered(labels)
        guard given.count == ordered.count else {
            throw PointError(.labelCount(names: given.count, labels: ordered))
        }
        return own.map { ClassLabel.index(ofName: $0, among: ordered) ?? 0 }
    }

    private func declaredIndices(
        of drawn: DrawnPoints, labels: [String]
    ) throws(PointError) -> [Int] {
        let known = ClassLabel.indices(of: labels, among: names)
        return try Self.found(drawn, known, of: labels) { [names] label in
            .undeclaredClass(label, nearest: NearestName.of(label, among: names))
        }
    }

    /// The indices of a table's own labels among those of all `labels`.
    private static func found(
        _ drawn: DrawnPoints, _ known: [Int?], of labels: [String],
        problem: (_ stranger: String) -> PointError.Problem
    ) throws(PointError) -> [Int] {
        var indices: [String: Int] = [:]
        for (label, index) in zip(labels, known) { indices[label] = index }
        var found: [Int] = []
        for (position, label) in drawn.classNames.enumerated() {
            guard let index = indices[label] else {
                throw PointError(problem(label), place: drawn.classPlaces[position])
            }
            found.append(index)
        }
        return found
    }

    private mutating func indices(
        ofNames wanted: [String], places: [FilePlace], areNumbers: Bool = false
    ) throws(PointError) -> [Int] {
        var indices: [Int] = []
        for (position, name) in wanted.enumerated() {
            let place = places.indices.contains(position) ? places[position] : nil
            if areNumbers, let index = ClassLabel.index(ofName: name, among: names) {
                indices.append(index)
            } else {
                indices.append(try index(of: name, place: place))
            }
        }
        return indices
    }

    private mutating func index(
        of name: String, place: FilePlace?
    ) throws(PointError) -> Int {
        if let index = names.firstIndex(of: name) { return index }
        guard !isDeclared else {
            throw PointError(
                .undeclaredClass(name, nearest: NearestName.of(name, among: names)), place: place)
        }
        guard name.isClassName else { throw PointError(.badClassName(name), place: place) }
        guard names.count < PointSet.classLimit else {
            throw PointError(.tooManyClasses(limit: PointSet.classLimit), place: place)
        }
        names.append(name)
        return names.count - 1
    }
}

extension ClassMapping {
    /// Notes what a table's labels are; one of them that is another class in a table before it is
    /// refused.
    private mutating func note(_ drawn: DrawnPoints, _ found: [Int]) throws(PointError) {
        for (position, (label, index)) in zip(drawn.classNames, found).enumerated() {
            let key = ClassLabel.number(label).map { "\($0.shortest)" } ?? label
            guard let known = labelPositions[key].map({ labels[$0] }) else {
                labelPositions[key] = labels.count
                labels.append((label, index))
                continue
            }
            // Texts such as 1 and 1.0 may be the names of two classes.
            let areNames = names[index] == label && names[known.index] == known.label
            guard known.index == index || areNames else {
                throw PointError(
                    .labelOfTwoClasses(label, names[known.index], names[index]),
                    place: drawn.classPlaces[position])
            }
        }
    }

    /// Refuses labels of a table that are not the class of this name, once all sources are there.
    func checkNames(of drawn: DrawnPoints, _ found: [Int]) throws(PointError) {
        guard drawn.areLabels else { return }
        for (position, (label, index)) in zip(drawn.classNames, found).enumerated() {
            guard let named = ClassLabel.index(ofName: label, among: names), named != index else {
                continue
            }
            throw PointError(
                .labelOfTwoClasses(label, names[named], names[index]),
                place: drawn.classPlaces[position])
        }
    }

    /// Brings classes that are the labels of tables into their order, once all sources are there.
    ///
    /// - Returns: the new index of each class.
    mutating func order() -> [Int] {
        guard !isNamed, !meanings.isEmpty, ClassLabel.areNumbers(names) else {
            return Array(names.indices)
        }
        let ordered = ClassLabel.ordered(names)
        let moved = names.map { ClassLabel.index(ofName: $0, among: ordered) ?? 0 }
        names = ordered
        meanings = meanings.map { ($0.label, moved[$0.index]) }
        labels = labels.map { ($0.label, moved[$0.index]) }
        return moved
    }

    /// The labels of tables of each class; empty where each label is the name of its class.
    var labelsByClass: [[String]] {
        let areNames = labels.allSatisfy {
            ClassLabel.index(ofName: $0.label, among: names) == $0.index
        }
        guard !areNames else { return [] }
        var byClass = [[String]](repeating: [], count: names.count)
        for (label, index) in labels { byClass[index].append(label) }
        return byClass
    }

    /// What the labels of tables were taken for, where it does not go without saying.
    var notes: [PointNote] {
        guard !meanings.isEmpty else { return [] }
        return [
            .labels(
                meanings.map {
                    LabelMeaning(label: $0.label, index: $0.index, className: names[$0.index])
                })
        ]
    }
}

extension PointSource {
    /// The classes of the set that the source's own classes are, in their order.
    ///
    /// - Parameters:
    ///   - own: the source's own names.
    ///   - declared: the classes that the scenario declares; the source has been found to go with
    ///     them.
    package func classNames(own: [String], declared: [String]) -> [String] {
        if let classes { return classes }
        guard !declared.isEmpty, origin.hasInventedNames, !own.allSatisfy(declared.contains) else {
            return own
        }
        return Array(declared.prefix(own.count))
    }
}

extension PointSource.Origin {
    /// Whether the names of its classes are only placeholders for those of the scenario.
    fileprivate var hasInventedNames: Bool {
        switch self {
        case .generated, .image: true
        case .literal, .csv: false
        }
    }
}

extension String {
    /// Whether a class can have this name: not empty, not too long, without control characters.
    package var isClassName: Bool {
        isName(limit: PointSet.classNameLimit)
    }
}
