import Analysis
import JSON
import Training

extension Scores {
    /// The scores as members of a JSON object, named as the columns of tables are.
    static func members(training: Scores, test: Scores?) -> [JSONValue.Member] {
        zip(columns(of: training.task), numbers(training: training, test: test)).map {
            .init($0, .number($1))
        }
    }
}

extension BalancedAccuracies {
    /// The numbers as members of a JSON object, named as the columns of tables are.
    var members: [JSONValue.Member] {
        zip(Self.columns, numbers).map { .init($0, .number($1)) }
    }
}

extension ValidationRecord {
    /// The scores as members of a JSON object, named as the columns of tables are.
    var members: [JSONValue.Member] {
        zip(Self.columns, numbers).map { .init($0, .number($1)) }
    }
}
