"""The demonstration office, served by the built program, and Debian's Chromium to walk through it.

Tests use the pages as people do: they find their way by labels and texts, and reach nothing of the inside.
"""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/motcua"
CHROMIUM = "/usr/bin/chromium"
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 360, "height": 740}
ACCOUNTS = ["quay", "chuyenmon", "lanhdao", "vanthu", "kstt", "quantri"]


@dataclass
class Office:
    """A running office: where it is, and the accounts that `motcua demo` printed."""

    url: str
    passwords: dict[str, str]

    def sign_in(self, page: Page, account: str) -> None:
        """Sign in as an officer does: name, tab, password, enter."""
        page.goto(f"{self.url}/login")
        page.locator("form input:not([type=hidden])").first.fill(account)
        page.locator("input[type=password]").fill(self.passwords[account])
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/desk"))


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    place = tmp_path_factory.mktemp("office")
    environment = os.environ | {
        "MOTCUA_DATABASE": f"sqlite:{place / 'office.sqlite'}",
        "MOTCUA_KEY_FILE": str(place / "office.key"),
    }
    demo = subprocess.run(
        [PROGRAM, "demo"], env=environment, check=True, capture_output=True, text=True
    )
    port = free_port()
    log = (place / "serve.log").open("w")
    server = subprocess.Popen(
        [PROGRAM, "serve", "--port", str(port)], env=environment, stdout=log, stderr=log
    )
    try:
        wait_until_healthy(server, port, place / "serve.log")
        yield Office(f"http://127.0.0.1:{port}", printed_passwords(demo.stdout))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page at the counter's screen."""
    yield from opened(chromium, DESK)


@pytest.fixture
def phone(chromium):
    """A page on a citizen's small phone."""
    yield from opened(chromium, PHONE)


@pytest.fixture
def plain_page(chromium):
    """A page at the counter, without scripts."""
    yield from opened(chromium, DESK, java_script_enabled=False)


@pytest.fixture
def accessible():
    """Fails when axe finds anything serious on the page."""

    def check(page: Page) -> None:
        found = Axe().run(page).response["violations"]
        serious = [one for one in found if one["impact"] in ("serious", "critical")]
        places = [f"{one['id']}: {node['html']}" for one in serious for node in one["nodes"]]
        assert not places, f"{page.url}\n" + "\n".join(places)

    return check


def opened(browser, viewport, **options):
    """A page of its own whose scripts and requests may not fail unseen."""
    context = browser.new_context(viewport=viewport, locale="vi-VN", **options)
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: complaints.append(message.text)
        if "Content Security Policy" in message.text
        else None,
    )
    yield page
    context.close()
    assert not complaints, complaints


def printed_passwords(text: str) -> dict[str, str]:
    """Each account's password is the last word of the line that names the account."""
    lines = [line.split() for line in text.splitlines()]
    found = {name: words[-1] for words in lines for name in ACCOUNTS if name in words[:-1]}
    missing = set(ACCOUNTS) - set(found)
    assert not missing, f"demo printed no password for {missing}:\n{text}"
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_healthy(server, port: int, log: Path, seconds: int = 30) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the program did not answer on port {port}:\n{log.read_text()}")
