"""A demonstration office with dossiers in every state, walked by its links: axe sees every page of every post.

The routes are read from the program's own table, so that a page nobody walks to is noticed.
"""

import os
import re
import signal
import subprocess
from collections import Counter, deque
from datetime import date, timedelta
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from conftest import DESK, PHONE, PROGRAM, ROOT, Office, free_port, wait_until_healthy
from steps import CODE, type_person

# Files and printed sheets, which browsers save or print and do not show as pages.
NO_PAGES = re.compile(r"/exports$|/pdf$|/files/\{id\}$|/sheets/\{file\}$|/sheet$|/sign$|/control-sheet$|/print$|/paper$|/visit$")
# Where each post begins besides its start page: pages that a form or a key leads to.
BEGINNINGS = {
    "quay": [
        "/desk/unlock",
        "/desk/password",
        "/desk/tokens",
        "/desk/dossiers?text=a",
        "/desk/returns?returned={returned}",
        "/desk/dossiers/{returned}/rating",
        "{notice}",
        "{form}/reading",
    ],
    "lanhdao": ["/desk/apologies/signing", "/desk/counts/snapshots", "/desk/portal"],
    "vanthu": [
        "/desk/settings/wording",
        "/desk/certifications?month=0&book=ban-sao",
        "/desk/certifications?month=0&book=chu-ky",
    ],
}
# What an office of one day does not have: a portal to compare with, days of grace gone by, a second delay. The last two
# are asked on the page that all reasons are asked on.
ELSEWHERE = {
    "/desk/portal/checks/{id}",
    "/desk/dossiers/{code}/closings/new",
    "/desk/dossiers/{code}/explanations/new",
}
STATUSES = [
    "received",
    "processing",
    "awaitingSupplement",
    "awaitingPayment",
    "suspended",
    "decided",
    "readyAtCounter",
    "returned",
    "reopened",
]
# Pages with a face of their own for each post, or for each state of a dossier, and how many of them are looked at.
OWN_FACES = {"/desk": 1, "/desk/dossiers/{code}": 5}
# Of pages looked at already, how many more are read only for their links: each post has other buttons on them.
READ = {"/desk/dossiers/{code}": 80}
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
WORKERS = {"quay", "chuyenmon", "lanhdao"}


@pytest.fixture(scope="module")
def places(demonstration) -> dict[str, str]:
    """A returned dossier, a form that somebody writes, and a slip that asks for completion."""
    page = page_of(demonstration, "quay", DESK)
    page.goto(f"{demonstration.url}/desk/dossiers?status=returned")
    returned = CODE.search(page.locator("main").inner_text()).group()
    page.goto(f"{demonstration.url}/desk/receptions/new?procedure=1.004873")
    type_person(page, "Đoàn Văn Thiếu")
    page.get_by_role("button", name=re.compile("^Viết hộ")).first.click()
    page.wait_for_url(re.compile("/desk/forms/"))
    form = urlsplit(page.url).path
    page.goto(f"{demonstration.url}/desk/receptions/new?procedure=1.004873")
    type_person(page, "Đoàn Văn Thiếu")
    page.get_by_role("button", name="Yêu cầu bổ sung").click()
    page.get_by_label("Nội dung khác cần bổ sung").fill("Giấy tờ chứng minh nơi cư trú")
    page.get_by_label("Lý do").fill("Chưa xuất trình giấy tờ chứng minh nơi cư trú.")
    page.get_by_role("button", name="Lập phiếu yêu cầu bổ sung").click()
    page.wait_for_url(re.compile("/desk/notices/"))
    places = {"returned": returned, "form": form, "notice": urlsplit(page.url).path}
    page.context.close()
    return places


@pytest.mark.parametrize("account", ["quay", "chuyenmon", "lanhdao", "vanthu", "kstt", "quantri"])
def test_every_page_a_post_can_walk_to_is_accessible(demonstration, places, accessible, account):
    page = page_of(demonstration, account, DESK)
    waiting = deque(["/desk"] + [path.format_map(places) for path in BEGINNINGS.get(account, [])])
    waiting += [f"/desk/dossiers?status={status}" for status in STATUSES if account in WORKERS]
    looked, met, failures = Counter(), set(waiting), []
    while waiting:
        path = waiting.popleft()
        route = route_of(urlsplit(path).path)
        if route is None:
            continue
        looked[route] += 1
        if route in SEEN and looked[route] > OWN_FACES.get(route, 0):
            links = links_read(page, demonstration.url + path) if looked[route] <= READ.get(route, 12) else []
        else:
            status = page.goto(demonstration.url + path).status
            failures += look(page, accessible) if status < 400 else [f"{account} was led to {path}: {status}"]
            links = links_shown(page)
            SEEN.add(route)
        for link in links:
            full = urlsplit(urljoin(demonstration.url + path, link))
            target = full.path + (f"?{full.query}" if full.query else "")
            if full.netloc == urlsplit(demonstration.url).netloc and target not in met:
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


def links_shown(page) -> list[str]:
    script = "links => links.map(link => link.getAttribute('href'))"
    return page.eval_on_selector_all("a[href]:not([download])", script)


def links_read(page, url: str) -> list[str]:
    """The links of a page that is not shown: quick, for a page looked at before."""
    anchors = re.findall(r"<a [^>]*>", page.request.get(url).text())
    found = [re.search(r'href="([^"]*)"', anchor) for anchor in anchors if " download" not in anchor]
    return [unescape(one[1]) for one in found if one]


def test_no_page_is_left_out(demonstration):
    assert len(ROUTES) > 40, "the table of routes was not read"
    left = set(ROUTES) - SEEN - ELSEWHERE
    assert not left, f"no link leads to {sorted(left)}"


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
