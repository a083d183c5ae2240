"""An office of its own, served by the built program, and Debian's Chromium to walk through it.

Tests use the pages as people do: they find their way by labels and texts, and reach nothing of the inside.
With MOTCUA_PICTURES=1 each test leaves a picture of its last page in `.build/look`; drawing them takes time.
"""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/motcua"
LOOK = ROOT / ".build/look"
CHROMIUM = "/usr/bin/chromium-headless-shell"
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 360, "height": 740}
AGENCY = "H01.89.12"
PASSWORD = "hoa sen nở bên rạch"
PEOPLE = {
    "quay": ("Nguyễn Thị Hoa", ["quay"]),
    "chuyenmon": ("Trần Văn Bình", ["chuyenmon"]),
    "lanhdao": ("Lê Thu Hà", ["lanhdao", "thutruong"]),
    "vanthu": ("Vũ Thị Mai", ["vanthu"]),
    "kstt": ("Đỗ Minh Tuấn", ["kstt"]),
}
ADMINISTRATOR = "quantri"


@dataclass
class Office:
    """A running office whose officers have changed their first passwords."""

    url: str
    browser: Browser
    states: dict[str, dict] = field(default_factory=dict)

    def sign_in(self, page: Page, account: str, password: str = PASSWORD) -> None:
        """Sign in as an officer does: name, tab, password, enter."""
        page.goto(f"{self.url}/login")
        expect(page.get_by_label("Tên đăng nhập")).to_be_focused()
        page.keyboard.type(account)
        page.keyboard.press("Tab")
        page.keyboard.type(password)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/desk"))

    def change_first_password(self, account: str, first: str) -> None:
        """The first password lets an officer in only to choose one of their own."""
        context = self.browser.new_context()
        page = context.new_page()
        self.sign_in(page, account, first)
        page.get_by_label("Mật khẩu hiện tại").fill(first)
        page.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
        page.get_by_label("Nhập lại mật khẩu mới").fill(PASSWORD)
        page.get_by_role("button", name="Đổi mật khẩu").click()
        page.get_by_text("Mật khẩu đã được đổi").wait_for()
        self.states[account] = context.storage_state()
        context.close()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def office(tmp_path_factory, chromium):
    place = tmp_path_factory.mktemp("office")
    environment = os.environ | {
        "MOTCUA_DATABASE": f"sqlite:{place / 'office.sqlite'}",
        "MOTCUA_KEY_FILE": str(place / "office.key"),
    }
    first = set_up(environment)
    port = free_port()
    log = place / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(port)], env=environment, stdout=output, stderr=output
        )
    try:
        wait_until_healthy(server, port, log)
        running = Office(f"http://127.0.0.1:{port}", chromium)
        for account, password in first.items():
            running.change_first_password(account, password)
        yield running
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)


@pytest.fixture
def opened(chromium, request):
    """Opens pages of their own whose scripts and requests may not fail unseen."""
    contexts, complaints = [], []

    def open_page(viewport=DESK, **options) -> Page:
        context = chromium.new_context(viewport=viewport, locale="vi-VN", **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.extend(refused(message.text)))
        return page

    yield open_page
    for number, context in enumerate(contexts):
        picture(context.pages[-1], f"{request.node.name}-{number}")
        context.close()
    assert not complaints, complaints


@pytest.fixture
def page(opened):
    """A stranger's page at the counter's screen."""
    return opened()


@pytest.fixture
def phone(opened):
    """A page on a citizen's small phone."""
    return opened(PHONE)


@pytest.fixture
def as_officer(office, opened):
    """Opens the desk of an officer who is signed in."""

    def open_desk(account: str, viewport=DESK, **options) -> Page:
        page = opened(viewport, storage_state=office.states[account], **options)
        page.goto(f"{office.url}/desk")
        return page

    return open_desk


@pytest.fixture
def accessible():
    """Fails when axe finds anything serious on the page, or when the page is wider than the screen."""

    def check(page: Page) -> None:
        found = Axe().run(page).response["violations"]
        serious = [one for one in found if one["impact"] in ("serious", "critical")]
        places = [f"{one['id']}: {node['html']}" for one in serious for node in one["nodes"]]
        assert not places, f"{page.url}\n" + "\n".join(places)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= page.viewport_size["width"], f"{page.url} is {width} pixels wide"

    return check


def refused(text: str) -> list[str]:
    return [text] if "Content Security Policy" in text else []


def picture(page: Page, name: str) -> None:
    if not os.environ.get("MOTCUA_PICTURES"):
        return
    LOOK.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=LOOK / f"{re.sub(r'[^a-z0-9_-]+', '-', name)}.png", full_page=True)


def set_up(environment: dict[str, str]) -> dict[str, str]:
    """The office as its owner makes it at the terminal; gives each account's first password."""
    office = ["--name", "Ủy ban nhân dân xã Hoà Bình", "--province", "tỉnh An Giang", "--agency-code", AGENCY]
    office += ["--hours", "07:00-11:30,13:30-17:00", "--address", "Ấp Bình Hoà", "--phone", "0296 3881 234"]
    office += ["--leaders-phones", "0912 345 678", "--admin", ADMINISTRATOR, "--admin-name", "Hoàng Văn Nam"]
    first = {ADMINISTRATOR: last_word(environment, "setup", *office)}
    for account, (name, roles) in PEOPLE.items():
        posts = [word for role in roles for word in ("--role", role)]
        first[account] = last_word(environment, "user", "add", account, *posts, "--name", name)
    return first


def last_word(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.split()[-1]


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
