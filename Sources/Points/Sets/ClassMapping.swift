import Text

/// The classes of a set and how the sources' own classes become them.
struct ClassMapping {
    private(set) var names: [String]
    /// What those labels of tables have become for which it does not go without saying.
    private var meanings: [(label: String, index: Int)] = []
    /// Whether a scenario or a source has named classes.
    private var isNamed: Bool
    private let isDeclared: Bool

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
    mutating func indices(
        of drawn: DrawnPoints, for source: PointSource
    ) throws(PointError) -> [Int] {
        let isOfNumbers = drawn.areLabels && ClassLabel.areNumbers(drawn.classNames)
        let found: [Int]
        var isRenamed = false
        if let given = source.classes {
            isNamed = true
            isRenamed = drawn.areLabels && !drawn.classNames.allSatisfy(given.contains)
            let positions = try positions(of: drawn, among: given)
            let indices = try indices(ofNames: given, places: [])
            found = positions.map { indices[$0] }
        } else if isDeclared, drawn.areLabels {
            found = try declaredIndices(of: drawn)
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
        return found
    }

    /// The position in `given`, a source's new names, of each of its own classes.
    private func positions(
        of drawn: DrawnPoints, among given: [String]
    ) throws(PointError) -> [Int] {
        let own = drawn.classNames
        if drawn.areLabels {
            let known = ClassLabel.indices(of: own, among: given)
            if let stranger = known.firstIndex(of: nil), known.contains(where: { $0 != nil }) {
                throw PointError(
                    .undeclaredClass(
                        own[stranger], nearest: NearestName.of(own[stranger], among: given)),
                    place: drawn.classPlaces[stranger])
            }
            if !known.contains(nil) { return known.compactMap { $0 } }
        }
        let ordered = drawn.areLabels ? ClassLabel.ordered(own) : own
        guard given.count == ordered.count else {
            throw PointError(.classNameCount(names: given.count, classes: ordered.count))
        }
        guard drawn.areLabels else { return Array(own.indices) }
        return own.map { ClassLabel.index(ofName: $0, among: ordered) ?? 0 }
    }

    private func declaredIndices(of drawn: DrawnPoints) throws(PointError) -> [Int] {
        var indices: [Int] = []
        let found = ClassLabel.indices(of: drawn.classNames, among: names)
        for (position, index) in found.enumerated() {
            guard let index else {
                let label = drawn.classNames[position]
                throw PointError(
                    .undeclaredClass(label, nearest: NearestName.of(label, among: names)),
                    place: drawn.classPlaces[position])
            }
            indices.append(index)
        }
        return indices
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
        return moved
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
