"""The portal from the counter: what is received goes up by itself, what is refused is mended, what is filed online comes down."""

import json
import os
import signal
import subprocess
import time
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from conftest import AGENCY, PROGRAM, Office, free_port, last_word, picture, set_up, wait_until_healthy
from steps import open_dossier, press, receive, received_code

ONLINE = f"{AGENCY}-261124-9001"


class StandIn:
    """The made-up portal, asked and ordered about by its own paths."""

    def __init__(self, port: int):
        self.url = f"http://127.0.0.1:{port}"

    def tell(self, path: str, wish: dict) -> None:
        body = json.dumps(wish).encode()
        urllib.request.urlopen(urllib.request.Request(self.url + path, data=body, method="POST"), timeout=10)

    def dossier(self, code: str) -> dict:
        with urllib.request.urlopen(f"{self.url}/_sim/dossiers/{code}", timeout=10) as answer:
            return json.load(answer)

    def state(self) -> dict:
        with urllib.request.urlopen(f"{self.url}/_sim/state", timeout=10) as answer:
            return json.load(answer)


@pytest.fixture(scope="module")
def connected(tmp_path_factory, chromium):
    """An office of its own between a stand-in portal and its counter."""
    place = tmp_path_factory.mktemp("connected")
    environment = os.environ | {
        "MOTCUA_DATABASE": f"sqlite:{place / 'office.sqlite'}",
        "MOTCUA_KEY_FILE": str(place / "office.key"),
    }
    secret = place / "portal.secret"
    secret.touch(mode=0o600)
    secret.write_text("thu-nghiem\n")
    first = set_up(environment)
    portal, port = StandIn(free_port()), free_port()
    account = ["--url", portal.url, "--username", "motcua", "--password-file", str(secret)]
    last_word(environment, "portal", "configure", "--dialect", "a", "--unit", AGENCY, *account)
    last_word(environment, "portal", "inbound", "configure", "--every", "10", *account)
    commands = [
        ["portal-stand-in", "--port", portal.url.rpartition(":")[2], "--units", AGENCY, "--all-procedures"],
        ["serve", "--port", str(port)],
    ]
    log = place / "programs.log"
    with log.open("w") as output:
        programs = [
            subprocess.Popen([PROGRAM, *command], env=environment, stdout=output, stderr=output)
            for command in commands
        ]
    try:
        wait_until_healthy(programs[1], port, log)
        office = Office(f"http://127.0.0.1:{port}", chromium)
        office.change_first_password("quay", first["quay"])
        yield office, portal
    finally:
        for program in programs:
            program.send_signal(signal.SIGTERM)
        for program in programs:
            program.wait(timeout=15)


@pytest.fixture
def counter(connected, opened) -> Page:
    office, _ = connected
    page = opened(storage_state=office.states["quay"])
    page.goto(f"{office.url}/desk")
    return page


def wait_for(page: Page, address: str, words: str, seconds: int = 60) -> None:
    """Looks at a page again and again, as people do, until it says so."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        page.goto(address)
        if page.locator("main").get_by_text(words).count():
            return
        page.wait_for_timeout(500)
    raise AssertionError(f"{address} does not say «{words}»:\n{page.locator('main').inner_text()}")


def test_what_is_received_goes_up_and_what_the_portal_refuses_is_mended_and_released(connected, counter, accessible):
    office, portal = connected
    portal.tell("/_sim/faults", {"queue": ["500", "drop_after_commit"]})
    code = receive(counter, "Lý Thị Cổng")
    wait_for(counter, f"{office.url}/desk/portal", "SoGiayToChuHoSo")
    expect(counter.get_by_role("heading", name="Bị cổng từ chối")).to_be_visible()
    accessible(counter)
    picture(counter, "portal-refused")

    open_dossier(counter, code)
    counter.get_by_role("link", name="Sửa thông tin người nộp").click()
    counter.locator("main").get_by_label("Số định danh").fill("089190000123")
    counter.locator("main").get_by_label("Lý do sửa").fill("Thiếu số định danh, ghi theo thẻ căn cước.")
    press(counter, "Control+Enter")
    expect(counter.get_by_role("heading", name=code)).to_be_visible()
    counter.goto(f"{office.url}/desk/portal")
    counter.get_by_role("button", name=f"Gửi lại hồ sơ {code}").click()
    wait_for(counter, f"{office.url}/desk/dossiers/{code}", "Đã lên cổng")
    accessible(counter)
    picture(counter, "portal-sent")
    wait_for(counter, f"{office.url}/desk/portal", "Mọi hồ sơ đã lên cổng.")
    picture(counter, "portal")
    assert portal.dossier(code)["status"] == 2
    assert portal.state()["duplicate_progress_rows"] == 0


def test_a_dossier_filed_online_is_answered_at_the_counter(connected, counter, accessible):
    office, portal = connected
    form = {"hoTen": "Nguyễn Thị Ví Dụ", "soDinhDanh": "089190000123"}
    portal.tell("/_sim/portal_dossier", {"MaHoSo": ONLINE, "MaTTHC": "2.000815", "form": form})
    wait_for(counter, f"{office.url}/desk/online", ONLINE)
    accessible(counter)
    counter.get_by_role("link", name=ONLINE).first.click()
    expect(counter.get_by_role("heading", name=ONLINE)).to_be_visible()
    accessible(counter)
    picture(counter, "portal-online")
    press(counter, "Control+Enter")
    expect(counter.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Thị Ví Dụ")
    press(counter, "Control+Enter")
    code = received_code(counter)
    wait_for(counter, f"{office.url}/desk/dossiers/{code}", "Đã lên cổng")
    assert portal.dossier(ONLINE)["status"] == 2
    online = next(one for one in portal.state()["online"] if one["code"] == ONLINE)
    assert online["taken"]


def test_a_dossier_is_copied_into_the_provinces_system_with_and_without_scripts(connected, counter, opened, accessible):
    office, _ = connected
    code = receive(counter, "Phạm Văn Chép")
    counter.goto(f"{office.url}/desk/portal")
    counter.get_by_text("Tải hồ sơ ra tệp cho hệ thống của tỉnh").click()
    counter.get_by_label("Loại tệp").select_option("paste")
    counter.get_by_role("button", name="Tải tệp").click()
    row = counter.get_by_label(f"Hồ sơ {code}")
    cells = row.input_value().split("\t")
    assert cells[0] == code and "Phạm Văn Chép" in cells
    accessible(counter)
    picture(counter, "portal-rows")

    counter.get_by_role("button", name=f"Chép hồ sơ {code}").click()
    expect(counter.get_by_text(f"Đã chép hồ sơ {code}.")).to_be_visible()
    counter.get_by_label("Tìm hồ sơ theo mã").focus()
    press(counter, "Control+V")
    assert counter.get_by_label("Tìm hồ sơ theo mã").input_value()[: len(code)] == code

    plain = opened(storage_state=office.states["quay"], java_script_enabled=False)
    plain.goto(counter.url)
    expect(plain.get_by_role("button", name=f"Chép hồ sơ {code}")).to_have_count(0)
    field = plain.get_by_label(f"Hồ sơ {code}")
    field.press("Control+A")
    field.press("Control+C")
    plain.get_by_label("Tìm hồ sơ theo mã").press("Control+V")
    assert plain.get_by_label("Tìm hồ sơ theo mã").input_value()[: len(code)] == code
