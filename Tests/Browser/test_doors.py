"""The doors of the office: what anybody sees, and how an officer comes in."""

import re

import pytest
from playwright.sync_api import expect

from conftest import DESK, PASSWORD, PHONE, picture

PUBLIC = ["/", "/procedures", "/procedures/1.004873", "/track", "/apologies", "/login"]


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_accessible_and_fits_the_screen(office, opened, accessible, path, viewport):
    page = opened(viewport)
    assert page.goto(office.url + path).status == 200
    accessible(page)


def test_an_officer_signs_in_by_keyboard(office, page, accessible):
    office.sign_in(page, "quay")
    expect(page.get_by_role("heading", name="Việc hôm nay")).to_be_visible()
    expect(page.get_by_text("Nguyễn Thị Hoa")).to_be_visible()


def test_an_officer_signs_in_and_out_without_scripts(office, opened):
    page = opened(java_script_enabled=False)
    office.sign_in(page, "quay")
    page.get_by_role("button", name="Đăng xuất").click()
    page.goto(office.url + "/desk")
    assert "/login" in page.url


def test_a_wrong_password_stays_outside_and_says_so(office, page, accessible):
    page.goto(office.url + "/login")
    page.get_by_label("Tên đăng nhập").fill("quay")
    page.get_by_label("Mật khẩu").fill("sai mật khẩu")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text(re.compile("không đúng"))
    expect(page.get_by_label("Tên đăng nhập")).to_have_value("quay")
    expect(page.get_by_label("Mật khẩu")).to_be_focused()
    accessible(page)


def test_the_desk_is_closed_to_strangers_and_leads_on_after_signing_in(office, page):
    page.goto(office.url + "/desk/returns")
    assert "/login" in page.url
    expect(page.get_by_label("Tên đăng nhập")).to_be_focused()
    page.keyboard.type("quay")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Trả kết quả")).to_be_visible()


def test_a_procedure_is_found_by_words_and_tells_what_to_bring(office, phone):
    phone.goto(office.url + "/procedures?text=tinh+trang+hon+nhan")
    phone.get_by_role("link", name="Cấp Giấy xác nhận tình trạng hôn nhân").first.click()
    expect(phone.get_by_text("3 ngày làm việc").first).to_be_visible()
    picture(phone, "procedure-on-phone")
