import Colours
import Figures
import NeuralNetworks
import Planes
import Scenarios
import Testing

@testable import Lab

@Suite struct RunAppearanceTests {
    private static let scenario: Scenario = {
        var scenario = Scenario(title: "t", network: .init(hidden: []))
        scenario.classes = [.init(name: "red", colour: Colour(hex: 0xaa0000)), .init(name: "b")]
        return scenario
    }()

    @Test func `a class has the colour that the scenario wants, or the one it is called by`() {
        let appearances = Self.scenario.appearances(of: ["red", "b", "#1e1ec8"])
        let colours = [Colour(hex: 0xaa0000), nil, Colour(hex: 0x1e1ec8)]
        #expect(appearances.map(\.colour) == colours)
        #expect(appearances.map(\.name) == ["red", "b", "#1e1ec8"])
    }

    @Test func `a single class has another side`() {
        #expect(Self.scenario.appearances(of: ["red"]).map(\.name) == ["red", "no class"])
    }
}
