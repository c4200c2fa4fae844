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
