import Points
package import Scenarios
import Text
import Training

extension ScenarioReader {
    /// Reports a share for validation that leaves nothing to learn or is of no curve, and keys that
    /// need one.
    mutating func checkValidation(_ root: Fields, _ scenario: Scenario) {
        sites.validation = root["validation"]?.site
        if let field = root.key("validation"), root["curve"] != nil {
            refuse(field.site, "belongs to points (a curve has none to hold out for validation)")
            return
        }
        let sum = scenario.testShare + scenario.validationShare
        if let field = root["validation"], scenario.validationShare > 0, sum >= 1 {
            refuse(field.site, "test and validation add up to \(sum.rounded(4)) (below 1)")
        }
        guard scenario.validationShare == 0, let training = inner(root, "training") else { return }
        if let field = inner(training, "stop")?.key("patience") {
            refuse(field.site, "needs points for validation (such as validation: 0.2)")
        }
        if scenario.training.keep == .best, let field = training["keep"] {
            refuse(field.site, "best needs points for validation (such as validation: 0.2)")
        }
    }
}

extension ScenarioReader {
    /// Reports a choice of markers for a curve.
    mutating func checkMarkers(_ root: Fields) {
        guard root["curve"] != nil, let field = inner(root, "frames")?.key("markers") else {
            return
        }
        refuse(field.site, "belongs to points (a curve shows all its samples)")
    }
}

extension ScenarioReader {
    /// Reports folds where other points are held out for testing, those of a curve, and a rule that
    /// would stop at the loss of the fold that tests.
    mutating func checkFolds(_ root: Fields, _ scenario: Scenario) {
        guard let field = inner(root, "compare")?.key("folds") else { return }
        if root["curve"] != nil {
            refuse(field.site, "belongs to points (a curve has none to deal into folds)")
        } else if let words = scenario.foldsFault {
            refuse(field.site, words)
        } else if let rule = inner(inner(root, "training"), "stop")?.key("testLoss") {
            let words = "cannot be combined with compare.folds (a fold only measures the accuracy)"
            refuse(rule.site, words)
        }
    }
}

extension Scenario {
    /// Why folds cannot be made of its points; nil if nothing speaks against it.
    package var foldsFault: String? {
        if testShare > 0 {
            return "cannot be combined with test (folds test each point once: leave test out)"
        }
        let hasTests = points.contains { source in
            if case .csv(let table) = source.origin { table.split == .test } else { false }
        }
        return hasTests
            ? "cannot be combined with split: test (folds test each point once)" : nil
    }
}
