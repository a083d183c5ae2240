"""A Wednesday morning without writing and without appointment: from the number on a telephone to the result in hand.

The clock is ours: it is Wednesday 03/03/2027, on which the demonstration office's second model is in force.
"""

import os
import re
import signal
import subprocess
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from conftest import DESK, PHONE, PROGRAM, Office, free_port, picture, wait_until_healthy
from steps import number, press, received_code, sign
from test_forms import BIRTH, FORM, MARRIAGE, marry

DAY = "2027-03-03T"
WIFE = "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định, Hoà Bình, An Giang|12042021"
WEDDING = MARRIAGE | {"wife.birthDate": "31/12/2004"}
# What neither her card nor the marriage tells, as she says it.
TOLD = {
    "applicant.relation": "Mẹ",
    "child.name": "Nguyễn Văn Bông",
    "child.birthDate": "24/02/2027",
    "child.birthPlace": "Bệnh viện đa khoa tỉnh An Giang",
    "child.origin": "Xã Hoà Bình, tỉnh An Giang",
    "parents.marriageNumber": "45",
    "parents.marriageBook": "01/2024",
    "parents.marriageDate": "12/5/2024",
    "parents.marriageOffice": "Xã Hoà Bình, tỉnh An Giang",
    "copies.count": "2",
}
# Whom only the marriage names she is asked about once: she agrees by Enter.
AGREED = {"father.name": "Nguyễn Văn Thử"}
# Answered by the space bar: the first answer of a choice.
CHOSEN = {"child.sex", "copies.wanted"}


class Wednesday:
    """The demonstration office on its model day; its server may be stopped and started again."""

    def __init__(self, place, chromium):
        self.environment = os.environ | {
            "MOTCUA_DATABASE": f"sqlite:{place / 'demo.sqlite'}",
            "MOTCUA_KEY_FILE": str(place / "demo.key"),
        }
        command = [PROGRAM, "demo", "--dossiers", "0"]
        made = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        lines = [line.split() for line in made.stdout.splitlines() if line.startswith("  ")]
        self.passwords = {words[0]: words[-1] for words in lines}
        self.clock, self.log, self.port, self.chromium = place / "clock", place / "serve.log", free_port(), chromium
        self.url = f"http://127.0.0.1:{self.port}"
        self.office = Office(self.url, chromium)

    def at(self, time: str) -> None:
        # The server reads it at any moment: never half of it.
        fresh = self.clock.with_suffix(".new")
        fresh.write_text(DAY + time)
        fresh.replace(self.clock)

    def start(self) -> None:
        command = [PROGRAM, "serve", "--port", str(self.port), "--clock-file", self.clock]
        with self.log.open("a") as output:
            self.server = subprocess.Popen(command, env=self.environment, stdout=output, stderr=output)
        wait_until_healthy(self.server, self.port, self.log)

    def stop(self, how=signal.SIGTERM) -> None:
        self.server.send_signal(how)
        self.server.wait(timeout=15)

    def page(self, viewport=DESK, path: str = "/waiting"):
        page = self.chromium.new_context(viewport=viewport, locale="vi-VN").new_page()
        page.set_default_timeout(10_000)
        page.goto(self.url + path)
        return page

    def desk(self, account: str):
        page = self.page(path="/login")
        self.office.sign_in(page, account, self.passwords[account])
        return page


@pytest.fixture(scope="module")
def wednesday(tmp_path_factory, chromium):
    morning = Wednesday(tmp_path_factory.mktemp("wednesday"), chromium)
    morning.at("07:30")
    morning.start()
    try:
        yield morning
    finally:
        morning.stop()


def test_a_wednesday_from_the_number_on_the_telephone_to_the_result_in_hand(wednesday, accessible, tmp_path):
    open_the_room(wednesday)
    counter = wednesday.desk("quay")
    marry(counter, WEDDING)
    board, phone = wednesday.page(), take_number(wednesday, accessible)
    later = wednesday.page(PHONE, "/tickets/new")
    later.get_by_role("button", name="Lấy số").click()
    wednesday.at("07:38")
    call(wednesday, counter, phone, board, accessible)
    form = begin_birth(counter, accessible)
    two_officers_see_each_other(wednesday, form)
    wednesday.stop(signal.SIGKILL)
    wednesday.start()
    everything_is_still_there(counter, board, later)
    ask_the_rest(counter, accessible)
    code = receive_the_short_way(counter, accessible, tmp_path)
    wednesday.at("07:46")
    decided_and_signed(wednesday, code)
    wednesday.at("07:52")
    given_back(counter, code)
    counter.goto(f"{wednesday.url}/desk/waiting")
    counter.get_by_role("button", name=re.compile("^Xong")).click()
    minutes_stand_on_the_board(wednesday, counter, board, accessible)


def test_what_cannot_be_finished_gets_an_ordinary_slip_and_is_counted_with_its_reason(wednesday):
    counter = wednesday.desk("quay")
    counter.goto(f"{wednesday.url}/desk/models")
    counter.get_by_role("link", name=re.compile("hồ sơ")).first.click()
    before = counter.get_by_role("row").filter(has_text="Cả năm").inner_text() if rows(counter) else ""
    fill(counter, "Lê Văn Chờ", BIRTH)
    counter.get_by_role("button", name="Tiếp nhận, hẹn trả").click()
    expect(counter.locator("#problems")).to_contain_text("lý do")
    counter.get_by_label("Nếu phải hẹn, ghi lý do").select_option(label="Cần xác minh")
    counter.get_by_role("button", name="Tiếp nhận, hẹn trả").click()
    code = received_code(counter)
    expect(counter.get_by_role("link", name=re.compile("In giấy tiếp nhận và hẹn trả"))).to_be_visible()
    counter.goto(f"{wednesday.url}/desk/models")
    counter.get_by_role("link", name=re.compile("hồ sơ")).first.click()
    row = counter.get_by_role("row").filter(has_text="Cả năm")
    assert row.inner_text() != before
    expect(row).to_contain_text("Cần xác minh")
    row.get_by_role("link").last.click()
    expect(counter.get_by_role("link", name=code)).to_be_visible()
    board = wednesday.page()
    expect(board.get_by_text("hồ sơ hẹn trả sau")).to_be_visible()
    expect(board.get_by_text("Lê Văn Chờ")).to_have_count(0)


def test_a_number_is_found_again_on_the_telephone_it_was_taken_on(wednesday):
    open_the_room(wednesday)
    phone = wednesday.page(PHONE, "/tickets/new")
    phone.get_by_role("button", name="Lấy số").dblclick()
    phone.wait_for_url(re.compile("/tickets/q/"))
    number = phone.locator(".ticket-largest").inner_text()
    place = phone.url
    phone.goto(f"{wednesday.url}/tickets/new")
    expect(phone.get_by_text("Ông/Bà đã lấy số")).to_be_visible()
    phone.get_by_role("link", name=number).click()
    expect(phone).to_have_url(place)
    phone.context.set_offline(True)
    expect(phone.get_by_text("Mất mạng từ")).to_be_visible(timeout=40_000)
    phone.context.set_offline(False)
    expect(phone.get_by_text("Mất mạng từ")).to_be_hidden(timeout=40_000)


def test_after_closing_time_no_number_is_given_and_the_page_says_when(wednesday):
    open_the_room(wednesday)
    wednesday.at("17:05")
    phone = wednesday.page(PHONE, "/tickets/new")
    expect(phone.get_by_text("Lúc này cơ quan không phát số. Cơ quan mở cửa lúc 7 giờ 00, Thứ Năm, 04/3/2027")).to_be_visible()
    expect(phone.get_by_role("button", name="Lấy số")).to_have_count(0)
    wednesday.at("08:00")


def open_the_room(wednesday) -> None:
    """People may take numbers by themselves from today on."""
    control = wednesday.desk("kstt")
    control.get_by_role("navigation", name="Danh mục").get_by_role("link", name="Thêm").click()
    control.locator("main").get_by_role("link", name="Phòng chờ").click()
    control.get_by_label("Lấy số").select_option(label="Người dân tự lấy số trên trang của cơ quan")
    press(control, "Control+Enter")
    expect(control.get_by_label("Lấy số")).to_have_value("everybody")


def take_number(wednesday, accessible):
    """On one's own telephone, with a child on the arm: called first."""
    phone = wednesday.page(PHONE, "/")
    phone.get_by_role("link", name="Lấy số thứ tự").click()
    phone.get_by_label("Đối tượng").select_option(label="Phụ nữ mang thai, có con nhỏ đi cùng")
    accessible(phone)
    picture(phone, "wednesday-take")
    phone.get_by_role("button", name="Lấy số").click()
    expect(phone.get_by_text("Sắp đến lượt Ông/Bà")).to_be_visible()
    accessible(phone)
    return phone


def call(wednesday, counter, phone, board, accessible) -> None:
    counter.goto(f"{wednesday.url}/desk/waiting")
    counter.get_by_label("Tên quầy của Ông/Bà").fill("Quầy 1")
    counter.get_by_role("button", name="Ghi nhận").click()
    expect(counter.get_by_label("Tên quầy của Ông/Bà")).to_have_value("Quầy 1")
    press(counter, "Control+Enter")
    expect(counter.get_by_role("link", name="Tiếp nhận số 001")).to_be_visible()
    # Nobody presses anything: the board and the telephone look for themselves.
    expect(board.get_by_text("001", exact=True)).to_be_visible(timeout=15_000)
    expect(board.get_by_text("Số tiếp theo: 002")).to_be_visible()
    expect(phone.get_by_text("Mời Ông/Bà đến Quầy 1")).to_be_visible(timeout=30_000)
    accessible(board)
    picture(board, "wednesday-board-called")


def begin_birth(counter, accessible) -> str:
    """Her own card finds what both said at their marriage; the model of the day is said on the screen."""
    counter.get_by_role("link", name="Tiếp nhận số 001").click()
    expect(counter.get_by_label("Quét thẻ căn cước")).to_be_focused()
    counter.wait_for_load_state()
    counter.keyboard.type(WIFE)
    counter.keyboard.press("Enter")
    expect(counter.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Trần Thị Mẫu")
    expect(counter.get_by_text("Thứ Tư không viết, không hẹn").first).to_be_visible()
    counter.get_by_label("Tìm thủ tục").fill(BIRTH)
    counter.get_by_label("Tìm thủ tục").press("Enter")
    expect(counter.get_by_role("button", name=re.compile("^Viết hộ")).first).to_be_visible()
    picture(counter, "wednesday-reception")
    press(counter, "Alt+v")
    counter.wait_for_url(FORM)
    for field, text in {"mother.name": "Trần Thị Mẫu", "father.name": "Nguyễn Văn Thử"}.items():
        expect(counter.locator(f'[name="answer.{field}"]')).to_have_value(text)
    accessible(counter)
    counter.locator('[name="answer.child.name"]').fill(TOLD["child.name"])
    counter.keyboard.press("Tab")
    expect(counter.get_by_role("status").filter(has_text="Đã lưu.")).to_be_visible()
    return counter.url


def two_officers_see_each_other(wednesday, form: str) -> None:
    colleague = wednesday.desk("chuyenmon")
    colleague.goto(form)
    expect(colleague.get_by_text("Nguyễn Thị Hoa đang viết tờ khai này")).to_be_visible()
    expect(colleague.locator('[name="answer.child.name"]')).to_be_disabled()


def everything_is_still_there(counter, board, later) -> None:
    """The server was killed and has come back: the number called, the number waiting and the half-typed form."""
    for page in (board, later, counter):
        page.reload()
    expect(board.get_by_text("001", exact=True)).to_be_visible()
    expect(board.get_by_text("Số tiếp theo: 002")).to_be_visible()
    expect(later.get_by_text("Sắp đến lượt Ông/Bà")).to_be_visible()
    expect(counter.locator('[name="answer.child.name"]')).to_have_value(TOLD["child.name"])


def ask_the_rest(counter, accessible) -> None:
    """One question after the other, by keys; nothing that is known is asked."""
    press(counter, "Alt+l")
    expect(counter.get_by_role("heading", name=re.compile("^Câu "))).to_be_visible()
    asked = []
    while "field=" in counter.url:
        before, field = counter.url, parse_qs(urlsplit(counter.url).query)["field"][0]
        asked.append(field)
        counter.wait_for_load_state()
        # People type once the cursor stands in the field.
        expect(counter.locator(".question :focus").first).to_be_attached()
        if field in CHOSEN:
            counter.keyboard.press("Space")
        elif field in AGREED:
            expect(counter.locator(".question :focus")).to_have_value(AGREED[field])
        else:
            counter.keyboard.type(TOLD[field])
        counter.keyboard.press("Enter")
        counter.wait_for_url(lambda url, before=before: url != before)
    assert "child.name" not in asked and len(asked) == len(set(asked)), asked
    assert set(asked) <= set(TOLD) | CHOSEN | set(AGREED), asked
    expect(counter.get_by_role("heading", name="Đọc lại cho Ông/Bà Trần Thị Mẫu nghe")).to_be_visible()
    accessible(counter)
    picture(counter, "wednesday-reading")


def receive_the_short_way(counter, accessible, place) -> str:
    """Agreed to, printed for signature, received without a slip."""
    press(counter, "Control+Enter")
    expect(counter.get_by_role("link", name="In tờ khai để ký")).to_be_visible()
    done = counter.url.partition("?")[0]
    for size in (PHONE, DESK):
        counter.set_viewport_size(size)
        accessible(counter)
    press(counter, "Alt+i")
    counter.wait_for_url(re.compile("/paper$"))
    pdf = place / "form.pdf"
    counter.pdf(path=pdf, prefer_css_page_size=True)
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "TỜ KHAI ĐĂNG KÝ KHAI SINH" in words and "Người viết hộ: Nguyễn Thị Hoa" in words
    counter.goto(done)
    press(counter, "Alt+t")
    expect(counter.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Trần Thị Mẫu")
    expect(counter.get_by_role("button", name=re.compile("^Giải quyết ngay"))).to_be_visible()
    press(counter, "Control+Enter")
    code = received_code(counter)
    expect(counter.get_by_text("không in giấy hẹn")).to_be_visible()
    accessible(counter)
    picture(counter, "wednesday-received")
    counter.get_by_role("link", name="Quét tờ khai đã ký").click()
    expect(counter.get_by_role("heading", name=re.compile("Giấy tờ|Tệp")).first).to_be_visible()
    counter.get_by_role("link", name=code).first.click()
    expect(counter.get_by_text("001, lấy số lúc 7 giờ 30")).to_be_visible()
    return code


def decided_and_signed(wednesday, code: str) -> None:
    sign(wednesday.desk("lanhdao"), code)
    number(wednesday.desk("vanthu"), code)


def given_back(counter, code: str) -> None:
    """There is no slip to hand in: she shows her identity paper."""
    press(counter, "Alt+r")
    counter.wait_for_url(re.compile("/desk/returns"))
    counter.keyboard.type(code)
    press(counter, "Enter")
    counter.get_by_label("Xuất trình giấy tờ tùy thân").check()
    press(counter, "Control+Enter")
    expect(counter.get_by_text(f"Đã trả kết quả hồ sơ {code}")).to_be_visible()


def minutes_stand_on_the_board(wednesday, counter, board, accessible) -> None:
    """The visit took fourteen minutes, the result stood after as many as the clock went; nobody is named."""
    expect(board.get_by_text("Hôm nay đã phục vụ 1 lượt, một nửa xong trong 14 phút.")).to_be_visible(timeout=15_000)
    spot = board.get_by_text("Ngày không hẹn: 1 hồ sơ có kết quả ngay, một nửa trong 14 phút.")
    expect(spot).to_be_visible()
    expect(board.get_by_text("Trần")).to_have_count(0)
    for size in (DESK, PHONE):
        board.set_viewport_size(size)
        accessible(board)
        picture(board, f"wednesday-board-{size['width']}")
    counter.goto(f"{wednesday.url}/desk/waiting")
    expect(counter.get_by_text("1 hồ sơ có kết quả ngay, một nửa trong 14 phút")).to_be_visible()
    accessible(counter)
    counter.goto(f"{wednesday.url}/desk/models")
    counter.get_by_role("link", name=re.compile("hồ sơ")).first.click()
    row = counter.get_by_role("row").filter(has_text="Cả năm")
    expect(row).to_contain_text("100 %")
    expect(row).to_contain_text("14 phút")
    picture(counter, "wednesday-model")
    accessible(counter)


def fill(counter, name: str, procedure: str) -> None:
    counter.goto(counter.url.partition("/desk")[0] + "/desk/receptions/new")
    counter.get_by_label("Họ và tên chủ hồ sơ").fill(name)
    counter.get_by_label("Tìm thủ tục").fill(procedure)
    counter.get_by_label("Tìm thủ tục").press("Enter")
    expect(counter.get_by_role("button", name=re.compile("^Giải quyết ngay"))).to_be_visible()


def rows(page) -> bool:
    page.wait_for_load_state()
    return page.get_by_role("row").filter(has_text="Cả năm").count() > 0
