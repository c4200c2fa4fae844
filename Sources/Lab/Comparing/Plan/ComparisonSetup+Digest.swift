import Curves
import Points
import Scenarios

extension Scenario {
    /// What in the scenario determines the result of a start, besides the points or samples: no
    /// title, no size and look of pictures, and no target.
    var decisive: Scenario {
        var scenario = self
        let plain = FrameSettings()
        scenario.title = ""
        scenario.points = []
        scenario.curve = curve?.decisive
        scenario.frames.size = plain.size
        scenario.frames.look = plain.look
        scenario.comparison?.target = ComparisonSettings().target
        return scenario
    }
}

extension CurveSource {
    /// What of it determines a result besides its samples: the formula that errors are measured
    /// with.
    fileprivate var decisive: CurveSource {
        if case .formula = self { return self }
        return .literal([])
    }
}

extension Run {
    /// The digest of all that decides the results of a comparison, facet's version included.
    var decisiveDigest: SHA256Digest {
        let text = "facet \(Release.version)\n" + scenario.decisive.yaml + data.csvText
        return SHA256Digest(of: Array(text.utf8))
    }
}

extension ComparisonSetup {
    /// The digest that identifies a result of this comparison with these states.
    func digest(ofResult fields: some Collection<String>, states: [UInt8]) -> String {
        let lines = [digest.hex, SHA256Digest(of: states).hex, fields.joined(separator: ",")]
        return SHA256Digest(of: Array(lines.map { $0 + "\n" }.joined().utf8)).hex
    }
}
