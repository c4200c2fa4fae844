extension Portable {
    /// The distribution function of the standard normal distribution and its density.
    ///
    /// The tail beyond a = |x| is the density times Mills' ratio, so both tails keep their digits;
    /// of the density's relative error the rounding of x^2 / 2 makes 6e-8 x^2 / 2.
    public static func normalDistributionAndDensity(
        _ x: Panel
    ) -> (distribution: Panel, density: Panel) {
        let density = exp(x * x * -0.5) * Float(0.3989422804014327)
        var a = x.magnitudes
        a.replace(with: 15, where: a .> 15)
        let tail = density * millsRatio(a)
        return ((1 - tail).replacing(with: tail, where: x .< 0), density)
    }

    /// The tail of the standard normal distribution as a multiple of the density, 0 <= a <= 15.
    ///
    /// Times a + 2 it is nearly a polynomial in (a - 3.5) / (a + 3.5): the Chebyshev approximation
    /// of degree 9 has a relative error of 1.4e-8.
    private static func millsRatio(_ a: Panel) -> Panel {
        let t = (a - 3.5) / (a + 3.5)
        var sum = t * 0.000_350_939_63 + 0.000_595_661_4
        sum = sum * t - 0.002_589_504_5
        sum = sum * t - 0.002_765_682
        sum = sum * t + 0.022_106_64
        sum = sum * t - 0.028_055_908
        sum = sum * t - 0.059_135_84
        sum = sum * t + 0.317_444_92
        sum = sum * t - 0.714_018_76
        sum = sum * t + 1.466_122_7
        return sum / (a + 2)
    }
}
