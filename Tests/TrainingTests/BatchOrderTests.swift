import Testing
import Training

@Suite struct BatchOrderTests {
    @Test func `each epoch takes every sample once, in an order of its own`() {
        for batchSize in [1, 3, 4, 9, 10, 11, .max] {
            var order = BatchOrder(count: 10, batchSize: batchSize, seed: 4)
            var epochs: [[Int]] = []
            for _ in 0..<3 {
                var epoch: [Int] = []
                while epoch.count < 10 { epoch += order.next() }
                #expect(epoch.sorted() == Array(0..<10))
                epochs.append(epoch)
            }
            #expect(Set(epochs).count == 3)
        }
    }

    @Test func `the last batch of an epoch has the samples that are left`() {
        var order = BatchOrder(count: 10, batchSize: 4, seed: 4)
        #expect((0..<6).map { _ in order.next().count } == [4, 4, 2, 4, 4, 2])
        let epochs = (0...4).map { order.epoch(step: $0) }
        #expect(epochs == [0, 0.4, 0.8, 1, 1.4])
    }

    @Test(arguments: [1, 3, 4, 10, .max])
    func `shuffled once, all epochs have the batches of the first`(batchSize: Int) {
        func epochs(_ shuffle: Shuffle) -> [[[Int]]] {
            var order = BatchOrder(count: 10, batchSize: batchSize, seed: 4, shuffle: shuffle)
            return (0..<3).map { _ in
                var batches: [[Int]] = []
                while batches.joined().count < 10 { batches.append(Array(order.next())) }
                return batches
            }
        }
        let once = epochs(.once)
        #expect(once[0] == once[1] && once[1] == once[2])
        #expect(once[0].joined().sorted() == Array(0..<10))
        #expect(once[0] == epochs(.everyEpoch)[0] && once[1] != epochs(.everyEpoch)[1])
    }

    @Test func `the seed fixes the order`() {
        func first(seed: UInt64) -> [Int] {
            var order = BatchOrder(count: 30, batchSize: 30, seed: seed)
            return Array(order.next())
        }
        #expect(first(seed: 1) == first(seed: 1))
        #expect(first(seed: 1) != first(seed: 2))
    }
}
