import Text

extension BoundaryNames {
    /// The curves that are named: one, several or none.
    public var named: [NamedCurve] {
        switch verdict {
        case .named(let index, _): [table[index]]
        case .several(let curves): curves
        case .noSimpleForm, .nothing: []
        }
    }

    /// The curves that the boundary cannot be told apart from, apart from the named one.
    public var alternatives: [NamedCurve] {
        guard case .named(_, let alternatives) = verdict else { return [] }
        return alternatives.map { table[$0] }
    }

    /// The verdict in words: `a circle`, `two circles`, `no simple form`.
    public var words: String {
        switch verdict {
        case .named, .several: Self.words(named)
        case .noSimpleForm: "no simple form"
        case .nothing: "no boundary"
        }
    }

    /// Equal names together, in the order in which they first come.
    private static func words(_ curves: [NamedCurve]) -> String {
        var forms: [(form: CurveForm, count: Int)] = []
        for curve in curves {
            if let index = forms.firstIndex(where: { $0.form.name == curve.form.name }) {
                forms[index].count += 1
            } else {
                forms.append((curve.form, 1))
            }
        }
        return forms.map { form, count in
            count == 1 ? form.phrase : "\(Self.inWords(count)) \(form.plural)"
        }.joinedAsSum
    }

    /// `two`; from ten on in digits.
    private static func inWords(_ count: Int) -> String {
        let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count - 2) ? words[count - 2] : "\(count)"
    }
}
