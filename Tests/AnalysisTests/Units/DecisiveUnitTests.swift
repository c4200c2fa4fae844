import Geometry
import LinearRegions
import NeuralNetworks
import Points
import TestSupport
import Testing
import Training

@testable import Analysis

@Suite struct DecisiveUnitTests {
    @Test(arguments: 1...6)
    func `it is the unit whose row of the ablation has the largest area`(seed: Int) throws {
        let network = SampleNetwork.network(
            .relu, hidden: [6, 5], outputs: 2, seed: UInt64(seed))
        let window = SampleNetwork.window
        let unit = DecisiveUnit(of: network, in: window, regionCount: 100)
        let model = Model(
            title: "", network: network, classNames: ["a", "b"], window: window,
            points: PointSet(classNames: ["a", "b"], training: [], test: []),
            loss: .crossEntropy)
        let rows = try Ablation(of: model).rows
        let largest = try #require(rows.map(\.area).max())
        let first = try #require(rows.first { $0.area == largest })
        guard case .byArea(let name, let area) = unit else {
            Issue.record("\(String(describing: unit))")
            return
        }
        #expect(name.description == first.unit && area == largest)
    }

    @Test func `above the limit, and for smooth units, it is the first of the build-up`() throws {
        let window = SampleNetwork.window
        for (activation, count) in [(Activation.relu, 20_000), (.tanh, nil)] as [(Activation, Int?)]
        {
            let network = SampleNetwork.network(activation, hidden: [6, 5], outputs: 1, seed: 2)
            let term = try #require(Buildup(network, in: window).terms.first)
            #expect(
                DecisiveUnit(of: network, in: window, regionCount: count)
                    == .byShare(UnitName(layer: 2, index: term.unit), share: term.share))
        }
    }

    @Test func `a network without hidden units has none`() {
        let network = SampleNetwork.network(.relu, hidden: [], outputs: 1, seed: 1)
        #expect(DecisiveUnit(of: network, in: SampleNetwork.window, regionCount: 1) == nil)
    }
}
