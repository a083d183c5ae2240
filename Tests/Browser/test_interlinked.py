"""One reception opens a birth with what follows it; the case shows what waits for what, on a screen and on a telephone."""

import re

from playwright.sync_api import expect

from conftest import PHONE
from steps import choose_procedure, new_reception, press, received_code, type_person


def test_one_form_opens_the_case_and_the_case_shows_what_waits(as_officer, accessible):
    page = as_officer("quay")
    new_reception(page)
    type_person(page, "Trần Thị Liên Thông")
    choose_procedure(page, "dang ky khai sinh")
    page.get_by_role("checkbox", name=re.compile("^Đăng ký thường trú")).check()
    page.get_by_role("checkbox", name=re.compile("^Cấp thẻ bảo hiểm y tế")).check()
    accessible(page)
    press(page, "Control+Enter")
    code = received_code(page)
    expect(page.get_by_role("heading", name="Cả vụ việc liên thông")).to_be_visible()
    page.get_by_role("link", name="Mở vụ việc liên thông").click()
    expect(page.get_by_role("heading", name=re.compile("^Đăng ký thường trú"))).to_contain_text("Chờ kết quả «Đăng ký khai sinh»")
    expect(page.get_by_role("button", name="Chuyển hồ sơ")).to_have_count(0)
    accessible(page)
    page.get_by_role("link", name="Liên thông", exact=True).click()
    expect(page.get_by_role("link", name=code)).to_be_visible()
    accessible(page)
    phone = as_officer("quay", viewport=PHONE)
    phone.goto(page.url)
    phone.get_by_role("link", name=code).click()
    expect(phone.get_by_role("heading", name="Hẹn cả vụ việc")).to_be_visible()
    accessible(phone)
