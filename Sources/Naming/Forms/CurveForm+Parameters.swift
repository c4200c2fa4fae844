import RealFunctions

extension CurveForm {
    /// The same curve with the angles, signs and order that people expect.
    func canonical(_ p: Parameters) -> Parameters {
        var p = p
        switch self {
        case .line: Self.turn(&p, angle: 0, offset: 1)
        case .twoLines:
            Self.turn(&p, angle: 0, offset: 1)
            Self.turn(&p, angle: 2, offset: 3)
            if p[0] > p[2] { (p[0], p[1], p[2], p[3]) = (p[2], p[3], p[0], p[1]) }
        case .circle: p[2] = abs(p[2])
        case .function(let form, _): return form.canonical(p)
        case .parabola:
            if p[3] < 0 { (p[0], p[1], p[3]) = (p[0] + .pi, -p[1], -p[3]) }
            p[0] = p[0].remainder(dividingBy: 2 * .pi)
        case .archimedeanSpiral, .logarithmicSpiral: p[3] = p[3].remainder(dividingBy: .pi)
        case .ellipse:
            if p[2] < p[3] { (p[2], p[3], p[4]) = (p[3], p[2], p[4] + .pi / 2) }
            p[4] = p[4].remainder(dividingBy: .pi)
        case .hyperbola: p[4] = p[4].remainder(dividingBy: .pi)
        case .axes, .reciprocal: break
        }
        return p
    }

    /// The direction of a line's normal is brought between -pi/4 and 3 pi/4.
    private static func turn(_ p: inout Parameters, angle: Int, offset: Int) {
        let turns = ((p[angle] - .pi / 4) / .pi).rounded()
        p[angle] -= turns * .pi
        if Int(turns) % 2 != 0 { p[offset] = -p[offset] }
    }

    /// The numbers of the formula in the data's units, in the order of `symbols`.
    func numbers(_ p: Parameters, x: AxisFrame, y: AxisFrame) -> [Double] {
        let degree = 180 / Double.pi
        let unit = x.unit
        let centre = [x.offset + unit * p[0], y.offset + unit * p[1]]
        func line(_ angle: Double, _ offset: Double) -> [Double] {
            let (cosine, sine) = (Portable.cos(angle), Portable.sin(angle))
            return [angle * degree, unit * offset + cosine * x.offset + sine * y.offset]
        }
        switch self {
        case .line: return line(p[0], p[1])
        case .twoLines: return line(p[0], p[1]) + line(p[2], p[3])
        case .axes: return centre
        case .circle: return centre + [unit * p[2]]
        case .function(let form, let isSideways):
            return isSideways ? form.numbers(p, x: y, y: x) : form.numbers(p, x: x, y: y)
        case .reciprocal:
            return [y.offset + unit * p[1], unit * unit * p[2], x.offset + unit * p[0]]
        case .parabola:
            let along = -p[2] / (2 * p[3])
            let across = p[1] - p[2] * p[2] / (4 * p[3])
            let (cosine, sine) = (Portable.cos(p[0]), Portable.sin(p[0]))
            return [
                x.offset + unit * (cosine * along - sine * across),
                y.offset + unit * (sine * along + cosine * across), p[3] / unit, p[0] * degree,
            ]
        case .archimedeanSpiral: return centre + [unit / p[2], p[3]]
        case .logarithmicSpiral:
            return centre + [unit * Portable.exp(-p[3] / p[2]), 1 / p[2]]
        case .ellipse, .hyperbola:
            return centre
                + [unit * Portable.exp(p[2]), unit * Portable.exp(p[3]), p[4] * degree]
        }
    }

    /// The names of the numbers.
    public var symbols: [String] {
        switch self {
        case .line: ["angle", "offset"]
        case .axes: ["x0", "y0"]
        case .circle: ["x0", "y0", "r"]
        case .function(let form, _): form.symbols
        case .reciprocal: ["a", "b", "c"]
        case .parabola: ["x0", "y0", "a", "angle"]
        case .twoLines: ["angle1", "offset1", "angle2", "offset2"]
        case .archimedeanSpiral: ["x0", "y0", "b", "c"]
        case .logarithmicSpiral: ["x0", "y0", "a", "b"]
        case .ellipse, .hyperbola: ["x0", "y0", "a", "b", "angle"]
        }
    }

    /// What has to be added to a number so that it means the same; 0 for most.
    var periods: [Double] {
        if case .function(let form, _) = self { return form.periods }
        return [Double](repeating: 0, count: count)
    }

    /// The name of the curve.
    public var name: String {
        switch self {
        case .line: "line"
        case .axes: "two lines along the axes"
        case .circle: "circle"
        case .function(.exponential, isSideways: true): "logarithm"
        case .function(let form, _): form.name
        case .reciprocal, .hyperbola: "hyperbola"
        case .parabola: "parabola"
        case .twoLines: "two lines"
        case .archimedeanSpiral: "Archimedean spiral"
        case .logarithmicSpiral: "logarithmic spiral"
        case .ellipse: "ellipse"
        }
    }

    /// The name with what tells it from its relatives.
    public var title: String {
        switch self {
        case .function(.exponential, isSideways: true): name
        case .function(_, isSideways: true): name + ", x(y)"
        case .parabola, .hyperbola: name + ", turned"
        default: name
        }
    }

    /// The name with its article.
    public var phrase: String {
        switch self {
        case .axes, .twoLines: name
        case .archimedeanSpiral, .logarithmicSpiral: name.withArticle + " with two arms"
        default: name.withArticle
        }
    }

    /// The name for several of them.
    public var plural: String {
        switch self {
        case .axes, .twoLines: "pairs of lines"
        default: name + "s"
        }
    }
}

extension String {
    /// `a circle`, `an ellipse`.
    var withArticle: String {
        let isVowel = ["a", "e", "i", "o", "A", "E"].contains { hasPrefix($0) }
        return (isVowel ? "an " : "a ") + self
    }
}
