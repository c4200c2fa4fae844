import Analysis
import Colours
import Geometry
import NeuralNetworks
import Planes
import TestSupport
import Testing
import Training

@testable import Figures

@Suite struct HeaderTests {
    private static let row = PixelRect(x: 22, y: 54, width: 916, height: 36)

    private static func header(
        step: Int, of lastStep: Int, loss: Double = 0.02, regions: Int? = 1500
    ) throws -> Header {
        let record = TrainingRecord(
            step: step, epoch: Double(step) / 32, rate: 0.01,
            training: Scores(loss: loss, accuracy: 1), test: Scores(loss: loss, accuracy: 0.5))
        var summary = PlaneSummary(source: .exact)
        summary.activationRegions = regions
        return Header(
            title: "A run",
            readouts: FrameReadouts(lastStep: lastStep, lastEpoch: Double(lastStep) / 32)
                .all(record, plane: summary),
            layout: FrameLayout(size: .standard, window: nil),
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
    }

    @Test(arguments: [100, 3200, 1_000_000, 100_000_000, 1_000_000_000])
    func `no number reaches the next one, and none the end of the row`(lastStep: Int) throws {
        let header = try Self.header(
            step: lastStep, of: lastStep, loss: 1.23e-38, regions: nil)
        let places = header.places(in: Self.row)
        let lettering = header.style.lettering
        for (place, next) in zip(places, places.dropFirst().map(\.x) + [Self.row.maxX + 20]) {
            let readout = place.readout
            #expect(place.x + lettering.width(readout.value, size: 15.5) <= next - 20)
            #expect(place.x + lettering.width(readout.label, size: 11) <= next - 20)
        }
    }

    @Test func `the numbers stand at the same places in all frames of a run`() throws {
        let frames = try [
            Self.header(step: 0, of: 123_456_789, loss: 0.693, regions: 1),
            Self.header(step: 77_777, of: 123_456_789, loss: 1.2e-11),
            Self.header(step: 123_456_789, of: 123_456_789, loss: 123_456, regions: nil),
        ].map { header in header.places(in: Self.row).map(\.x) }
        #expect(frames[0].count >= 3 && frames[0] == frames[1] && frames[1] == frames[2])
    }

    @Test func `without room the epoch and the loss are left out first, then the step`()
        throws
    {
        let header = try Self.header(step: 3200, of: 3200)
        func names(_ width: Double) -> [String] {
            header.places(in: PixelRect(x: 0, y: 0, width: width, height: 36)).map {
                String($0.readout.label.prefix { $0 != "," && $0 != " " })
            }
        }
        #expect(names(916) == ["step", "epoch", "loss", "accuracy", "activation"])
        #expect(names(600) == ["step", "accuracy", "activation"])
        #expect(names(440) == ["accuracy", "activation"])
        #expect(names(170) == ["accuracy"])
        #expect(names(10) == [])
    }
}
