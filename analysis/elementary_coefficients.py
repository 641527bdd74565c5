#!/usr/bin/env python3
"""The coefficients of engine/arithmetic/elementary.h and single_elementary.h, and how far their polynomials are from the functions.

Each polynomial goes through its function at the Chebyshev points of its interval, which comes close to the smallest possible
largest error. Worked out with 60 decimals, printed as doubles or as floats, then tried with these:

    python3 analysis/elementary_coefficients.py            # prints them
    python3 analysis/elementary_coefficients.py --check    # compares them with those in the headers, prints nothing if all are there
"""
from __future__ import annotations

import pathlib
import struct
import sys
from collections.abc import Callable
from decimal import Decimal, getcontext

getcontext().prec = 60
ARITHMETIC = pathlib.Path(__file__).resolve().parent.parent / "engine/arithmetic"
ONE = Decimal(1)
LN2 = Decimal(2).ln()
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459")


def cosine(x: Decimal) -> Decimal:
    """By its Taylor series; |x| below 4."""
    total = term = ONE
    for k in range(2, 120, 2):
        term *= -x * x / (k * (k - 1))
        total += term
    return total


def exp_rest(r: Decimal) -> Decimal:
    """(e^r - 1 - r - r^2 / 2) / r^3, by its Taylor series."""
    total, term = Decimal(0), ONE / 6
    for k in range(4, 60):
        total += term
        term *= r / k
    return total


def log_tail(f: Decimal) -> Decimal:
    """(ln(1 + f) - f + f^2 / 2) / f^3; near 0 by its Taylor series."""
    if abs(f) > Decimal("0.01"):
        return ((1 + f).ln() - f + f * f / 2) / f**3
    return sum(((-f) ** k / (k + 3) for k in range(30)), Decimal(0))


def log_rest(z: Decimal) -> Decimal:
    """(2 atanh(s) - 2 s) / s^3 for z = s^2, by its Taylor series."""
    total = Decimal(0)
    for k in range(60, -1, -1):
        total = total * z + Decimal(2) / (2 * k + 3)
    return total


def sine_rest(z: Decimal) -> Decimal:
    """sin(2 pi s) / s for z = s^2, by its Taylor series."""
    total, term = Decimal(0), 2 * PI
    for k in range(1, 60):
        total += term
        term *= -(2 * PI) ** 2 * z / ((2 * k) * (2 * k + 1))
    return total


def through_chebyshev_points(f: Callable[[Decimal], Decimal], low: Decimal, high: Decimal, degree: int) -> list[Decimal]:
    """The coefficients, lowest power first, of the polynomial through f at the degree + 1 Chebyshev points."""
    count = degree + 1
    xs = [(low + high) / 2 + (high - low) / 2 * cosine(PI * (2 * k + 1) / (2 * count)) for k in range(count)]
    slopes = [f(x) for x in xs]  # Newton's divided differences, in place
    for level in range(1, count):
        for k in range(count - 1, level - 1, -1):
            slopes[k] = (slopes[k] - slopes[k - 1]) / (xs[k] - xs[k - level])
    coefficients: list[Decimal] = []
    for k in range(count - 1, -1, -1):  # times (x - x_k), plus the next
        shifted = [Decimal(0), *coefficients]
        for power, value in enumerate(coefficients):
            shifted[power] -= xs[k] * value
        shifted[0] += slopes[k]
        coefficients = shifted
    return coefficients[:count]


def as_float(c: Decimal) -> float:
    """The float next to a decimal; by way of a double, which rounds twice at worst in ways that the check of the error sees."""
    return struct.unpack("f", struct.pack("f", float(c)))[0]


ROOT = Decimal(2).sqrt()
# header, name, function, interval, degree, what the polynomial is multiplied by, what it is a part of
POLYNOMIALS = [
    ("elementary.h", "exp", exp_rest, -LN2 / 2, LN2 / 2, 9, lambda r: r * r * r, lambda r: r.exp()),
    ("elementary.h", "log", log_rest, Decimal(0), ((ROOT - 1) / (ROOT + 1)) ** 2, 6, lambda z: z / 2, lambda z: ONE),
    ("elementary.h", "sine", sine_rest, Decimal(0), ONE / 16, 8, lambda z: z.sqrt(), lambda z: ONE),
    ("single_elementary.h", "exp", exp_rest, -LN2 / 2, LN2 / 2, 4, lambda r: r * r * r, lambda r: r.exp()),
    ("single_elementary.h", "log", log_tail, 1 / ROOT - 1, ROOT - 1, 9, lambda f: f * f, lambda f: ONE),
    ("single_elementary.h", "sine", sine_rest, Decimal(0), ONE / 16, 4, lambda z: z.sqrt(), lambda z: ONE),
]


def main() -> None:
    missing = []
    for header, name, f, low, high, degree, factor, whole in POLYNOMIALS:
        text = (ARITHMETIC / header).read_text(encoding="utf-8") if "--check" in sys.argv else ""
        rounded = as_float if header.startswith("single") else float
        numbers = [rounded(c) for c in through_chebyshev_points(f, low, high, degree)]
        worst = Decimal(0)
        for k in range(2001):
            x = low + (high - low) * k / 2000
            value = Decimal(0)
            for c in reversed(numbers):
                value = value * x + Decimal(c)
            worst = max(worst, abs((value - f(x)) * factor(x) / whole(x)))
        missing += [f"{c.hex()} in {header}" for c in numbers if c.hex() not in text]
        if "--check" not in sys.argv:
            print(f"{header}: {name}, degree {degree}: largest error {worst:.2e}")
            for c in numbers:
                print(f"    {c.hex()}")
    if "--check" in sys.argv and missing:
        sys.exit(f"{', '.join(missing)} cannot be found (analysis/{pathlib.Path(__file__).name} derives the coefficients). Run it and put them in")


if __name__ == "__main__":
    main()
