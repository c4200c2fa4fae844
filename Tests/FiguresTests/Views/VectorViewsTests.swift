import Colours
import Foundation
import Geometry
import LinearRegions
import NeuralNetworks
import Planes
import TestSupport
import Testing
import Training

@testable import Figures

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct VectorViewsTests {
    private static func figure(
        _ view: NetworkView, _ activation: Activation = .relu, isBare: Bool = false
    ) throws -> NetworkFigure {
        let sample = FrameRendererTests.Sample(activation, classes: 3)
        return NetworkFigure(
            view, of: sample.snapshot.network, scene: sample.scene, size: .standard,
            isDark: false, isBare: isBare, lettering: try Lettering())
    }

    private static func text(_ view: NetworkView, isBare: Bool = false) throws -> String {
        let figure = try #require(try figure(view, isBare: isBare).vectors())
        return String(decoding: figure.bytes, as: UTF8.self)
    }

    @Test(arguments: [NetworkView.paper, .glass, .creases, .regions, .margins], [false, true])
    func `a vector picture is an XML document`(view: NetworkView, isBare: Bool) throws {
        let text = try Self.text(view, isBare: isBare)
        #expect(XMLParser(data: Data(text.utf8)).parse())
        #expect(text.contains("<text") == (!isBare || view == .creases || view == .regions))
    }

    @Test
    func `on glass there is a facet for each piece of a region with one winner and one second`()
        throws
    {
        struct Counter: RegionVisitor, DecisionVisitor {
            var count = 0
            mutating func visit(_ region: borrowing LinearRegion) {}
            mutating func visit(_ piece: borrowing DecisionPiece) { count += 1 }
            mutating func visit(_ piece: BoundaryPiece) {}
        }
        let sample = FrameRendererTests.Sample(.relu, classes: 3)
        let traversal = try #require(
            RegionTraversal(network: sample.snapshot.network, window: sample.scene.window))
        var counter = Counter()
        traversal.visitDecisions(with: &counter)
        let text = try Self.text(.glass)
        let plane = try #require(text.components(separatedBy: "id=\"layer-1\"").first)
        #expect(plane.components(separatedBy: "<path fill=").count - 1 == counter.count)
    }

    @Test func `the numbers of regions and units are in their pictures, and circles of margins`()
        throws
    {
        let regions = try Self.text(.regions)
        #expect(regions.contains(">0</text>"))
        let creases = try Self.text(.creases)
        #expect(creases.contains("stroke-dasharray") && creases.contains("id=\"numbers\""))
        let margins = try Self.text(.margins)
        // Three classes, of each at most twenty.
        #expect((3...60).contains(margins.components(separatedBy: "<ellipse").count - 1))
    }

    @Test func `other views have no vectors, and smooth networks have no regions`() throws {
        #expect(try Self.figure(.units).vectors() == nil)
        #expect(throws: FigureError.noRegions(activation: "tanh")) {
            try Self.figure(.paper, .tanh).vectors()
        }
        #expect(NetworkView.Name.allCases.count { $0.hasVectors } == 5)
    }
}
