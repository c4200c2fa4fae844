/// The larger of each two lanes; `b` where they cannot be compared.
///
/// One instruction, unlike the standard library's `pointwiseMax`, which calls a function lane by
/// lane because of NaN.
@inline(__always)
func larger(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
    b.replacing(with: a, where: a .> b)
}

/// The smaller of each two lanes; `b` where they cannot be compared.
@inline(__always)
func smaller(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> SIMD4<Float> {
    b.replacing(with: a, where: a .< b)
}
