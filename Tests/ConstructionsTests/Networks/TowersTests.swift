import Geometry
import LinearRegions
import NeuralNetworks
import Randomness
import Testing

@testable import Constructions

@Suite struct TowersTests {
    static let boxes = [
        Box(unchecked: (-1.5, -0.5, -1, 0)), Box(unchecked: (0.2, 0.5, 0.1, 0.7)),
        Box(unchecked: (0.5, 1, -0.9, -0.5)),
    ]

    @Test func `the area of disjoint boxes is exact`() throws {
        let network = try Towers(boxes: Self.boxes).network
        #expect(network.shape == [2, 12, 3, 1])
        let window = Box(unchecked: (-2, 2, -2, 2))
        let regions = try #require(RegionComplex(of: network, in: window))
        try regions.checkInvariants()
        let area = Self.boxes.reduce(0) { $0 + $1.area }
        #expect(abs(DecisionComplex(regions).classes[1].area - area) <= 1e-12)
    }

    @Test(arguments: [1.0, 10, 0.25])
    func `the class is the union of the boxes, with their right and upper sides`(
        _ height: Double
    ) throws {
        // Two that overlap, and two side by side.
        let boxes = [
            Box(unchecked: (0, 2, 0, 2)), Box(unchecked: (1, 3, 1, 3)),
            Box(unchecked: (3, 4, 1, 3)),
        ]
        let network = try Towers(boxes: boxes, height: height).network
        for i in -2...18 {
            for j in -2...14 {
                let (x, y) = (Double(i) / 4, Double(j) / 4)
                let isInside = boxes.contains {
                    x > $0.minX && x <= $0.maxX && y > $0.minY && y <= $0.maxY
                }
                #expect((network.logits(at: Point(x, y))[0] > 0) == isInside, "\(x), \(y)")
            }
        }
    }

    @Test func `no box and too many are refused`() {
        #expect(throws: ConstructionError.noBoxes) { try Towers(boxes: []) }
        let many = [Box](repeating: Self.boxes[0], count: 1001)
        #expect(throws: ConstructionError.tooManyBoxes(1001, limit: 1000)) {
            try Towers(boxes: many)
        }
    }
}
