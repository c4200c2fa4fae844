/// Why there is no measurement.
enum BenchmarkError: Error {
    case usage
    case nothingToMeasure(String)
    case childFailed(String, status: Int32)
}
