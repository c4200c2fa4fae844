import Geometry
import NeuralNetworks

/// A line, or a function a x + b y + c, with whole coefficients.
struct ExactForm: Hashable {
    var a: Int128
    var b: Int128
    var c: Int128

    static func + (left: Self, right: Self) -> Self {
        Self(a: left.a + right.a, b: left.b + right.b, c: left.c + right.c)
    }
    static func - (left: Self, right: Self) -> Self { left + right * -1 }
    static func * (form: Self, factor: Int128) -> Self {
        Self(a: form.a * factor, b: form.b * factor, c: form.c * factor)
    }
    static func constant(_ value: Int128) -> Self { Self(a: 0, b: 0, c: value) }
}

/// The point (x / w, y / w), with w above 0.
struct ExactPoint: Hashable {
    var x: Int128
    var y: Int128
    var w: Int128

    /// Where two lines that are not parallel meet.
    init(_ one: ExactForm, _ other: ExactForm) {
        let w = one.a * other.b - one.b * other.a
        x = (one.b * other.c - one.c * other.b) * w.signum()
        y = (one.c * other.a - one.a * other.c) * w.signum()
        self.w = w * w.signum()
    }

    /// -1, 0 or 1, as the form is below, at or above 0 here.
    func sign(of form: ExactForm) -> Int { Int((form.a * x + form.b * y + form.c * w).signum()) }

    /// The same point in lowest terms, by which equal points are equal.
    var reduced: ExactPoint {
        func divisor(_ one: Int128, _ other: Int128) -> Int128 {
            other == 0 ? one.magnitudeAsSigned : divisor(other, one % other)
        }
        var point = self
        let common = divisor(divisor(x, y), w)
        (point.x, point.y, point.w) = (x / common, y / common, w / common)
        return point
    }

    /// The point, each coordinate rounded once.
    var rounded: Point { Point(Double(x) / Double(w), Double(y) / Double(w)) }
}

/// A region of a network with whole weights, free of any rounding.
///
/// The vertices are ratios of whole numbers, and each sign is known. Where 128 bits are not
/// enough, it traps.
struct ExactRegion {
    /// Counter-clockwise; the line of side `i` leads from vertex `i` to the next.
    var vertices: [ExactPoint]
    var lines: [ExactForm]
    var pattern: [UInt8] = []
    var outputs = [ExactForm(a: 1, b: 0, c: 0), ExactForm(a: 0, b: 1, c: 0)]

    /// A window with whole sides.
    init(window: Box) {
        let lines = [
            ExactForm(a: 0, b: 1, c: -Int128(window.minY)),
            ExactForm(a: -1, b: 0, c: Int128(window.maxX)),
            ExactForm(a: 0, b: -1, c: Int128(window.maxY)),
            ExactForm(a: 1, b: 0, c: -Int128(window.minX)),
        ]
        vertices = lines.indices.map { ExactPoint(lines[($0 + 3) % 4], lines[$0]) }
        self.lines = lines
    }

    /// The area; only the vertices' coordinates are rounded.
    var area: Double { ConvexPolygon(unchecked: vertices.map(\.rounded)).area }
}

extension ExactRegion {
    /// All regions of a network with whole weights and an activation out of ReLU, |z|, hard-tanh,
    /// step and identity.
    static func all(of network: Network, in window: Box) -> [ExactRegion] {
        var regions = [ExactRegion(window: window)]
        for layer in network.hiddenLayers {
            regions = regions.flatMap { $0.divided(by: layer) }
        }
        for index in regions.indices {
            regions[index].outputs = network.layers[network.layers.count - 1]
                .exactSums(regions[index].outputs)
        }
        return regions
    }

    private func divided(by layer: DenseLayer) -> [ExactRegion] {
        let sums = layer.exactSums(outputs)
        var pieces = [self]
        for sum in sums {
            for index in pieces.indices { pieces[index].pattern.append(0) }
            for hinge in layer.activation.hinges ?? [] {
                pieces = pieces.flatMap { $0.counted(by: sum - .constant(Int128(hinge))) }
            }
        }
        for index in pieces.indices {
            pieces[index].outputs = zip(sums, pieces[index].pattern.suffix(sums.count))
                .map { layer.activation.applied(to: $0, count: $1) }
        }
        return pieces
    }

    /// The parts below and above a hinge, the latter with one more in their pattern's last place.
    private func counted(by form: ExactForm) -> [ExactRegion] {
        let (below, above) = parted(by: form)
        guard var above else { return [below].compactMap(\.self) }
        above.pattern[above.pattern.count - 1] += 1
        return [below, above].compactMap(\.self)
    }

    /// The parts where `form` is below and above 0; nil for a part without area.
    ///
    /// Where the form is 0 throughout, all is below.
    func parted(by form: ExactForm) -> (below: ExactRegion?, above: ExactRegion?) {
        let signs = vertices.map { $0.sign(of: form) }
        guard signs.contains(1) else { return (self, nil) }
        guard signs.contains(-1) else { return (nil, self) }
        return (part(of: form, signs.map(-)), part(of: form, signs))
    }

    private func part(of form: ExactForm, _ signs: [Int]) -> ExactRegion {
        var part = self
        part.vertices = []
        part.lines = []
        func append(_ vertex: ExactPoint, _ line: ExactForm) {
            part.vertices.append(vertex)
            part.lines.append(line)
        }
        for (index, sign) in signs.enumerated() {
            let next = signs[(index + 1) % signs.count]
            if sign >= 0 {
                append(vertices[index], sign == 0 && next < 0 ? form : lines[index])
            }
            if sign * next < 0 {
                append(ExactPoint(lines[index], form), sign > 0 ? form : lines[index])
            }
        }
        return part
    }
}

extension ExactRegion {
    /// The part on which output `winner` is above those before it and at least those after it.
    func part(wonBy winner: Int) -> ExactRegion? {
        var part: ExactRegion? = self
        for other in outputs.indices where other != winner {
            let (below, above) = part?.parted(by: outputs[winner] - outputs[other]) ?? (nil, nil)
            part = above
            if other > winner && outputs[other] == outputs[winner] { part = below }
        }
        return part
    }
}

extension Int128 {
    fileprivate var magnitudeAsSigned: Int128 { self < 0 ? -self : self }
}

extension DenseLayer {
    fileprivate func exactSums(_ inputs: [ExactForm]) -> [ExactForm] {
        (0..<unitCount).map { unit in
            inputs.indices.reduce(.constant(Int128(biases[unit]))) { sum, input in
                sum + inputs[input] * Int128(weights[unit * inputCount + input])
            }
        }
    }
}

extension Activation {
    fileprivate func applied(to sum: ExactForm, count: UInt8) -> ExactForm {
        switch (self, count) {
        case (.relu, 0), (.step, 0): .constant(0)
        case (.relu, _), (.identity, _), (.abs, 1), (.hardTanh, 1): sum
        case (.abs, _): sum * -1
        case (.step, _), (.hardTanh, 2): .constant(1)
        case (.hardTanh, _): .constant(-1)
        default: preconditionFailure("\(self) has no whole slopes")
        }
    }
}
