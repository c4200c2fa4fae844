import Testing

@testable import Analysis

@Suite struct StudentQuantileTests {
    /// SciPy 1.17.1: scipy.stats.t.ppf(0.975, k - 1) for k = 2, ..., 20.
    private static let scipy = [
        12.706204736174694, 4.302652729749462, 3.1824463052837078, 2.7764451051977934,
        2.5705818356363146, 2.4469118511449786, 2.364624251592784, 2.306004135204166,
        2.262157162798205, 2.228138851986274, 2.200985160091639, 2.1788128296672284,
        2.1603686564627913, 2.144786687917804, 2.131449545559776, 2.1199052992212546,
        2.1098155778333156, 2.1009220402410382, 2.0930240544083087,
    ]

    @Test func `the quantiles are those of SciPy`() {
        for (index, expected) in Self.scipy.enumerated() {
            let quantile = StudentQuantile.upper(freedom: index + 1)
            #expect(abs(quantile - expected) < 1e-10 * expected, "freedom \(index + 1)")
        }
    }
}
