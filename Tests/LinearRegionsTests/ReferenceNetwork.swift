import Foundation
import Geometry
import NeuralNetworks
import Testing

/// A network in Fixtures, with answers that were found in exact rational arithmetic.
struct ReferenceNetwork {
    static let names = [
        "b03_2-16-16-2_spiral", "r02_2-8-8-1_he", "r05_2-16-1_zerobias", "t01_2-4-1_circle",
        "t03_2-16-16-16-1_spiral",
    ]

    let network: Network
    let answers: Answers
    let window: Box

    init(name: String) throws {
        let fixtures = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        let file = fixtures.appending(path: name)
        let bytes = try Data(contentsOf: file.appendingPathExtension("safetensors"))
        network = try Network(safetensors: Safetensors(bytes: Array(bytes)))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        answers = try decoder.decode(
            Answers.self, from: Data(contentsOf: file.appendingPathExtension("json")))
        let sides = answers.window
        window = try #require(Box(x0: sides[0], x1: sides[1], y0: sides[2], y1: sides[3]))
    }

    struct Answers: Decodable {
        var window: [Double]
        var sizes: [Int]
        var regions: Int
        var vertices: Int
        var edges: Int
        var regionsAfterEachHiddenLayer: [Int]
        var affineRegionsMerged: Int
        var distinctAffineMaps: Int
        var decisionBoundaryComponents: Int
        var decisionBoundaryClosedLoops: Int
        var distinctActivationPatterns: Int
        var decisionBoundaryLength: Double
        var decisionBoundarySegments: Int
        var classAreas: [Double]
        var smallestRegionArea: Double
        var largestRegionArea: Double
        var cells: [Cell]?
        var probes: [Probe]
    }

    struct Cell: Decodable {
        /// One digit for each unit, and a bar between layers.
        var pattern: String
        var area: Double
        var vertices: [[Double]]
        var affine: [[Double]]
    }

    struct Probe: Decodable {
        var x: [Double]
        var logits: [Double]
        var pattern: String
    }
}

extension String {
    /// The digits of a pattern.
    var pattern: [UInt8] { utf8.filter { $0 != UInt8(ascii: "|") }.map { $0 - UInt8(ascii: "0") } }
}
