import Text

/// The classes of a set and how the sources' own classes become them.
struct ClassMapping {
    private(set) var names: [String]
    private let isDeclared: Bool

    /// The classes that a scenario declares, or none yet.
    init(declared: [String]) throws(PointError) {
        names = declared
        isDeclared = !declared.isEmpty
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
        if let given = source.classes {
            guard given.count == drawn.classNames.count else {
                throw PointError(
                    .classNameCount(names: given.count, classes: drawn.classNames.count))
            }
            return try indices(ofNames: given, places: [])
        }
        if isDeclared, source.origin.hasInventedNames,
            !drawn.classNames.allSatisfy(names.contains)
        {
            guard drawn.classNames.count <= names.count else {
                throw PointError(
                    .tooFewDeclaredClasses(
                        declared: names.count, needed: drawn.classNames.count))
            }
            return Array(drawn.classNames.indices)
        }
        return try indices(ofNames: drawn.classNames, places: drawn.classPlaces)
    }

    private mutating func indices(
        ofNames wanted: [String], places: [FilePlace]
    ) throws(PointError) -> [Int] {
        var indices: [Int] = []
        for (position, name) in wanted.enumerated() {
            let place = places.indices.contains(position) ? places[position] : nil
            indices.append(try index(of: name, place: place))
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
