"""Scans at the desk: two pages attached and put in order, counted against the slip, a card's image refused."""

import re

import segno
from PIL import Image
from playwright.sync_api import expect

from conftest import picture
from steps import CARD, receive, said


def page_with_code(path, text: str) -> None:
    """An A4 page at 150 dots an inch with a code in its corner."""
    code = path.with_suffix(".code.png")
    segno.make(text, micro=False).save(code, scale=4, border=4)
    sheet = Image.new("L", (1240, 1754), 255)
    sheet.paste(Image.open(code).convert("L"), (700, 300))
    sheet.save(path)


def names(page) -> list[str]:
    return page.locator(".files li a[download]").all_inner_texts()


def test_scans_are_attached_ordered_and_counted_and_a_card_is_refused(office, as_officer, accessible, tmp_path):
    first, second, card = (tmp_path / name for name in ("trang-1.png", "trang-2.png", "the.png"))
    page_with_code(first, "https://motcua.example/1")
    page_with_code(second, "https://motcua.example/2")
    page_with_code(card, CARD)

    page = as_officer("quay")
    receive(page, "Lý Thị Quét")
    page.get_by_role("link", name="Quét, đính kèm giấy tờ").click()
    expect(page.get_by_role("heading", name="Tệp của hồ sơ")).to_be_visible()
    expect(page.get_by_text("còn thiếu 1 bản").first).to_be_visible()
    accessible(page)
    picture(page, "files-empty")

    part = page.locator(".file-part").filter(has_text="còn thiếu 1 bản").first
    part.get_by_label("Chọn các tệp đã quét").set_input_files([first, second])
    part.get_by_label("Các tệp này là").select_option("together")
    part.get_by_label("Không phải ảnh thẻ căn cước").check()
    part.get_by_role("button", name="Đính kèm").click()
    said(page, "Tệp đã được đính kèm.")
    expect(page.get_by_text(re.compile("Đã quét 1/1 bản, 2 trang; đủ số bản đã nhận."))).to_be_visible()
    assert names(page) == ["trang-1.png", "trang-2.png"]

    page.get_by_role("button", name="Xuống sau trang-1.png").click()
    page.wait_for_load_state()
    expect(page.locator(".files li a[download]").first).to_have_text("trang-2.png")
    assert names(page) == ["trang-2.png", "trang-1.png"]
    accessible(page)
    picture(page, "files")

    with page.expect_download() as saved:
        page.locator(".files li a[download]").first.click()
    assert saved.value.path().read_bytes() == second.read_bytes()

    page.get_by_label("Chọn các tệp đã quét").first.set_input_files(card)
    page.get_by_label("Không phải ảnh thẻ căn cước").first.check()
    page.get_by_role("button", name="Đính kèm").first.click()
    expect(page.get_by_role("alert").get_by_text("có ảnh thẻ căn cước nên không được lưu")).to_be_visible()
    assert len(names(page)) == 2
    picture(page, "files-card-refused")
