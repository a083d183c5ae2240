"""A late dossier, from the first warning to the letter in the citizen's hands, on a server whose clock we move.

Received on Monday 01/03/2027 at 9:00 for three working days, it is due on Thursday 04/03/2027.
"""

import os
import signal
import subprocess

import pytest
from playwright.sync_api import expect

from conftest import DESK, PHONE, PROGRAM, Office, free_port, picture, wait_until_healthy
from steps import accept, draft, give_back, hand_over, number, open_dossier, press, printed, receive, said, sign

MORNING, EVE, TOO_LATE = "2027-03-01T09:00", "2027-03-03T08:00", "2027-03-05T08:30"
FAULT = "Cơ quan phối hợp chưa trả lời kết quả xác minh."
PERSON = "Trần Thị Chậm"


class MovedOffice:
    """A demonstration office, empty, with the clock in our hands."""

    def __init__(self, url, chromium, passwords, clock):
        self.office, self.chromium, self.passwords, self.clock = Office(url, chromium), chromium, passwords, clock

    def set(self, moment: str) -> None:
        self.clock.write_text(moment)

    def desk(self, account: str, viewport=DESK):
        """Signs in anew: a jump of the clock ends every session, as it should."""
        page = self.chromium.new_context(viewport=viewport, locale="vi-VN").new_page()
        page.set_default_timeout(10_000)
        self.office.sign_in(page, account, self.passwords[account])
        return page


@pytest.fixture(scope="module")
def moved(tmp_path_factory, chromium):
    place = tmp_path_factory.mktemp("moved")
    environment = os.environ | {
        "MOTCUA_DATABASE": f"sqlite:{place / 'demo.sqlite'}",
        "MOTCUA_KEY_FILE": str(place / "demo.key"),
    }
    made = subprocess.run([PROGRAM, "demo", "--dossiers", "0"], env=environment, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    lines = [line.split() for line in made.stdout.splitlines() if line.startswith("  ")]
    clock, port, log = place / "clock", free_port(), place / "serve.log"
    clock.write_text(MORNING)
    with log.open("w") as output:
        server = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(port), "--clock-file", clock], env=environment, stdout=output, stderr=output
        )
    try:
        wait_until_healthy(server, port, log)
        passwords = {words[0]: words[-1] for words in lines}
        yield MovedOffice(f"http://127.0.0.1:{port}", chromium, passwords, clock)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)


def test_a_late_dossier_is_seen_apologised_for_and_counted_late(moved, accessible, tmp_path):
    code = in_hand(moved)
    moved.set(EVE)
    warned(moved, code, accessible)
    write_letter(moved, code, accessible)
    letter_goes_out(moved, code, accessible, tmp_path)
    new_date_is_public(moved, code, accessible)
    moved.set(TOO_LATE)
    escalated(moved, code)
    finished(moved, code)
    counted_late_with_its_letter(moved, code, accessible)


def test_a_moved_clock_is_refused_beside_a_real_office(office, tmp_path):
    environment = os.environ | {"MOTCUA_DATABASE": f"sqlite:{tmp_path / 'o.sqlite'}"}
    environment["MOTCUA_KEY_FILE"] = str(tmp_path / "o.key")
    place = ["--name", "Ủy ban nhân dân xã Hoà Bình", "--province", "tỉnh An Giang", "--agency-code", "H01.89.13"]
    place += ["--hours", "07:00-11:30,13:30-17:00", "--address", "Ấp", "--phone", "0296 3881 234"]
    place += ["--leaders-phones", "0912 345 678", "--admin", "nam", "--admin-name", "Hoàng Văn Nam"]
    made = subprocess.run([PROGRAM, "setup", *place], env=environment, capture_output=True)
    assert made.returncode == 0
    command = [PROGRAM, "serve", "--port", str(free_port()), "--clock-file", str(tmp_path / "clock")]
    refused = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30)
    assert refused.returncode != 0
    assert "Ủy ban nhân dân xã Hoà Bình" in refused.stderr


def in_hand(moved) -> str:
    counter = moved.desk("quay")
    code = receive(counter, PERSON)
    hand_over(counter)
    accept(moved.desk("chuyenmon"), code)
    return code


def warned(moved, code, accessible) -> None:
    """The watch has opened the letter by itself; whoever holds the dossier finds it among today's work."""
    specialist = moved.desk("chuyenmon")
    task = specialist.get_by_role("link", name=f"Soạn phiếu xin lỗi {code}")
    for _ in range(20):
        if task.count():
            break
        specialist.wait_for_timeout(500)
        specialist.reload()
    expect(task).to_be_visible()
    picture(specialist, "late-today")
    accessible(specialist)
    specialist.goto(f"{moved.office.url}/desk/deadlines")
    expect(specialist.get_by_role("heading", name="Cần báo trước")).to_be_visible()
    picture(specialist, "late-deadlines")
    accessible(specialist)


def write_letter(moved, code, accessible) -> None:
    specialist = moved.desk("chuyenmon")
    specialist.get_by_role("link", name=f"Soạn phiếu xin lỗi {code}").click()
    picture(specialist, "late-letter-form")
    accessible(specialist)
    specialist.get_by_label("Lý do và lỗi của cơ quan").fill(FAULT)
    press(specialist, "Control+Enter")
    expect(specialist.get_by_text("phải có ngày hẹn mới").first).to_be_visible()
    expect(specialist.get_by_label("Lý do và lỗi của cơ quan")).to_have_value(FAULT)
    specialist.get_by_label("Ngày hẹn mới").fill("10/03/2027")
    press(specialist, "Control+Enter")
    said(specialist, "Phiếu xin lỗi đã được trình lãnh đạo xem xét.")


def letter_goes_out(moved, code, accessible, place) -> None:
    """The leader reviews, the head signs by keys alone, the clerk numbers, the counter prints and sends."""
    leader = moved.desk("lanhdao")
    leader.get_by_role("link", name=f"Đồng ý phiếu xin lỗi {code}").click()
    press(leader, "Control+Enter")
    said(leader, "Phiếu xin lỗi đã được trình thủ trưởng cơ quan ký.")
    leader.goto(f"{moved.office.url}/desk/apologies")
    press(leader, "Control+Enter")
    expect(leader.get_by_text(FAULT)).to_be_visible()
    picture(leader, "late-letter-signing")
    accessible(leader)
    press(leader, "Control+Enter")
    said(leader, "Phiếu xin lỗi đã được ký và chuyển văn thư.")
    clerk = moved.desk("vanthu")
    clerk.get_by_role("link", name=f"Vào số phiếu xin lỗi {code}").click()
    press(clerk, "Control+Enter")
    said(clerk, "Phiếu xin lỗi đã vào số, chờ bộ phận một cửa gửi.")
    expect(clerk.get_by_text("01/PXL-TTPVHCC").first).to_be_visible()
    counter = moved.desk("quay")
    letter_is_printed(counter, code, place)
    counter.goto(f"{moved.office.url}/desk")
    counter.get_by_role("link", name=f"Gửi phiếu xin lỗi {code}").click()
    counter.get_by_label("Cách gửi").select_option(label="Điện thoại")
    press(counter, "Control+Enter")
    said(counter, "Đã ghi nhận việc gửi phiếu xin lỗi.")
    picture(counter, "late-letter-sent")
    accessible(counter)


def letter_is_printed(counter, code, place) -> None:
    """The letter as it is sealed: what was promised, what is promised now, and the head of the agency below it."""
    open_dossier(counter, code)
    counter.locator(".papers").get_by_role("link", name="Phiếu xin lỗi").first.click()
    counter.wait_for_url("**/desk/papers/**")
    counter.get_by_role("link", name="In giấy này").click()
    words, link = printed(counter, place)
    words = " ".join(words.split())
    assert "ngày 04 tháng 3 năm 2027" in words and "ngày 10 tháng 3 năm 2027" in words
    assert "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" in words and code in words and PERSON in words and FAULT in words
    assert "01/PXL-TTPVHCC" in words and "/papers/q/" in link


def new_date_is_public(moved, code, accessible) -> None:
    citizen = moved.chromium.new_context(viewport=PHONE, locale="vi-VN").new_page()
    citizen.goto(f"{moved.office.url}/track")
    citizen.get_by_label("Mã hồ sơ").fill(code)
    citizen.get_by_label("4 số cuối").fill("5678")
    citizen.get_by_role("button", name="Xem hồ sơ").click()
    expect(citizen.get_by_text("Thứ Tư, 10/3/2027").first).to_be_visible()
    expect(citizen.get_by_text("xin lỗi Ông/Bà").first).to_be_visible()
    picture(citizen, "late-tracked")
    accessible(citizen)


def escalated(moved, code) -> None:
    """After the lawful date the leader has it on the list of the day though somebody else holds it."""
    leader = moved.desk("lanhdao")
    late = leader.locator("section.late").filter(has_text=code)
    expect(late.first).to_be_visible()
    expect(late.first).to_contain_text("Quá hạn 1 ngày làm việc")
    picture(leader, "late-escalated")


def finished(moved, code) -> None:
    specialist = moved.desk("chuyenmon")
    open_dossier(specialist, code)
    draft(specialist, "Giấy xác nhận tình trạng hôn nhân.")
    sign(moved.desk("lanhdao"), code)
    number(moved.desk("vanthu"), code)
    give_back(moved.desk("quay"), code)


def counted_late_with_its_letter(moved, code, accessible) -> None:
    leader = moved.desk("lanhdao")
    open_dossier(leader, code)
    expect(leader.get_by_text("Đã ký quá hạn").first).to_be_visible()
    expect(leader.get_by_text("Đã gửi người nộp, số 01/PXL-TTPVHCC")).to_be_visible()
    expect(leader.get_by_text("Hạn theo quy định, dùng để tính đúng hạn")).to_be_visible()
    picture(leader, "late-finished")
    leader.goto(f"{moved.office.url}/desk/apologies/register")
    row = leader.get_by_role("row").filter(has_text=code)
    expect(row).to_contain_text("01/PXL-TTPVHCC")
    expect(row).to_contain_text("Trần T. C.")
    picture(leader, "late-register")
    accessible(leader)
    counted_among_the_late(moved, leader, code, accessible)


def counted_among_the_late(moved, leader, code, accessible) -> None:
    """The month's report has one late dossier; its number opens the list, the list the dossier with its letter."""
    leader.goto(f"{moved.office.url}/desk/counts?from=2027-03-01&to=2027-03-31")
    expect(leader.locator(".figure").filter(has_text="đã giải quyết quá hạn")).to_contain_text("1")
    expect(leader.locator(".mark-done").filter(has_text="khớp")).to_have_count(2)
    picture(leader, "late-counts")
    accessible(leader)
    leader.locator("tfoot").get_by_role("link", name="1 Hồ sơ giải quyết quá hạn").click()
    expect(leader.get_by_role("heading", name="Hồ sơ giải quyết quá hạn, tháng 3 năm 2027")).to_be_visible()
    row = leader.get_by_role("row").filter(has_text=code)
    # Judged by the lawful day; the new date of the letter changes nothing.
    expect(row).to_contain_text("04/3/2027")
    expect(row).to_contain_text("Quá hạn, 05/3/2027")
    picture(leader, "late-counted-dossiers")
    accessible(leader)
    with leader.expect_download() as saved:
        leader.get_by_role("link", name="Tải cả danh sách (.csv)").click()
    assert code in saved.value.path().read_text(encoding="utf-8")
    leader.get_by_role("link", name=code).click()
    expect(leader.get_by_text("Đã gửi người nộp, số 01/PXL-TTPVHCC")).to_be_visible()
