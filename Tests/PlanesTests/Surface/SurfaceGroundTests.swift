import Geometry
import NeuralNetworks
import TestSupport
import Testing

@testable import Planes

@Suite struct SurfaceGroundTests {
    private static let network = SampleNetwork.network(
        .relu, hidden: [6], outputs: 1, seed: 3)

    @Test(arguments: [(1.0, 1.0), (1, 0.4), (0.34, 1)])
    func `a window of usual shape stays as it is`(x: Double, y: Double) {
        let window = Box(unchecked: (-x, x, -y, y))
        let ground = SurfaceGround(Self.network, window: window)
        #expect(ground.window == window && ground.stretch == .none)
    }

    @Test(arguments: [(1.0, 0.01, "y"), (0.001, 1, "x"), (1, 0.3, "y")])
    func `a narrow window is drawn a third as wide as it is long, with the same heights`(
        x: Double, y: Double, axis: String
    ) {
        let ground = SurfaceGround(Self.network, window: Box(unchecked: (-x, x, -y, y)))
        let sides = [ground.window.width, ground.window.height].sorted()
        #expect(abs(sides[0] - 2 / 3.0) < 1e-12 && sides[1] == 2)
        let factor = max(x, y) / min(x, y) / 3
        switch ground.stretch {
        case .x(let found): #expect(axis == "x" && abs(found / factor - 1) < 1e-12)
        case .y(let found): #expect(axis == "y" && abs(found / factor - 1) < 1e-12)
        case .none: Issue.record("not stretched")
        }
        for (shareX, shareY) in [(0.0, 0.0), (0.5, -0.5), (-1, 1), (0.3, 0.9)] {
            let height = Self.network.logits(at: Point(x * shareX, y * shareY))[0]
            let drawn = ground.network.logits(
                at: Point(ground.window.maxX * shareX, ground.window.maxY * shareY))[0]
            #expect(abs(height - drawn) < 1e-12)
        }
    }
}
