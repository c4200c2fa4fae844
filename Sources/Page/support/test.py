#!/usr/bin/env python3
"""Uses the page as a person does, in headless Chromium, and compares it with the command.

    test.py PAGE FACET

Needs Chromium and nothing but Python's own modules."""

import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from browser import Browser

# The weights of Scenarios/two-spirals.yaml after 3,200 steps, as `make page-core` has them.
FUSED, PLAIN = "b60f7e865d767cbd", "75d17da2fcee1920"
READY = "typeof app !== 'undefined' && app.state !== undefined && app.setup !== undefined"


def fail(text):
    raise SystemExit(f"make test-page: {text}")


def expect(value, wanted, what):
    if value != wanted:
        fail(f"{what}: {value!r}, not {wanted!r}")


def text_of(browser, selector):
    return browser.evaluate(f"document.querySelector({selector!r}).textContent")


def weights_hash(path):
    """FNV-1a of all parameters as doubles: layer by layer, weights first."""
    data = path.read_bytes()
    length, = struct.unpack("<Q", data[:8])
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    order = sorted(header, key=lambda name: (
        int(re.search(r"\d+", name).group()), name.endswith("bias")))
    value = 0xcbf29ce484222325
    for name in order:
        start, end = header[name]["data_offsets"]
        for byte in data[8 + length + start:8 + length + end]:
            value = (value ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return f"{value:016x}"


def png_pixels(path):
    """The size, and the red, green and blue of each pixel, of an 8-bit PNG of RGB or a palette."""
    data, place, packed, palette = path.read_bytes(), 8, b"", b""
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        body = data[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        elif kind == b"PLTE":
            palette = body
        elif kind == b"IDAT":
            packed += body
        place += 12 + length
    step, raw = (3 if colour == 2 else 1), zlib.decompress(packed)
    if depth != 8 or colour not in (2, 3):
        fail(f"{path}: a PNG of depth {depth} and kind {colour}")
    stride, rows = width * step, []
    above = bytearray(stride)
    for y in range(height):
        kind = raw[y * (stride + 1)]
        row = bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride):
            left = row[x - step] if x >= step else 0
            corner = above[x - step] if x >= step else 0
            if kind == 1:
                row[x] = row[x] + left & 255
            elif kind == 2:
                row[x] = row[x] + above[x] & 255
            elif kind == 3:
                row[x] = row[x] + (left + above[x]) // 2 & 255
            elif kind == 4:
                guess = left + above[x] - corner
                near = min((left, above[x], corner), key=lambda value: abs(guess - value))
                row[x] = row[x] + near & 255
        rows.append(row)
        above = row
    joined = b"".join(rows)
    if step == 1:
        joined = b"".join(palette[3 * index:3 * index + 3] for index in joined)
    return width, height, joined


class Command:
    """The command, in a folder of its own."""

    def __init__(self, facet, kernels=None):
        self.facet = os.path.abspath(facet)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="facet-command-"))
        self.environment = dict(os.environ)
        if kernels:
            self.environment["FACET_KERNELS"] = kernels

    def __call__(self, *words):
        done = subprocess.run(
            [self.facet, *map(str, words)], cwd=self.folder, env=self.environment,
            capture_output=True, text=True)
        if done.returncode != 0:
            fail(f"facet {' '.join(map(str, words))}: {done.stderr}")

    def trained(self, yaml):
        """The folder of a run of this scenario."""
        (self.folder / "scenario.yaml").write_text(yaml)
        self("run", "scenario.yaml", "--out", "run", "--force", "--quiet")
        return self.folder / "run"


def check_bits(browser, address, wanted, arithmetic):
    browser.open(address)
    browser.wait(READY)
    expect(browser.evaluate("app.arithmetic"), arithmetic, "the arithmetic")
    browser.click("#play")
    browser.wait("app.state.stop !== null", 60)
    expect(browser.evaluate("app.state.hash"), wanted, f"the weights ({arithmetic})")


def without_relaxed(page, folder):
    """A copy of the page whose first module is the plain one: its bits are not the fused ones."""
    text = page.read_text()
    plain = re.search(r'<script id="core-plain"[^>]*>([^<]*)<', text).group(1)
    copy = folder / "plain.html"
    copy.write_text(re.sub(
        r'(<script id="core-relaxed"[^>]*>)[^<]*', lambda match: match.group(1) + plain, text))
    return copy


def train_to_end(browser):
    browser.evaluate("app.speed = 0")
    browser.click("#play")
    browser.wait("app.state.stop !== null", 90)
    browser.wait("app.files.yaml.value !== ''")
    return browser.evaluate("[app.state.hash, app.files.yaml.value]")


def check_pixels(browser, command, run):
    """The plane of the page is the command's, in each pixel."""
    size = browser.evaluate("app.plane.pixels.width")
    command("render", run, "--bare", "--size", f"{size}x{size}", "--out", "bare.png", "--force")
    _, _, wanted = png_pixels(command.folder / "bare.png")
    got = browser.evaluate(
        "(() => { const { width, height } = app.plane.pixels;"
        " const copy = new OffscreenCanvas(width, height)"
        ".getContext('2d', { willReadFrequently: true });"
        " copy.drawImage(app.plane.pixels, 0, 0);"
        " return Array.from(copy.getImageData(0, 0, width, height).data); })()")
    pixels = bytes(value for index, value in enumerate(got) if index % 4 != 3)
    different = sum(pixels[i:i + 3] != wanted[i:i + 3] for i in range(0, len(wanted), 3))
    expect((len(pixels), different), (len(wanted), 0), f"pixels that differ at {size} x {size}")


def check_scenario(browser, command, name):
    value, yaml = train_to_end(browser)
    run = command.trained(yaml)
    expect(weights_hash(run / "model.safetensors"), value, f"the command's weights of {name}")
    return run


def plane_box(browser):
    """The left, the top and the side of the plane, which is scrolled into view."""
    return browser.evaluate(
        "(() => { const p = document.querySelector('#pixels'); p.scrollIntoView({block: 'center'});"
        " const b = p.getBoundingClientRect(); return [b.x, b.y, b.width]; })()")


def check_use(browser, command):
    """Data, network and training by clicks and keys."""
    browser.evaluate("document.querySelector('#data select').focus()")
    browser.key("m", code="KeyM")
    browser.wait("app.state.shape && app.scenario.points[0].generator === 'moons'")
    browser.wait("app.setup.classes[0].name === 'upper'")
    browser.click("#network .bar button")
    browser.wait("app.state.shape === '2-16-16-16-16-1, relu'")
    browser.click("#undo")
    browser.wait("app.state.shape === '2-16-16-16-1, relu'")
    browser.evaluate("document.activeElement.blur()")
    browser.key("e")
    browser.wait("app.state.step === app.state.stepsPerEpoch")
    browser.key(".")
    browser.wait("app.state.step === app.state.stepsPerEpoch + 1")

    x, y, width = plane_box(browser)
    browser.press(x + width / 2, y + width / 3)
    browser.wait("app.place !== undefined && app.pinned")
    words = text_of(browser, "#place")
    if not re.search(r"Region \d+ of \d+", words):
        fail(f"no region is named where one clicks: {words}")
    browser.key("Escape")
    browser.wait("app.place === undefined")

    browser.click("#brushes button:nth-child(4)")
    x, y, width = plane_box(browser)
    path = [(x + width * (0.2 + 0.02 * i), y + width * 0.85) for i in range(10)]
    browser.press(*path[0], *path[1:])
    browser.wait("app.setup.classes.length === 3")
    drawn = browser.evaluate("drawnCount(app.scenario)")
    if drawn < 5:
        fail(f"a stroke drew {drawn} points")
    browser.key("z", code="KeyZ", modifiers=2)
    browser.wait("app.setup.classes.length === 2")
    browser.key("y", code="KeyY", modifiers=2)
    browser.wait("app.setup.classes.length === 3")
    browser.evaluate("app.history.change(s => { s.stop.epochs = 30; })")
    browser.wait("app.state.lastStep !== '3,200'")
    check_scenario(browser, command, "drawn points and moons")


OPTIMIZERS = ("sgd", "momentum", "nesterov", "rms-prop", "adam", "adam-w")


def check_scenarios(browser, command):
    """Each optimizer with another generator and activation; the command ends with the same bits."""
    kinds = ("rings", "blobs", "xor", "checkerboard", "half-plane", "playground-spiral")
    activations = ("tanh", "gelu", "abs", "leaky-relu", "sine", "hard-tanh")
    for seed, (optimizer, kind, activation) in enumerate(zip(OPTIMIZERS, kinds, activations)):
        noise = 0 if kind.startswith("playground") else 0.05
        browser.evaluate(
            "app.history.change(s => { s.points = [{generator: '%s', values: {count: 200},"
            " noise: %s, labelNoise: 0.1}]; delete s.window; s.seed = '%d'; s.optimizer = '%s';"
            " delete s.optimizerValues; s.hidden = [8, 6]; s.activations = ['%s', 'relu'];"
            " s.rate = 0.01; s.stop = {epochs: 20}; })" 
            % (kind, noise, seed + 1, optimizer, activation))
        browser.wait("app.state.step === 0 && app.state.shape.startsWith('2-8-6')")
        time.sleep(0.1)
        run = check_scenario(browser, command, f"{kind}, {optimizer}, {activation}")
        if kind == "rings":
            check_pixels(browser, command, run)


def check_refusal(browser):
    browser.evaluate("app.history.change(s => { s.seed = 'seven'; })")
    browser.wait("!document.querySelector('#message').hidden")
    expect(text_of(browser, "#message"), "seed: seven is no seed (expected 0 to "
           "9223372036854775807)", "the message about a seed")
    browser.click("#undo")
    browser.wait("document.querySelector('#message').hidden && app.state.step === 0")


def check_layout(browser):
    for width, height in ((360, 780), (390, 844), (768, 1024), (1280, 800), (3840, 2160)):
        browser.resize(width, height)
        time.sleep(0.3)
        found = browser.evaluate("document.documentElement.scrollWidth")
        expect(max(found, width), width, f"the width of the page at {width}")


def main(page, facet):
    page = pathlib.Path(page).resolve()
    size = page.stat().st_size
    if size > 1_600_000:
        fail(f"the page has {size} bytes, more than 1,600,000")
    command = Command(facet)
    browser = Browser()
    try:
        browser.resize(1280, 800)
        start = time.monotonic()
        browser.open(page.as_uri())
        browser.wait(READY)
        first = time.monotonic() - start
        check_bits(browser, page.as_uri(), FUSED, "fused")
        check_pixels(
            browser, command, check_scenario(browser, command, "two spirals"))
        check_use(browser, command)
        check_scenarios(browser, command)
        check_refusal(browser)
        check_layout(browser)
        browser.resize(1280, 800)
        check_bits(
            browser, without_relaxed(page, command.folder).as_uri(), PLAIN, "plain")
        baseline = Command(facet, "baseline")
        expect(weights_hash(baseline.trained(browser.evaluate("app.files.yaml.value"))
                            / "model.safetensors"), PLAIN, "the command's weights (baseline)")
        noise = [entry for entry in browser.log
                 if entry[0] != "request" or not entry[1].startswith("file:")]
        expect(noise, [], "console messages and requests")
    finally:
        browser.close()
    print(f"the page has {size} bytes; its first picture came after {first:.2f} s; "
          "weights and pixels are the command's")


if __name__ == "__main__":
    main(*sys.argv[1:])
