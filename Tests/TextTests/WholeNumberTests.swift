import Testing
import Text

@Suite struct WholeNumberTests {
    @Test func `whole numbers of any size add and multiply`() {
        var (factorial, sum) = (WholeNumber(1), WholeNumber(0))
        for number in 1...30 {
            factorial = factorial * WholeNumber(number)
            sum = sum + factorial
        }
        #expect(factorial.description == "265252859812191058636308480000000")
        #expect(sum.description == "274410818470142134209703780940313")
        #expect((WholeNumber(0) * factorial).description == "0")
        #expect((WholeNumber(999_999_999) + WholeNumber(1)).description == "1000000000")
        #expect(WholeNumber(Int.max).description == "\(Int.max)")
    }

    @Test(arguments: [
        (2, 0, "1"), (0, 3, "0"), (2, 64, "18446744073709551616"), (5, 27, "7450580596923828125"),
        (10, 30, "1000000000000000000000000000000"),
    ])
    func `a power is a product of equal numbers`(number: Int, exponent: Int, digits: String) {
        #expect(WholeNumber.power(of: number, exponent).description == digits)
    }

    @Test func `numbers of any size have an order`() {
        let numbers = [
            WholeNumber(0), WholeNumber(1), WholeNumber(999_999_999), WholeNumber(1_000_000_000),
            WholeNumber(UInt64.max), .power(of: 2, 64), .power(of: 10, 40),
            .power(of: 10, 40) + WholeNumber(1),
        ]
        for (i, left) in numbers.enumerated() {
            for (j, right) in numbers.enumerated() { #expect((left < right) == (i < j)) }
        }
    }
}
