import Testing
import Training

@Suite struct TrainingParameterTests {
    private static let tables: [(String, [TrainingParameter])] =
        Optimizer.all.map { ($0.name, $0.parameters) }
        + RateSchedule.all.map { ($0.name, $0.parameters) }

    @Test func `names are different, and defaults are allowed`() {
        #expect(Set(Self.tables.map(\.0)).count == Self.tables.count)
        for (name, parameters) in Self.tables {
            #expect(Set(parameters.map(\.name)).count == parameters.count, "\(name)")
            for parameter in parameters {
                #expect(parameter.range.contains(parameter.value))
                #expect(!parameter.excludesLower || parameter.value > parameter.range.lowerBound)
                #expect(!parameter.excludesUpper || parameter.value < parameter.range.upperBound)
            }
        }
    }

    @Test func `values go to the parameters that they are read from`() {
        for optimizer in Optimizer.all {
            #expect(optimizer.with(optimizer.parameters.map(\.value)) == optimizer)
            let values = optimizer.parameters.indices.map { 0.25 + Double($0) / 16 }
            let other = optimizer.with(values)
            #expect(other.parameters.map(\.value) == values)
            #expect(other.name == optimizer.name)
        }
        for schedule in RateSchedule.all {
            #expect(schedule.with(schedule.parameters.map(\.value)) == schedule)
            let values = schedule.parameters.map { $0.isWhole ? 7 : 0.25 }
            let other = schedule.with(values)
            #expect(other.parameters.map(\.value) == values)
            #expect(other.name == schedule.name)
        }
    }
}
