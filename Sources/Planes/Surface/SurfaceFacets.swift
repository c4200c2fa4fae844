import Geometry
import LinearRegions
import NeuralNetworks

/// The facets of a graph over a window, gathered so that none comes after one that hides it.
struct SurfaceFacets {
    /// Far ones first.
    private(set) var facets: [SurfaceFacet] = []
    /// The number of pieces before they were cut at 0 and at the clamp; nil for a sampled graph.
    private(set) var pieceCount: Int?
    /// The least and the largest height, of a sampled graph on its grid.
    private(set) var range = (low: Double.infinity, high: -Double.infinity)
    private let clamp: Double
    private let eye: Vector
    private let height: SurfaceHeight
    /// The activation region at hand, and its pieces so far.
    private var logits: [AffineForm] = []
    private var pieces: [Piece] = []

    /// A part of a region on which one class wins and another comes second.
    private struct Piece {
        var facet: SurfaceFacet
        /// How fast the winner and the second grow towards the eye.
        ///
        /// The winners' parts of a region are the areas below the upper envelope of planes: of two
        /// the one is nearer whose plane grows faster towards the eye.
        var growth: (first: Double, second: Double)
    }

    /// The facets of a network, exact where it is piecewise linear.
    init(
        of network: Network, in window: Box, height: SurfaceHeight, clamp: Double, eye: Vector
    ) {
        self.clamp = clamp
        self.eye = eye
        self.height = height
        guard let traversal = RegionTraversal(network: network, window: window, eye: eye) else {
            sample(network, window)
            return
        }
        pieceCount = 0
        switch height {
        case .difference: traversal.visit(with: &self)
        case .lead:
            traversal.visitDecisions(with: &self)
            flush()
        }
    }

    private mutating func append(_ facet: SurfaceFacet, classes: (below: Int, above: Int)) {
        for vertex in facet.vertices {
            let height = facet.form.value(at: vertex)
            range = (min(range.low, height), max(range.high, height))
        }
        facets += facet.cut(at: clamp, eye: eye, classes: classes)
    }
}

extension SurfaceFacets: RegionVisitor, DecisionVisitor {
    mutating func visit(_ region: borrowing LinearRegion) {
        switch height {
        case .difference:
            pieceCount = pieceCount.map { $0 + 1 }
            let form =
                region.logits.count == 1 ? region.logits[0] : region.logits[1] - region.logits[0]
            append(
                SurfaceFacet(vertices: Array(region.vertices), form: form, label: 0),
                classes: (0, 1))
        case .lead:
            flush()
            logits = Array(region.logits)
        }
    }

    mutating func visit(_ piece: borrowing DecisionPiece) {
        guard piece.vertices.count > 2 else { return }
        let winner = logits[piece.winner].gradient
        let second = (logits[piece.winner] - piece.margin).gradient
        pieces.append(
            Piece(
                facet: SurfaceFacet(
                    vertices: Array(piece.vertices), form: piece.margin, label: piece.winner),
                growth: (winner.dot(eye), second.dot(eye))))
    }

    mutating func visit(_ piece: BoundaryPiece) {}

    /// Adds the pieces of the region at hand.
    private mutating func flush() {
        pieces.sort { $0.growth < $1.growth }
        for piece in pieces {
            append(piece.facet, classes: (piece.facet.label, piece.facet.label))
        }
        pieceCount = pieceCount.map { $0 + pieces.count }
        pieces.removeAll(keepingCapacity: true)
    }
}

extension SurfaceFacets {
    /// The columns and rows of the grid on which a smooth network is sampled.
    static let sampleCount = 120

    /// Triangles between the nodes of a grid, row by row from the far side.
    private mutating func sample(_ network: Network, _ window: Box) {
        let count = Self.sampleCount
        let nodes = (0...count).map { row in
            (0...count).map { column in
                let point = Point(
                    window.minX + window.width * Double(column) / Double(count),
                    window.minY + window.height * Double(row) / Double(count))
                return Node(point, network, height)
            }
        }
        let rows = eye.dy < 0 ? Array((0..<count).reversed()) : Array(0..<count)
        let columns = eye.dx < 0 ? Array((0..<count).reversed()) : Array(0..<count)
        for row in rows {
            for column in columns {
                let corners = [
                    nodes[row][column], nodes[row][column + 1], nodes[row + 1][column + 1],
                    nodes[row + 1][column],
                ]
                addCell(corners)
            }
        }
    }

    private struct Node {
        let point: Point
        let height: Double
        let winner: Int

        init(_ point: Point, _ network: Network, _ function: SurfaceHeight) {
            let logits = network.logits(at: point)
            self.point = point
            height = function.value(logits)
            winner = Network.winner(of: logits)
        }
    }

    /// Adds the two triangles of a square, whose corners are counter-clockwise from the lower left.
    ///
    /// They meet along the diagonal from the lower left to the upper right.
    private mutating func addCell(_ corners: [Node]) {
        let lower = [corners[0], corners[1], corners[2]]
        let upper = [corners[0], corners[2], corners[3]]
        // The lower triangle lies to the lower right of the diagonal.
        let diagonal = corners[2].point - corners[0].point
        let isLowerNear = diagonal.cross(eye) < 0
        for nodes in isLowerNear ? [upper, lower] : [lower, upper] {
            let facet = SurfaceFacet(
                vertices: nodes.map { $0.point }, form: Self.plane(through: nodes),
                label: nodes[0].winner)
            switch height {
            case .difference: append(facet, classes: (0, 1))
            case .lead: append(facet, classes: (facet.label, facet.label))
            }
        }
    }

    private static func plane(through nodes: [Node]) -> AffineForm {
        let (first, second) = (nodes[1].point - nodes[0].point, nodes[2].point - nodes[0].point)
        let rises = (nodes[1].height - nodes[0].height, nodes[2].height - nodes[0].height)
        let area = first.cross(second)
        let a = (rises.0 * second.dy - rises.1 * first.dy) / area
        let b = (first.dx * rises.1 - second.dx * rises.0) / area
        let origin = nodes[0].point
        return AffineForm(a, b, nodes[0].height - a * origin.x - b * origin.y)
    }
}
