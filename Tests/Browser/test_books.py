"""The books: what the screen shows by day and as of a past day, and that the files it hands over are real."""

import csv
import io
import re
import subprocess
import zipfile
from datetime import date, timedelta

from playwright.sync_api import expect

from conftest import picture
from steps import accept, draft, hand_over, number, printed, receive, sign
from test_papers import wait_for_pdf


def shown(page):
    return page.locator("table.book tbody tr")


def download(page, words):
    page.get_by_label("Tệp").select_option(label=words)
    with page.expect_download() as chosen:
        page.get_by_role("button", name="Tải phần sổ này").click()
    return chosen.value.path()


def test_the_register_by_day_as_files_and_as_it_stood(as_officer, accessible):
    counter = as_officer("quay")
    code = receive(counter, "Đặng Thị Sổ")
    page = as_officer("lanhdao")
    page.get_by_role("link", name="Sổ theo dõi").click()
    expect(page.get_by_role("link", name=code)).to_be_visible()
    accessible(page)
    picture(page, "register")

    day = f"{code.split('-')[1][4:6]}/{code.split('-')[1][2:4]}/20{code.split('-')[1][:2]}"
    page.get_by_label("Ngày nhận").fill(day)
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_role("link", name=code)).to_be_visible()
    lines = shown(page).count()

    text = open(download(page, "Văn bản phân cách bằng dấu phẩy (.csv)"), encoding="utf-8").read()
    rows = list(csv.reader(io.StringIO(text)))
    head = next(row for row in rows if row[0].lstrip("\ufeff") == "STT")
    assert head[-1].endswith("Ký nhận") and "Tên TTHC" in head
    written = [row for row in rows if row[0].isdigit()]
    assert len(written) >= lines and any(code in row and "Đặng Thị Sổ" in row for row in written)
    with zipfile.ZipFile(download(page, "Bảng tính Excel (.xlsx)")) as book:
        assert "xl/workbook.xml" in book.namelist()
        strings = book.read("xl/sharedStrings.xml").decode()
        assert code in strings and "Đặng Thị Sổ" in strings and "Hẹn trả kết quả" in strings

    past = (date(int(day[6:]), int(day[3:5]), int(day[:2])) - timedelta(days=1)).strftime("%d/%m/%Y")
    page.get_by_label("Như đã có cuối ngày").fill(past)
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_role("link", name=code)).to_have_count(0)
    page.get_by_label("Như đã có cuối ngày").fill(day)
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_role("link", name=code)).to_be_visible()
    expect(page.get_by_text(f"đúng như cuối ngày {day}")).to_be_visible()
    page.get_by_label("Như đã có cuối ngày").fill("31/02/2026")
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_label("Như đã có cuối ngày")).to_have_attribute("aria-invalid", "true")


def test_the_books_pdf_is_made_behind_the_scenes(as_officer, accessible):
    counter = as_officer("quay")
    code = receive(counter, "Đặng Văn Tờ")
    page = as_officer("lanhdao")
    page.get_by_role("link", name="Sổ theo dõi").click()
    page.get_by_label("Tệp").select_option(label="Bản PDF theo mẫu sổ, có số tờ")
    page.get_by_role("button", name="Tải phần sổ này").click()
    page.wait_for_url(re.compile("/desk/papers/"))
    expect(page.get_by_role("heading", name="Sổ theo dõi hồ sơ")).to_be_visible()
    accessible(page)
    pdf = wait_for_pdf(page)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert code.split("-")[2] in text and "Đặng Văn Tờ" in text and "Tờ số 1" in text and "Trang 1/" in text
    page.get_by_role("link", name="Sổ theo dõi").click()
    expect(page.get_by_text("Đã có bản PDF").first).to_be_visible()


def test_that_none_arose_is_a_paper(as_officer, accessible):
    page = as_officer("lanhdao")
    page.get_by_role("link", name="Thời hạn").click()
    page.get_by_role("link", name="Sổ xin lỗi, báo cáo không phát sinh").click()
    page.get_by_role("link", name="Kỳ trước").click()
    accessible(page)
    picture(page, "apology-register")
    page.get_by_role("button", name="Lập báo cáo không phát sinh").click()
    page.wait_for_url(re.compile("/desk/papers/"))
    expect(page.get_by_role("heading", name="Báo cáo không phát sinh hồ sơ phải xin lỗi")).to_be_visible()
    page.get_by_role("link", name="In giấy này").click()
    expect(page.get_by_text("không phát sinh", exact=True)).to_be_visible()


def test_the_clerk_words_the_letters_after_numbers(as_officer, accessible):
    page = as_officer("vanthu")
    page.get_by_role("navigation", name="Danh mục").get_by_role("link", name="Thêm").click()
    page.locator("main").get_by_role("link", name="Ký hiệu giấy tờ").click()
    accessible(page)
    picture(page, "wording")
    field = page.get_by_label("Phiếu bàn giao kết quả").first
    field.fill("a/b")
    page.get_by_role("button", name="Ghi nhận").click()
    expect(page.get_by_text("Ký hiệu «A/B» không dùng được").first).to_be_visible()
    page.get_by_label("Phiếu bàn giao kết quả").first.fill("")
    page.get_by_role("button", name="Ghi nhận").click()
    expect(page.get_by_text("Ký hiệu và tên liên đã được ghi nhận")).to_be_visible()


def test_results_at_the_counter_go_onto_one_list(as_officer, accessible, tmp_path):
    counter = as_officer("quay")
    code = receive(counter, "Đặng Thị Giao")
    hand_over(counter)
    specialist = as_officer("chuyenmon")
    accept(specialist, code)
    draft(specialist, "Đủ điều kiện.")
    sign(as_officer("lanhdao"), code)
    number(as_officer("vanthu"), code)
    counter.get_by_role("link", name=re.compile("^Trả kết quả")).click()
    counter.get_by_role("button", name=re.compile("^Lập phiếu bàn giao cho")).click()
    counter.wait_for_url(re.compile("/desk/papers/"))
    expect(counter.get_by_role("heading", name="Phiếu bàn giao kết quả")).to_be_visible()
    expect(counter.get_by_role("link", name=code)).to_be_visible()
    accessible(counter)
    counter.get_by_role("link", name="In giấy này").click()
    words, link = printed(counter, tmp_path)
    assert "Đặng Thị Giao" in words and "NGƯỜI NHẬN" in words and "/papers/q/" in link
