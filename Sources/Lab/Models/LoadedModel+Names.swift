import Analysis
import Geometry
public import Naming
import NeuralNetworks
import Points

extension LoadedModel {
    /// The names of the curves that the decision boundary is like, in the model's window.
    ///
    /// - Parameter resolution: how near to each other curves cannot be told apart; nil: the gap
    ///   between the training points of different classes.
    /// - Throws: `LabError` without a resolution or points that give one, and above the limit of
    ///   regions.
    public func names(resolution: Double? = nil) throws(LabError) -> BoundaryNames {
        do {
            return try names(
                of: try model.network.boundaryCurves(
                    in: model.window, limit: Explanation.regionLimit), resolution: resolution)
        } catch let error as AnalysisError {
            throw LabError(analysis: error, path: path)
        } catch {
            throw LabError(.noResolution, path: path)
        }
    }

    private func names(
        of curves: [Polyline], resolution: Double?
    ) throws(NamingError) -> BoundaryNames {
        let points = model.points.training
        return try BoundaryNames(
            curves: curves, window: model.window, points: points,
            predicted: points.map { model.network.predictedClass(at: $0.position) },
            resolution: resolution)
    }
}
