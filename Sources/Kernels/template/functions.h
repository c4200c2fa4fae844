// Elementary functions of panels, with fused multiply-adds where the set has them. They let
// through NaN.

// Adding it to a number below 2^22 in magnitude rounds that to a whole number, which then is
// in the sum's lowest bits.
#define ROUNDING_SHIFT 0x1.8p23f
#define ROUNDING_SHIFT_BITS 0x4b400000

/// a x + b with plain numbers.
INLINE panel horner(panel a, panel x, float b) { return multiply_add(a, x, splat(b)); }

/// e^x = 2^exponent (1 + excess), |excess| < 0.42, for |x| < 2^11: reduction to |r| <= ln 2 / 2
/// and the Taylor polynomial of degree 7, whose error is 5e-9.
INLINE panel exponential(panel x, int_panel *exponent) {
    panel shifted = multiply_add(x, splat(1.4426950408889634f), splat(ROUNDING_SHIFT));
    panel k = shifted - ROUNDING_SHIFT;
    // ln 2 in two parts, the first with 12 bits so that its multiples up to 2^12 are exact.
    panel r = multiply_add(k, splat(-0x1.62ep-1f), x);
    r = multiply_add(k, splat(-0x1.0bfbe8p-15f), r);
    panel sum = multiply_add(r, splat(1.0f / 5040), splat(1.0f / 720));
    sum = horner(sum, r, 1.0f / 120);
    sum = horner(sum, r, 1.0f / 24);
    sum = horner(sum, r, 1.0f / 6);
    sum = horner(sum, r, 0.5f);
    *exponent = bits(shifted) - ROUNDING_SHIFT_BITS;
    return multiply_add(sum, r * r, r);
}

/// 2 to a power in -126...127.
INLINE panel power_of_two(int_panel exponent) { return from_bits((exponent + 127) << 23); }

/// e to the power of each lane, subnormal results included.
INLINE panel exponential_of(panel x) {
    // Beyond these the result overflows to infinity and rounds to 0.
    panel inside = choose(x > 89, splat(89), x);
    inside = choose(inside < -104, splat(-104), inside);
    int_panel exponent;
    panel excess = exponential(inside, &exponent);
    // Two factors, since 2^k itself may overflow or be subnormal.
    int_panel half = exponent >> 1;
    panel scale = power_of_two(half);
    return multiply_add(scale, excess, scale) * power_of_two(exponent - half);
}

/// 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...), to that many terms.
INLINE panel artanh_twice(panel s, int terms) {
    panel square = s * s;
    panel sum = splat(1.0f / (float)(2 * terms - 1));
#pragma clang loop unroll(full)
    for (int n = 2 * terms - 3; n > 1; n -= 2) sum = horner(sum, square, 1.0f / (float)n);
    panel twice = s + s;
    return multiply_add(twice, square * sum, twice);
}

/// The natural logarithm of finite normal numbers above 0; NaN stays NaN.
///
/// By 2 artanh((m - 1) / (m + 1)) with m in [sqrt(1/2), sqrt 2).
INLINE panel logarithm(panel x) {
    const int root_half = 0x3f3504f3;
    int_panel exponent = (bits(x) - root_half) >> 23;
    panel m = from_bits(bits(x) - (exponent << 23));
    panel e = from_bits(exponent + ROUNDING_SHIFT_BITS) - ROUNDING_SHIFT;
    panel result = multiply_add(e, splat(0.6931471805599453f), artanh_twice((m - 1) / (m + 1), 5));
    return choose(x == x, result, x);
}

/// log(1 + e^x), without overflow or cancellation: log(1 + t) = 2 artanh(t / (2 + t)).
INLINE panel softplus(panel x) {
    panel t = exponential_of(-magnitudes(x));
    return choose(x < 0, splat(0), x) + artanh_twice(t / (2 + t), 8);
}

/// 1 / (1 + e^-x) and its slope, without cancellation.
INLINE panel sigmoid(panel x, panel *slope) {
    panel e = exponential_of(-magnitudes(x));
    panel larger = 1 / (1 + e);
    panel smaller = e * larger;
    *slope = smaller * larger;
    return choose(x < 0, smaller, larger);
}

/// The hyperbolic tangent and its slope, without cancellation, from e = e^(-2|x|):
/// tanh |x| = (1 - e) / (1 + e) with the slope 4 e / (1 + e)^2.
INLINE panel hyperbolic_tangent(panel x, panel *slope) {
    panel power = magnitudes(x) * -2;
    power = choose(power < -86, splat(-86), power);
    int_panel exponent;
    panel excess = exponential(power, &exponent);
    panel scale = power_of_two(exponent);
    panel e = multiply_add(scale, excess, scale);
    panel one_less = multiply_add(scale, excess, scale - 1);
    panel sum = 1 + e;
    *slope = e * 4 / (sum * sum);
    const int sign = -0x7fffffff - 1;
    return from_bits((bits(one_less / sum) & ~sign) | (bits(x) & sign));
}

/// The distribution function of the standard normal distribution and its density.
///
/// The tail beyond a = |x| is the density times Mills' ratio, which times a + 2 is nearly a
/// polynomial in (a - 3.5) / (a + 3.5): the Chebyshev approximation of degree 9 has a relative
/// error of 1.4e-8 for a <= 15.
INLINE panel normal_distribution(panel x, panel *density) {
    *density = exponential_of(x * x * -0.5f) * 0.3989422804014327f;
    panel a = magnitudes(x);
    a = choose(a > 15, splat(15), a);
    panel t = (a - 3.5f) / (a + 3.5f);
    panel sum = multiply_add(t, splat(0.00035093963f), splat(0.0005956614f));
    sum = horner(sum, t, -0.0025895045f);
    sum = horner(sum, t, -0.002765682f);
    sum = horner(sum, t, 0.02210664f);
    sum = horner(sum, t, -0.028055908f);
    sum = horner(sum, t, -0.05913584f);
    sum = horner(sum, t, 0.31744492f);
    sum = horner(sum, t, -0.71401876f);
    sum = horner(sum, t, 1.4661227f);
    panel tail = *density * (sum / (a + 2));
    return choose(x < 0, tail, 1 - tail);
}

/// sin(x + shift pi/2) in double precision, by reduction to |r| <= pi/4 and Taylor polynomials;
/// beyond 1e5 the period is taken as twice the double nearest to pi.
INLINE double sine_beyond(double x, int shift) {
    if (!(__builtin_fabs(x) < __builtin_inf())) return __builtin_nan("");
    double near = __builtin_fabs(x) < 1e5 ? x : __builtin_remainder(x, 0x1.921fb54442d18p2);
    // Adding it rounds to a whole number, as the shift of the panels does.
    double k = (near * 0.6366197723675814 + 0x1.8p52) - 0x1.8p52;
    // pi/2 in three parts, the first two short enough that multiples of them are exact.
    double r = ((near - k * 0x1.921fb544p0) - k * 0x1.0b4611a6p-34) - k * 0x1.3198a2e037073p-69;
    int quadrant = ((int)k + shift) & 3;
    double square = r * r, sum = 1;
    for (double n = (quadrant & 1) == 0 ? 19 : 18; n > 1; n -= 2)
        sum = 1 - sum * square / (n * (n - 1));
    double value = (quadrant & 1) == 0 ? r * sum : sum;
    return quadrant < 2 ? value : -value;
}

/// The sine and the cosine of each lane; not a number where `x` is infinite.
///
/// By reduction to |r| <= pi/4 and Taylor polynomials. Panels with a lane beyond 51,000, where
/// the reduction would lose digits, go by way of double precision.
INLINE panel sine(panel x, panel *cosine) {
    if (!__builtin_reduce_and(magnitudes(x) < 51000)) {
        panel value = x;
        for (int lane = 0; lane < 16; lane++) {
            value[lane] = (float)sine_beyond(x[lane], 0);
            (*cosine)[lane] = (float)sine_beyond(x[lane], 1);
        }
        return value;
    }
    panel shifted = multiply_add(x, splat(0.6366197723675814f), splat(ROUNDING_SHIFT));
    panel k = shifted - ROUNDING_SHIFT;
    // pi/2 in three parts, the first two so short that their multiples up to 2^15 are exact.
    panel r = multiply_add(k, splat(-0x1.92p0f), x);
    r = multiply_add(k, splat(-0x1.fbp-12f), r);
    r = multiply_add(k, splat(-0x1.5110b4p-22f), r);
    panel square = r * r;
    panel s = multiply_add(square, splat(1.0f / 362880), splat(-1.0f / 5040));
    s = horner(s, square, 1.0f / 120);
    s = horner(s, square, -1.0f / 6);
    s = multiply_add(s, square * r, r);
    panel c = multiply_add(square, splat(-1.0f / 3628800), splat(1.0f / 40320));
    c = horner(c, square, -1.0f / 720);
    c = horner(c, square, 1.0f / 24);
    c = horner(c, square, -0.5f);
    c = horner(c, square, 1);
    // Sine and cosine of r plus as many quarter turns as the lowest two bits of k say.
    int_panel turns = bits(shifted);
    int_panel difference = (bits(s) ^ bits(c)) & -(turns & 1);
    *cosine = from_bits(bits(c) ^ difference ^ (((turns + 1) & 2) << 30));
    return from_bits(bits(s) ^ difference ^ ((turns & 2) << 30));
}
