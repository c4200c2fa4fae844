"""Drives Chromium through the DevTools protocol over a pipe, with nothing but Python 3."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome")


class Browser:
    """A page in a headless browser; `log` has its console messages, errors and requests."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            raise SystemExit("make test-page: needs Chromium (Debian's package chromium)")
        self.folder = tempfile.mkdtemp(prefix="facet-page-")
        there, self.write_end = os.pipe()
        self.read_end, back = os.pipe()

        def pipes():
            # Chromium reads from descriptor 3 and writes to 4.
            reading, writing = os.dup(there), os.dup(back)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", f"--user-data-dir={self.folder}/profile", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=pipes)
        self.buffer, self.count, self.log, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Runtime", "Page", "Log", "Network"):
            self.call(f"{domain}.enable")

    def receive(self, timeout):
        """The next message; None after the time."""
        end = time.monotonic() + timeout
        while b"\0" not in self.buffer:
            if not select.select([self.read_end], [], [], max(0, end - time.monotonic()))[0]:
                return None
            data = os.read(self.read_end, 1 << 20)
            if not data:
                raise SystemExit("make test-page: Chromium ended")
            self.buffer += data
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def note(self, message):
        method, params = message.get("method"), message.get("params", {})
        if method in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"):
            self.log.append((method, params))
        if method == "Network.requestWillBeSent":
            address = params["request"]["url"]
            if not address.startswith(("data:", "blob:")):
                self.log.append(("request", address))

    def call(self, method, **params):
        self.count += 1
        message = {"id": self.count, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(60)
            if answer is None:
                raise SystemExit(f"make test-page: no answer to {method}")
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise SystemExit(f"make test-page: {method}: {answer['error']}")
                return answer["result"]
            self.note(answer)

    def open(self, address):
        self.call("Page.navigate", url=address)

    def evaluate(self, expression):
        result = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"make test-page: {expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait(self, expression, timeout=30):
        """Waits until the expression is true."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            value = self.evaluate(expression)
            if value:
                return value
            time.sleep(0.05)
        raise SystemExit(f"make test-page: after {timeout} s this is not so: {expression}")

    def click(self, selector):
        """Clicks in the middle of an element, as a person would."""
        self.evaluate(
            f"document.querySelector({selector!r}).scrollIntoView({{block: 'center'}})")
        x, y = self.evaluate(
            f"(() => {{ const b = document.querySelector({selector!r}).getBoundingClientRect(); "
            "return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        self.press(x, y)

    def press(self, x, y, *path):
        """Presses the pointer, moves it along the path, and lets go."""
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y)
        for x, y in path:
            self.mouse("mouseMoved", x, y)
        self.mouse("mouseReleased", x, y)

    def mouse(self, kind, x, y):
        pressed = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **pressed)

    def key(self, key, **more):
        text = {"text": key} if len(key) == 1 and "modifiers" not in more else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text, **more)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, **more)

    def resize(self, width, height, is_dark=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}])

    def screenshot(self, path):
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
