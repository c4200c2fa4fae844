import Analysis
import Figures
import LinearRegions

extension LabError {
    /// Why the model at a path cannot be analysed.
    init(analysis error: AnalysisError, path: String) {
        let problem: Problem =
            switch error {
            case .tooManyRegions(let limit): .tooManyRegions(limit: limit)
            case .smooth(let activation): .smooth(activation)
            case .tooManyPieces(let limit): .tooManyPieces(limit: limit)
            case .noUnits: .noUnits
            case .invariant(let error): .failedCertificate(reason: error.description)
            case .curve(let error): .failedCertificate(reason: error.description)
            }
        self.init(problem, path: path)
    }
}

extension LabError {
    /// Why a view cannot be drawn.
    init(figure error: FigureError, path: String) {
        if case .tooManyRegions(let limit) = error {
            self.init(.tooManyRegions(limit: limit), path: path)
        } else {
            self.init(.noPicture(error), path: path)
        }
    }
}
