"""Draws ridge.png, the line that Scenarios/stroke.yaml learns: python3 ridge.py ridge.png

The line goes through the places below, by cubics whose slope at a place is that of the parabola
through it and its neighbours; at a rock the line turns sharply. The pen is pressed harder where the
line falls. 800 x 600 pixels, four samples per pixel and axis, black on white.
"""

import struct
import sys
import zlib

WIDTH, HEIGHT, FINE = 800, 600, 4
# x and y in pixels from the lower left corner.
PLACES = [
    (18, 118, ""), (70, 142, ""), (128, 196, ""), (178, 216, ""), (218, 200, "rock"),
    (248, 258, "rock"), (266, 252, "rock"), (318, 372, "rock"), (338, 386, "rock"),
    (402, 512, "rock"), (424, 496, "rock"), (466, 398, "rock"), (492, 408, "rock"),
    (534, 306, "rock"), (566, 334, "rock"), (606, 250, ""), (648, 192, ""), (694, 170, ""),
    (736, 184, ""), (782, 232, ""),
]


def slopes():
    """The slope to the left and to the right of each place."""
    secants = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in zip(PLACES, PLACES[1:])]
    left, right = [], []
    for index, place in enumerate(PLACES):
        before = secants[max(index - 1, 0)]
        after = secants[min(index, len(secants) - 1)]
        if place[2]:
            left.append(before)
            right.append(after)
        else:
            width = [b[0] - a[0] for a, b in zip(PLACES, PLACES[1:])]
            (i, j) = (max(index - 1, 0), min(index, len(secants) - 1))
            slope = (before * width[j] + after * width[i]) / (width[i] + width[j])
            left.append(slope)
            right.append(slope)
    return left, right


def line(x, left, right):
    """The height at x and the slope."""
    index = max(i for i in range(len(PLACES) - 1) if PLACES[i][0] <= x)
    (x0, y0, _), (x1, y1, _) = PLACES[index], PLACES[index + 1]
    h, a, b = x1 - x0, right[index], left[index + 1]
    t, m = (x - x0) / h, (y1 - y0) / h
    p, q = a + b - 2 * m, 3 * m - 2 * a - b
    return y0 + h * t * (a + t * (q + t * p)), a + t * (2 * q + 3 * t * p)


def ink():
    """The samples under the pen: a disc that moves along the line."""
    left, right = slopes()
    dark = [bytearray(WIDTH * FINE) for _ in range(HEIGHT * FINE)]
    steps = 24_000
    start, end = PLACES[0][0], PLACES[-1][0]
    for step in range(steps + 1):
        x = start + (end - start) * step / steps
        y, slope = line(min(x, end - 1e-9), left, right)
        radius = FINE * (2.2 - 0.7 * slope / (1 + slope * slope) ** 0.5) / 1.2
        cx, cy = x * FINE, (HEIGHT - y) * FINE
        for row in range(int(cy - radius), int(cy + radius) + 2):
            reach = radius * radius - (row + 0.5 - cy) ** 2
            if reach > 0:
                first = int(cx - reach ** 0.5 + 0.5)
                last = int(cx + reach ** 0.5 + 0.5)
                dark[row][first:last] = b"\1" * (last - first)
    return dark


def picture():
    dark = ink()
    rows = bytearray()
    for y in range(HEIGHT):
        rows.append(0)
        fine = dark[FINE * y:FINE * (y + 1)]
        for x in range(WIDTH):
            share = sum(sum(row[FINE * x:FINE * (x + 1)]) for row in fine) / FINE ** 2
            rows.append(round(255 - 230 * share))
    return bytes(rows)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(
        ">I", zlib.crc32(kind + data))


with open(sys.argv[1], "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n")
    file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)))
    file.write(chunk(b"IDAT", zlib.compress(picture(), 9)))
    file.write(chunk(b"IEND", b""))
