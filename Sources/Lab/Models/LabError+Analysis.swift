import Analysis
import LinearRegions

extension LabError {
    /// Why the model at a path cannot be analysed.
    init(_ error: AnalysisError, path: String) {
        self =
            switch error {
            case .tooManyRegions(let limit):
                .tooManyRegions(path, limit: limit, windowHelps: true)
            case .smooth(let activation): .smooth(path, activation)
            case .noUnits: .noUnits(path)
            case .invariant(let error): .failedCertificate(path, reason: error.description)
            }
    }
}
