"""What officers do on the pages of a dossier's way, with the keys they would press."""

import re
import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

CARD = "089090000123|352000001|Nguyễn Văn Thử|05021990|Nam|Ấp Long Định, Long Điền B, Chợ Mới, An Giang|12042021"
CODE = re.compile(r"H01\.89\.12-\d{6}-\d{4}")
DAY = re.compile(r"(Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật), \d{2}/\d{2}/\d{4}", re.IGNORECASE)
MARRIAGE = "xac nhan tinh trang hon nhan"
SIGNATURE = "chung thuc chu ky trong cac giay to"


def press(page: Page, keys: str) -> None:
    """Presses a key of the page once its scripts are there; people are never that fast."""
    page.wait_for_load_state()
    page.keyboard.press(keys)


def new_reception(page: Page) -> None:
    page.get_by_role("link", name=re.compile(r"^Tiếp nhận( Alt N)?$")).click()
    expect(page.get_by_label("Quét thẻ căn cước")).to_be_focused()
    page.wait_for_load_state()


def type_person(page: Page, name: str, phone: str = "0912345678") -> None:
    page.get_by_label("Họ và tên chủ hồ sơ").fill(name)
    page.get_by_label("Điện thoại").first.fill(phone)


def choose_procedure(page: Page, words: str) -> None:
    """Types some words without accents and takes the first procedure found."""
    page.get_by_label("Tìm thủ tục").fill(words)
    page.get_by_label("Tìm thủ tục").press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Tiếp nhận"))).to_be_visible()


def promised_day(page: Page) -> str:
    """The day of the appointment, as it stands largest on the page."""
    return page.locator(".due .day").inner_text()


def received_code(page: Page) -> str:
    expect(page.get_by_role("heading", name="Đã tiếp nhận hồ sơ lúc")).to_be_visible()
    return CODE.search(page.locator("main").inner_text()).group()


def receive(page: Page, name: str, procedure: str = MARRIAGE) -> str:
    new_reception(page)
    type_person(page, name)
    choose_procedure(page, procedure)
    press(page, "Control+Enter")
    return received_code(page)


def hand_over(page: Page) -> None:
    page.get_by_role("button", name="Chuyển hồ sơ").click()
    said(page, "Hồ sơ đã được chuyển, đang chờ người nhận.")


def find(page: Page, text: str) -> None:
    page.get_by_label("Tìm hồ sơ theo mã").fill(text)
    with page.expect_navigation():
        page.get_by_label("Tìm hồ sơ theo mã").press("Enter")


def open_dossier(page: Page, code: str) -> None:
    find(page, code)
    if not page.url.endswith(code):
        page.locator("main").get_by_role("link", name=code).first.click()
    expect(page.get_by_role("heading", name=code)).to_be_visible()


def accept(page: Page, code: str) -> None:
    open_dossier(page, code)
    press(page, "Control+Enter")
    said(page, "Hồ sơ đã được nhận.")


def draft(page: Page, summary: str) -> None:
    page.get_by_label("Nội dung kết quả").fill(summary)
    press(page, "Control+Enter")
    said(page, "Dự thảo đã được trình lãnh đạo ký.")


def show_for_signing(page: Page, code: str) -> None:
    open_dossier(page, code)
    press(page, "Control+Enter")
    page.wait_for_url(re.compile("/desk/signing"))


def sign(page: Page, code: str) -> None:
    show_for_signing(page, code)
    press(page, "Control+Enter")
    said(page, "Kết quả đã được ký và chuyển văn thư.")


def number(page: Page, code: str) -> str:
    press(page, "Alt+s")
    page.wait_for_url(re.compile("/desk/numbering"))
    page.get_by_role("button", name=f"Vào số {code}").click()
    given = page.get_by_role("status").filter(has_text=code)
    expect(given).to_be_visible()
    return given.locator(".big-code").inner_text()


def give_back(page: Page, code: str) -> None:
    press(page, "Alt+r")
    page.wait_for_url(re.compile("/desk/returns"))
    page.keyboard.type(code)
    press(page, "Enter")
    page.get_by_label("Nộp lại giấy tiếp nhận hồ sơ").check()
    unsettled = page.get_by_label("Đã thu đủ, biên lai lập ngoài phần mềm")
    if unsettled.count():
        unsettled.check()
    press(page, "Control+Enter")
    expect(page.get_by_text(f"Đã trả kết quả hồ sơ {code}")).to_be_visible()


def said(page: Page, sentence: str) -> None:
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def how_many(page: Page, name: str) -> int:
    """How many dossiers the search finds for a name."""
    find(page, name)
    return page.locator("main table tbody tr").count()


def printed(page: Page, place: Path) -> tuple[str, str]:
    """The page as it comes out of the printer: its words, and what its QR code says."""
    pdf = place / "paper.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    subprocess.run(["pdftoppm", "-r", "150", "-png", pdf, place / "sheet"], check=True)
    sheets = sorted(place.glob("sheet*.png"))
    codes = [code.text for sheet in sheets for code in zxingcpp.read_barcodes(Image.open(sheet))]
    assert codes, f"no code can be scanned from {len(sheets)} sheets"
    return words, codes[0]
