import NeuralNetworks
import Randomness
import RealFunctions
import Testing

@Suite struct SymmetricMatrixTests {
    private static func random(_ size: Int, seed: UInt64) -> SymmetricMatrix {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        var matrix = SymmetricMatrix(size: size)
        for row in 0..<size {
            for column in row..<size { matrix[row, column] = generator.normal() }
        }
        return matrix
    }

    @Test(arguments: [1, 2, 3, 8, 33])
    func `vectors are of length 1, at right angles, and only stretched`(size: Int) {
        let matrix = Self.random(size, seed: UInt64(size))
        let system = EigenSystem(matrix)
        #expect(zip(system.values, system.values.dropFirst()).allSatisfy { $0 >= $1 })
        for (value, vector) in zip(system.values, system.vectors) {
            for row in 0..<size {
                let image = (0..<size).reduce(0) { $0 + matrix[row, $1] * vector[$1] }
                #expect(abs(image - value * vector[row]) < 1e-12 * Double(size))
            }
            let largest = vector.max { abs($0) < abs($1) } ?? 0
            #expect(largest > 0)
            for other in system.vectors {
                let product = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(abs(product - (vector == other ? 1 : 0)) < 1e-12)
            }
        }
    }

    @Test func `a chain has the eigenvalues of its closed form`() {
        let size = 12
        var chain = SymmetricMatrix(size: size)
        for row in 0..<size {
            chain[row, row] = 2
            if row > 0 { chain[row, row - 1] = -1 }
        }
        for (index, value) in EigenSystem(chain).values.enumerated() {
            let expected =
                2 - 2 * Portable.cos(Double.pi * Double(size - index) / Double(size + 1))
            #expect(abs(value - expected) < 1e-13)
        }
    }

    @Test func `two by two is the textbook's, and a diagonal stays`() {
        var matrix = SymmetricMatrix(size: 2)
        (matrix[0, 0], matrix[1, 1], matrix[0, 1]) = (2, 2, 1)
        let system = EigenSystem(matrix)
        #expect(abs(system.values[0] - 3) < 1e-15 && abs(system.values[1] - 1) < 1e-15)
        #expect(abs(system.vectors[0][0] - 0.5.squareRoot()) < 1e-15)
        var diagonal = SymmetricMatrix(size: 3)
        (diagonal[0, 0], diagonal[1, 1], diagonal[2, 2]) = (1, 5, 3)
        #expect(EigenSystem(diagonal).values == [5, 3, 1])
        #expect(EigenSystem(diagonal).vectors[0] == [0, 1, 0])
        #expect(EigenSystem(SymmetricMatrix(size: 4)).values == [0, 0, 0, 0])
    }

    @Test func `entries of very different size are no trouble`() {
        var matrix = SymmetricMatrix(size: 3)
        (matrix[0, 0], matrix[1, 1], matrix[2, 2]) = (1e200, 1, 1e-200)
        (matrix[0, 1], matrix[1, 2]) = (1e90, 1e-90)
        let values = EigenSystem(matrix).values
        #expect(values[0] == 1e200 && values.allSatisfy(\.isFinite))
    }
}
