import Geometry
import RealFunctions

/// Where the fits of a curve's form begin.
struct CurveStarts {
    let places: [Point]
    /// Where the loss turns linear.
    let scale: Double
    private let middle: Point
    private let half: Vector

    /// - Parameter places: at least one.
    init(_ places: [Point], scale: Double) {
        self.places = places
        self.scale = scale
        let box = Box(around: places, margin: 0)
        middle = box?.centre ?? .origin
        half = Vector((box?.width ?? 2) / 2, (box?.height ?? 2) / 2)
    }

    /// All starts of `form`; the first are not better than the last.
    func starts(of form: CurveForm) -> [Parameters] {
        switch form {
        case .line:
            return directions(8).map { line(through: middle, angle: $0) } + [bestLine(places)]
        case .axes: return axes
        case .circle: return circles
        case .function(let form, let isSideways):
            let turned = isSideways ? places.map { Point($0.y, $0.x) } : places
            return FunctionStarts(places: turned, isGeometric: true, scale: scale)
                .starts(of: form)
        case .reciprocal: return reciprocals
        case .parabola: return directions(16).flatMap { parabola(angle: $0) }
        case .twoLines: return linePairs
        case .archimedeanSpiral, .logarithmicSpiral: return spirals(form)
        case .ellipse, .hyperbola: return conics(form)
        }
    }

    private func directions(_ count: Int) -> [Double] {
        (0..<count).map { .pi * Double($0) / Double(count) }
    }

    /// Places in the middle part of the box, on a grid of `count` by `count`.
    private func centres(_ count: Int, reach: Double) -> [Point] {
        let steps = (0..<count).map { reach * (2 * Double($0) / Double(count - 1) - 1) }
        return steps.flatMap { dx in
            steps.map { Point(middle.x + half.dx * dx, middle.y + half.dy * $0) }
        }
    }
}

extension CurveStarts {
    private func line(through point: Point, angle: Double) -> Parameters {
        let (cosine, sine) = (Portable.cos(angle), Portable.sin(angle))
        return [angle, cosine * point.x + sine * point.y, 0, 0, 0, 0, 0, 0]
    }

    /// The line with the least mean square of distances.
    private func bestLine(_ places: [Point]) -> Parameters {
        let moments = Moments(places)
        return line(through: moments.mean, angle: moments.angle + .pi / 2)
    }

    private var axes: [Parameters] {
        centres(9, reach: 0.8).map { [$0.x, $0.y, 0, 0, 0, 0, 0, 0] }
    }

    /// x^2 + y^2 = 2 a x + 2 b y + c by least squares, and the circle of the moments.
    private var circles: [Parameters] {
        let moments = Moments(places)
        let radius = (moments.major + moments.minor).squareRoot()
        var starts: [Parameters] = [[moments.mean.x, moments.mean.y, radius, 0, 0, 0, 0, 0]]
        let rows = places.map { [2 * $0.x, 2 * $0.y, 1] }
        let right = places.map { $0.x * $0.x + $0.y * $0.y }
        if let found = Self.solve(rows, right) {
            let square = found[2] + found[0] * found[0] + found[1] * found[1]
            starts.append([found[0], found[1], max(square, 0).squareRoot(), 0, 0, 0, 0, 0])
        }
        return starts
    }

    /// x y = a x + c y + k by least squares, weighed by the slope of the form, and poles on a grid.
    private var reciprocals: [Parameters] {
        let functions = FunctionStarts(places: places, isGeometric: true, scale: scale)
        var starts = functions.starts(of: .reciprocal)
        starts += (0..<13).compactMap { step in
            let pole = middle.x + half.dx * (Double(step) - 6) * 0.16
            return functions.solved(.reciprocal, shape: [pole])
        }
        var weights = [Double](repeating: 1, count: places.count)
        for _ in 0..<4 {
            let rows = zip(places, weights).map { [$1 * $0.x, $1 * $0.y, $1] }
            let right = zip(places, weights).map { $1 * $0.x * $0.y }
            guard let found = Self.solve(rows, right) else { break }
            let (a, c) = (found[0], found[1])
            starts.append([c, a, found[2] + a * c, 0, 0, 0, 0, 0])
            weights = places.map {
                1 / (($0.x - c) * ($0.x - c) + ($0.y - a) * ($0.y - a) + 1e-9).squareRoot()
            }
        }
        return starts
    }

    private func parabola(angle: Double) -> [Parameters] {
        let (cosine, sine) = (Portable.cos(angle), Portable.sin(angle))
        let turned = places.map {
            Point(cosine * $0.x + sine * $0.y, cosine * $0.y - sine * $0.x)
        }
        return FunctionStarts(places: turned, isGeometric: true, scale: scale)
            .starts(of: .polynomial(degree: 2))
            .map { [angle, $0[0], $0[1], $0[2], 0, 0, 0, 0] }
    }

    /// Pairs of lines: each place goes to the nearer line, then each line to the middle of its
    /// places, until that settles.
    private var linePairs: [Parameters] {
        let crosses = directions(8).flatMap { angle in
            centres(3, reach: 0.5).map { centre in
                (line(through: centre, angle: angle), line(through: centre, angle: angle + .pi / 2))
            }
        }
        let parallels = directions(8).map { angle in
            let step = Vector(Portable.cos(angle) * half.dx, Portable.sin(angle) * half.dy) * 0.5
            return (
                line(through: middle + step, angle: angle),
                line(through: middle + step * -1, angle: angle)
            )
        }
        return (crosses + parallels).map { pair in
            var pair = pair
            for _ in 0..<8 {
                let first = FormFunction(.line, pair.0)
                let second = FormFunction(.line, pair.1)
                var groups: ([Point], [Point]) = ([], [])
                for place in places {
                    let distances = (
                        abs(first(place.x, place.y).value), abs(second(place.x, place.y).value)
                    )
                    if distances.0 <= distances.1 {
                        groups.0.append(place)
                    } else {
                        groups.1.append(place)
                    }
                }
                guard groups.0.count > 1, groups.1.count > 1 else { break }
                pair = (bestLine(groups.0), bestLine(groups.1))
            }
            return [pair.0[0], pair.0[1], pair.1[0], pair.1[1], 0, 0, 0, 0]
        }
    }

    /// For each rate on a grid the best centre on a grid, with the best phase.
    ///
    /// Tightly wound spirals are near to everything, so each rate is followed.
    private func spirals(_ form: CurveForm) -> [Parameters] {
        let reach = max(half.dx, half.dy)
        let isEven = form == .archimedeanSpiral
        let rates =
            isEven
            ? (0..<26).map { (1.2 + 1.1 * Double($0)) / reach }
            : [0.5, 0.8, 1.2, 1.7, 2.3, 3, 4, 5.5, 7.5, 10, 14]
        let method = RobustLeastSquares(scale: scale)
        var distances = [Double](repeating: 0, count: places.count)
        return rates.flatMap { [$0, -$0] }.compactMap { rate in
            var best: (start: Parameters, loss: Double)?
            for centre in centres(5, reach: 0.3) {
                let start: Parameters = [
                    centre.x, centre.y, rate, phase(isEven, centre, rate), 0, 0, 0, 0,
                ]
                CurveFitter.distances(form, places, start, &distances)
                let loss = method.loss(of: distances)
                if loss < best?.loss ?? .infinity { best = (start, loss) }
            }
            return best?.start
        }
    }

    /// The least of the sum of (A cos phase - B sin phase)^2, where r sin(theta - turn) is
    /// A cos phase - B sin phase.
    private func phase(_ isEven: Bool, _ centre: Point, _ rate: Double) -> Double {
        var (even, odd) = (0.0, 0.0)
        for place in places {
            let radius = max(place.distance(to: centre), 1e-9)
            let turn = rate * (isEven ? radius : Portable.log(radius))
            let (sine, cosine) = Portable.sineAndCosine(turn)
            let (x, y) = (place.x - centre.x, place.y - centre.y)
            let (a, b) = (y * cosine - x * sine, y * sine + x * cosine)
            let slope = isEven ? rate * radius : rate
            even += (a * a - b * b) / (1 + slope * slope)
            odd += 2 * a * b / (1 + slope * slope)
        }
        return Portable.atan2(odd, -even) / 2
    }

    /// Taubin's conic, the moments, and a grid.
    private func conics(_ form: CurveForm) -> [Parameters] {
        var starts = [Conic.taubin(places)?.parameters(as: form)].compactMap { $0 }
        let moments = Moments(places)
        if form == .ellipse {
            let major = Portable.log(2 * moments.major + 1e-12) / 2
            let minor = Portable.log(2 * moments.minor + 1e-12) / 2
            for growth in [0, 0.3, 0.7] {
                starts.append([
                    moments.mean.x, moments.mean.y, major + growth, minor + growth, moments.angle,
                    0, 0, 0,
                ])
            }
            return starts
        }
        for centre in centres(3, reach: 0.5) {
            for angle in directions(8) + directions(8).map({ $0 + .pi }) {
                starts += [(-1.2, -1.2), (-1.2, -0.3), (-2.5, -2.5)].map {
                    [centre.x, centre.y, $0.0, $0.1, angle / 2, 0, 0, 0]
                }
            }
        }
        return starts
    }

    /// Least squares of rows of three numbers.
    private static func solve(_ rows: [[Double]], _ right: [Double]) -> [Double]? {
        let count = 3
        var matrix = [Double](repeating: 0, count: count * count)
        var sums = [Double](repeating: 0, count: count)
        for (row, value) in zip(rows, right) {
            for i in 0..<count {
                sums[i] += row[i] * value
                for j in 0...i { matrix[i * count + j] += row[i] * row[j] }
            }
        }
        return CholeskyFactor(matrix, count: count, tolerance: 1e-15)?.solve(sums)
    }
}

/// The mean and the variances of places.
private struct Moments {
    var mean: Point
    /// The variance along `angle`.
    var major: Double
    /// The variance across it.
    var minor: Double
    /// The direction in which they are spread most.
    var angle: Double

    init(_ places: [Point]) {
        let count = Double(places.count)
        let mean = Point(
            places.reduce(0) { $0 + $1.x } / count, places.reduce(0) { $0 + $1.y } / count)
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for place in places {
            let (dx, dy) = (place.x - mean.x, place.y - mean.y)
            (xx, xy, yy) = (xx + dx * dx / count, xy + dx * dy / count, yy + dy * dy / count)
        }
        let root = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
        self.mean = mean
        major = (xx + yy) / 2 + root
        minor = max((xx + yy) / 2 - root, 0)
        angle = Portable.atan2(2 * xy, xx - yy) / 2
    }
}
