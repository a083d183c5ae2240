"""A demonstration office with dossiers in every state, walked by its links: axe sees every page of every post.

The routes are read from the program's own table, so that a page nobody walks to is noticed.
"""

import os
import re
import signal
import subprocess
from collections import Counter, deque
from datetime import date, timedelta
from urllib.parse import urljoin, urlsplit

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from conftest import DESK, PHONE, PROGRAM, ROOT, Office, free_port, wait_until_healthy

# Files and printed sheets, which browsers save or print and do not show as pages.
NO_PAGES = re.compile(r"/exports$|/pdf$|/files/\{id\}$|/sheet$|/control-sheet$|/print$|/paper$|/visit$")
# Pages that no link leads to, and who opens them.
UNLINKED = {"/desk/unlock": "quay"}
# Pages with a face of their own for each post, or for each state of a dossier, and how many of them are looked at.
OWN_FACES = {"/desk": 1, "/desk/dossiers/{code}": 5}
SCREENS = {"desk": DESK, "phone": PHONE}


def table() -> list[str]:
    """The paths of all pages of the desk, as the source declares them."""
    paths = []
    for source in [ROOT / "Sources/Web/Routes.swift", *sorted((ROOT / "Sources/Web").glob("Routes+*.swift"))]:
        names = {}
        for line in source.read_text().splitlines():
            if found := re.match(r'\s*let (\w+) = "(/[^"]*)"', line):
                names[found[1]] = found[2]
            if found := re.match(r'\s*\.get\((?:"([^"]*)"|(\w+)),', line):
                path = found[1] if found[1] is not None else names[found[2]]
                paths.append(re.sub(r"\\\((\w+)\)", lambda name: names[name[1]], path))
    acts = re.search(r"enum ReasonedAct.*?\n(.*?)\n\n", (ROOT / "Sources/Web/Dossiers/ReasonedAct.swift").read_text(), re.S)
    kinds = re.findall(r'(?:case|,) (\w+)(?: = "([\w-]+)")?', acts[1])
    act = r"\(act.rawValue)"
    expanded = [path.replace(act, value or name) for path in paths for name, value in (kinds if act in path else [("", "")])]
    return [path for path in expanded if path.startswith("/desk") and not NO_PAGES.search(path)]


ROUTES = table()


def route_of(path: str) -> str | None:
    """The route that answers a path: the one with the fewest blanks."""
    fitting = [route for route in ROUTES if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", route), path)]
    return min(fitting, key=lambda route: route.count("{"), default=None)


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory, chromium):
    place = tmp_path_factory.mktemp("demonstration")
    environment = os.environ | {
        "MOTCUA_DATABASE": f"sqlite:{place / 'office.sqlite'}",
        "MOTCUA_KEY_FILE": str(place / "office.key"),
    }
    made = subprocess.run([PROGRAM, "demo"], env=environment, capture_output=True, text=True, check=True)
    passwords = dict(re.findall(r"^  (\w+) .* (\S+)$", made.stdout, re.M))
    port = free_port()
    log = place / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen([PROGRAM, "serve", "--port", str(port)], env=environment, stdout=output, stderr=output)
    try:
        wait_until_healthy(server, port, log)
        running = Office(f"http://127.0.0.1:{port}", chromium)
        for account, password in passwords.items():
            context = chromium.new_context(locale="vi-VN")
            running.sign_in(context.new_page(), account, password)
            running.states[account] = context.storage_state()
            context.close()
        freeze_last_month(running)
        yield running
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)


def freeze_last_month(office) -> None:
    """One frozen report, so that there is one to open."""
    page = page_of(office, "lanhdao", DESK)
    last = date.today().replace(day=1) - timedelta(days=1)
    page.goto(f"{office.url}/desk/counts?from={last.replace(day=1)}&to={last}")
    page.get_by_role("button", name="Ký chốt số liệu").click()
    page.wait_for_url(re.compile("/desk/counts/snapshots/"))
    page.context.close()


def page_of(office, account: str, viewport):
    context = office.browser.new_context(storage_state=office.states[account], viewport=viewport, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(10_000)
    return page


SEEN: set[str] = set()


@pytest.mark.parametrize("account", ["quay", "chuyenmon", "lanhdao", "vanthu", "kstt", "quantri"])
def test_every_page_a_post_can_walk_to_is_accessible(demonstration, accessible, account):
    page = page_of(demonstration, account, DESK)
    waiting = deque(["/desk"] + [path for path, owner in UNLINKED.items() if owner == account])
    looked, met, failures = Counter(), set(waiting), []
    while waiting:
        path = waiting.popleft()
        route = route_of(urlsplit(path).path)
        if route is None or (looked[route] >= OWN_FACES.get(route, 0) and route in SEEN):
            continue
        looked[route] += 1
        SEEN.add(route)
        status = page.goto(demonstration.url + path).status
        if status >= 400:
            failures.append(f"{account} was led to {path}: {status}")
            continue
        failures += look(page, accessible)
        for target in links_of(page, demonstration.url):
            if target not in met:
                met.add(target)
                waiting.append(target)
    page.context.close()
    assert not failures, "\n".join(failures)


def look(page, accessible) -> list[str]:
    """What axe finds at the counter's screen and on a telephone."""
    failures = []
    for viewport in [PHONE, DESK]:
        page.set_viewport_size(viewport)
        try:
            accessible(page)
        except AssertionError as failure:
            failures.append(str(failure))
    return failures


def links_of(page, home: str) -> list[str]:
    script = "links => links.map(link => link.getAttribute('href'))"
    links = [urlsplit(urljoin(page.url, link)) for link in page.eval_on_selector_all("a[href]:not([download])", script)]
    return [link.path + (f"?{link.query}" if link.query else "") for link in links if link.netloc == urlsplit(home).netloc]


def test_no_page_is_left_out(demonstration):
    assert len(ROUTES) > 40, "the table of routes was not read"
    assert not set(ROUTES) - SEEN, f"no link leads to {sorted(set(ROUTES) - SEEN)}"


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    ("account", "path", "status"),
    [("quay", "/desk/nowhere", 404), ("quay", "/desk/dossiers/H01.89.12-191224-0001", 404), ("vanthu", "/desk/accounts", 403)],
)
def test_what_is_not_there_or_not_allowed_is_said_accessibly(demonstration, accessible, account, path, status, screen):
    page = page_of(demonstration, account, SCREENS[screen])
    assert page.goto(demonstration.url + path).status == status
    accessible(page)
    page.context.close()


def test_the_interface_is_described_by_a_valid_document(demonstration):
    page = page_of(demonstration, "quay", DESK)
    document = page.request.get(f"{demonstration.url}/api/openapi.json").json()
    page.context.close()
    complaints = [str(complaint.message) for complaint in OpenAPIV31SpecValidator(document).iter_errors()]
    assert not complaints, complaints
