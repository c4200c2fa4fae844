// What IEEE 754 has and WebAssembly has no instruction for; products of 128 bits.

#include <stdint.h>

typedef union {
    double value;
    uint64_t bits;
} number;

/// The nearest whole number; halves go away from 0.
double round(double x) {
    double whole = __builtin_trunc(x);
    return __builtin_fabs(x - whole) < 0.5 ? whole : whole + __builtin_copysign(1, x);
}

/// `x` as a whole number times two to the power of `exponent`; `x` is positive and finite.
static uint64_t digits_of(double x, int *exponent) {
    uint64_t bits = (number){x}.bits;
    int field = (int)(bits >> 52);
    uint64_t fraction = bits << 12 >> 12;
    *exponent = (field ? field : 1) - 1075;
    return field ? fraction | 1ull << 52 : fraction;
}

/// The remainder of `x` divided by `y`; both are positive and
/// finite.
static double rest(double x, double y) {
    int x_exponent, y_exponent;
    uint64_t a = digits_of(x, &x_exponent), b = digits_of(y, &y_exponent);
    if (x_exponent < y_exponent) return x;
    a %= b;
    for (; x_exponent > y_exponent; x_exponent--) {
        a <<= 1;
        if (a >= b) a -= b;
    }
    // The power of two that the exponent stands for; as a double it may be subnormal.
    number unit = {.bits = y_exponent < -1022 ? 1ull << (y_exponent + 1074)
                                              : (uint64_t)(y_exponent + 1023) << 52};
    return (double)a * unit.value;
}

/// `x` - n `y`, n the whole number nearest to `x` / `y`, of two the even one: always exact.
double remainder(double x, double y) {
    double a = __builtin_fabs(x), b = __builtin_fabs(y);
    if (b == 0 || !(a < __builtin_inf()) || b != b) return (x * y) / (x * y);
    if (a == 0 || b == __builtin_inf()) return x;
    // From here a < 2 b, so n is 0, 1 or 2, and even where taking b twice is right.
    if (b < 0x1p1023) a = a < b ? a : rest(a, 2 * b);
    if (b < 0x1p-1021) {
        if (a + a > b) {
            a -= b;
            if (a + a >= b) a -= b;
        }
    } else if (a > 0.5 * b) {
        a -= b;
        if (a >= 0.5 * b) a -= b;
    }
    return __builtin_signbit(x) ? -a : a;
}

/// A rounded result and what it lacks of the exact one, which is a double too.
typedef struct {
    double value, error;
} exact;

/// Knuth's sum.
static exact sum_of(double x, double y) {
    double sum = x + y, part = sum - x;
    return (exact){sum, (x - (sum - part)) + (y - part)};
}

/// Dekker's product, of halves that Veltkamp splits off.
static exact product_of(double x, double y) {
    double a = x * 0x1.000002p27, b = y * 0x1.000002p27;
    double x_high = a - (a - x), y_high = b - (b - y);
    double x_low = x - x_high, y_low = y - y_high;
    double product = x * y;
    return (exact){product,
                   ((x_high * y_high - product) + x_high * y_low + x_low * y_high) + x_low * y_low};
}

/// `x` `y` + `z`, rounded once.
///
/// S. Boldo and G. Melquiond, "Emulation of a FMA and correctly rounded sums: proved algorithms
/// using rounding to odd" (2008), doi 10.1109/TC.2007.70819. Right where nothing overflows and
/// nothing is subnormal, as in the functions of RealFunctions.
double fma(double x, double y, double z) {
    exact product = product_of(x, y);
    if (product.error == 0) return product.value + z;
    exact low = sum_of(z, product.error);
    exact high = sum_of(product.value, low.value);
    // The sum of the two errors is rounded to odd: no second rounding can meet a middle.
    exact rest = sum_of(high.error, low.error);
    number odd = {rest.value};
    if (rest.error != 0 && odd.bits % 2 == 0)
        odd.bits += (rest.error > 0) == (rest.value > 0) ? 1 : -1;
    return high.value + odd.value;
}

#if defined(__wasm__)
/// The lower 128 bits of a product.
__int128 __multi3(__int128 a, __int128 b) {
    uint64_t a_low = (uint64_t)a, b_low = (uint64_t)b;
    uint64_t low = (uint32_t)a_low, high = a_low >> 32;
    uint64_t other_low = (uint32_t)b_low, other_high = b_low >> 32;
    uint64_t middle = (low * other_low >> 32) + (uint32_t)(low * other_high) + high * other_low;
    // The sum of three numbers below 2^32 and of one product below 2^64 - 2^33 fits.
    uint64_t upper = high * other_high + (low * other_high >> 32) + (middle >> 32);
    upper += (uint64_t)(a >> 64) * b_low + a_low * (uint64_t)(b >> 64);
    return (__int128)((unsigned __int128)upper << 64 | a_low * b_low);
}
#endif
