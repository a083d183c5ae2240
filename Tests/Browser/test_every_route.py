"""A demonstration office with dossiers in every state, walked by its links: axe sees every page of every post.

A citizen, who has none, walks over the pages before the desk. The routes are read from the program's own lists
(`routes.py`), so that a page nobody walks to is noticed.
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

from conftest import DESK, PHONE, PROGRAM, Office, free_port, wait_until_healthy
from routes import PATHS, ROUTES, declared_count, route_of
from steps import CODE, press, printed, received_code, type_person

# Whoever has not signed in.
CITIZEN = "citizen"
# Where each post begins besides its start page: pages that a form, a key, or a code on paper leads to.
BEGINNINGS = {
    CITIZEN: ["/login", "/waiting", "/tickets/new", "{ticket}", "{tracked}", "{checked}"],
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
# Pages that an office of one day does not have, each with the reason.
ELSEWHERE = {
    "/desk/portal/checks/{id}": "there is no portal to compare with",
    "/desk/dossiers/{code}/closings/new": "no days of grace have gone by; the other acts show the same page",
    "/desk/dossiers/{code}/explanations/new": "there is no second delay; the other acts show the same page",
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
        running.states[CITIZEN] = None
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
def places(demonstration, tmp_path_factory) -> dict[str, str]:
    """A returned dossier, what the counter writes, a number to wait with, and where the codes on two papers lead."""
    page = page_of(demonstration, "quay", DESK)
    page.goto(f"{demonstration.url}/desk/dossiers?status=returned")
    returned = CODE.search(page.locator("main").inner_text()).group()
    places = {"returned": returned} | written(page, demonstration.url)
    page.goto(f"{demonstration.url}/desk/waiting")
    page.get_by_role("button", name="Cấp số").click()
    places["ticket"] = path_of(page.get_by_role("link", name="Mở phiếu để in").get_attribute("href"))
    code = received(page, demonstration.url, "1.004873", "Đoàn Thị Đủ")
    page.goto(f"{demonstration.url}/desk/dossiers/{code}/receipt/paper")
    places["tracked"] = path_of(printed(page, tmp_path_factory.mktemp("slip"))[1])
    take_fee(page, demonstration.url, received(page, demonstration.url, "2.000884", "Đoàn Thị Ký"))
    page.get_by_role("link", name="In giấy này").click()
    page.wait_for_url(re.compile("/print"))
    places["checked"] = path_of(printed(page, tmp_path_factory.mktemp("receipt"))[1])
    page.context.close()
    return places


def written(page, url: str) -> dict[str, str]:
    """A form that somebody writes, and a slip that asks for completion."""
    page.goto(f"{url}/desk/receptions/new?procedure=1.004873")
    type_person(page, "Đoàn Văn Thiếu")
    page.get_by_role("button", name=re.compile("^Viết hộ")).first.click()
    page.wait_for_url(re.compile("/desk/forms/"))
    form = path_of(page.url)
    page.goto(f"{url}/desk/receptions/new?procedure=1.004873")
    type_person(page, "Đoàn Văn Thiếu")
    page.get_by_role("button", name="Yêu cầu bổ sung").click()
    page.get_by_label("Nội dung khác cần bổ sung").fill("Giấy tờ chứng minh nơi cư trú")
    page.get_by_label("Lý do").fill("Chưa xuất trình giấy tờ chứng minh nơi cư trú.")
    page.get_by_role("button", name="Lập phiếu yêu cầu bổ sung").click()
    page.wait_for_url(re.compile("/desk/notices/"))
    return {"form": form, "notice": path_of(page.url)}


def received(page, url: str, procedure: str, name: str) -> str:
    """The code of a dossier received just now, the way that is offered first today."""
    page.goto(f"{url}/desk/receptions/new?procedure={procedure}")
    type_person(page, name)
    press(page, "Control+Enter")
    return received_code(page)


def take_fee(page, url: str, code: str) -> None:
    """Money that the counter has not handed in yet: a leader may close the till of whoever is away."""
    page.goto(f"{url}/desk/dossiers/{code}/fees")
    page.get_by_role("button", name="Đã nhận tiền mặt, lập biên lai").click()
    page.wait_for_url(re.compile("/desk/papers/"))


def path_of(link: str) -> str:
    return urlsplit(link).path


@pytest.mark.parametrize("account", ["quay", "chuyenmon", "lanhdao", "vanthu", "kstt", "quantri", CITIZEN])
def test_every_page_a_post_can_walk_to_is_accessible(demonstration, places, accessible, account):
    page = page_of(demonstration, account, DESK)
    start = "/" if account == CITIZEN else "/desk"
    waiting = deque([start] + [path.format_map(places) for path in BEGINNINGS.get(account, [])])
    waiting += [f"/desk/dossiers?status={status}" for status in STATUSES if account in WORKERS]
    looked, met, failures = Counter(), set(waiting), []
    while waiting:
        path = waiting.popleft()
        route = route_of(urlsplit(path).path)
        # Posts walk behind the desk, citizens before it: who is sent away to sign in has not seen the page.
        if route is None or route.startswith("/desk") == (account == CITIZEN):
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
    left = set(ROUTES) - SEEN - set(ELSEWHERE)
    assert not left, f"no link leads to {sorted(left)}"


def test_every_door_is_in_a_list_that_is_read():
    """Wherever in the sources `.get(` makes a door, the walk knows its path."""
    assert len(ROUTES) > 80 and len(PATHS) >= declared_count(), f"{len(PATHS)} paths were read of {declared_count()}"


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
