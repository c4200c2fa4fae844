/// The labels of those tables of a scenario whose classes have the same names.
///
/// What a label means follows from all of them: a test file with the labels 1 and 2 goes with a
/// training file that has 1, 2 and 3.
struct TableLabels {
    /// The names that sources give their classes, nil for none, and the labels of such tables.
    private var groups: [(names: [String]?, labels: [String])] = []

    /// The labels of all sources that are tables.
    init(of sources: [(source: PointSource, drawn: DrawnPoints)]) {
        for (source, drawn) in sources where drawn.areLabels {
            let names = source.classes
            let index = groups.firstIndex { $0.names == names } ?? groups.count
            if index == groups.count { groups.append((names, [])) }
            let known = Set(groups[index].labels)
            groups[index].labels += drawn.classNames.filter { !known.contains($0) }
        }
    }

    /// The labels of all tables that name their classes as this source does.
    func with(_ source: PointSource) -> [String] {
        groups.first { $0.names == source.classes }?.labels ?? []
    }
}
