import Formulas
import Randomness

extension FormulaCurve {
    /// The samples; places and noise have random numbers of their own.
    ///
    /// - Throws: if a setting is out of range, or the formula has no finite value at a sample.
    public func samples(seed: UInt64) throws(CurveError) -> CurveSamples {
        try checkSettings()
        let x = try places(seed: seed)
        var y = try values(at: x)
        if noise > 0 {
            var generator = SeededGenerator(seed: seed, stream: .noise)
            for index in y.indices { y[index] += noise * generator.normal() }
        }
        return CurveSamples(unchecked: x, y)
    }

    /// The formula's values without noise at `count` places of equal steps, both ends included.
    public func evenSamples(count: Int) throws(CurveError) -> CurveSamples {
        var even = self
        (even.count, even.spacing, even.noise) = (count, .even, 0)
        return try even.samples(seed: 0)
    }

    private func checkSettings() throws(CurveError) {
        guard max(start.magnitude, end.magnitude) <= CurveSamples.coordinateLimit, start < end
        else { throw CurveError(.interval(start, end, samples: count)) }
        guard (CurveSamples.minimumCount...CurveSamples.limit).contains(count) else {
            throw CurveError(.sampleCount(count))
        }
        guard noise >= 0, noise <= CurveSamples.coordinateLimit else {
            throw CurveError(.noise(noise))
        }
    }

    private func values(at x: [Double]) throws(CurveError) -> [Double] {
        var y: [Double] = []
        y.reserveCapacity(x.count)
        for x in x {
            let value = formula.value(x)
            guard value.magnitude <= CurveSamples.coordinateLimit else {
                throw CurveError(.noValue(x: x, value: value))
            }
            y.append(value)
        }
        return y
    }

    private func places(seed: UInt64) throws(CurveError) -> [Double] {
        var places: [Double]
        switch spacing {
        case .even:
            places = (0..<count).map { index in
                let share = Double(index) / Double(count - 1)
                return index == count - 1 ? end : start + (end - start) * share
            }
        case .random:
            var generator = SeededGenerator(seed: seed, stream: .points)
            places = (0..<count).map { _ in generator.uniform(start, end) }
            places.sort()
            // Equal places are rare: a sample at one of them moves up to the next number.
            for index in 1..<count where places[index] <= places[index - 1] {
                places[index] = places[index - 1].nextUp
            }
        }
        guard places[count - 1] <= end, zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
        else { throw CurveError(.interval(start, end, samples: count)) }
        return places
    }
}
