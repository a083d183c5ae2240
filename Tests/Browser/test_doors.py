"""The doors of the office: what anybody sees, and how an officer comes in."""

import re

import pytest

PUBLIC = ["/", "/procedures", "/track", "/login"]


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_opens_on_a_phone_and_is_accessible(office, phone, accessible, path):
    answer = phone.goto(office.url + path)
    assert answer.status == 200
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    accessible(phone)


def test_an_officer_signs_in_by_keyboard(office, page, accessible):
    office.sign_in(page, "quay")
    accessible(page)


def test_an_officer_signs_in_without_scripts(office, plain_page):
    office.sign_in(plain_page, "quay")


def test_a_wrong_password_stays_outside_and_says_so(office, page, accessible):
    page.goto(office.url + "/login")
    page.locator("form input:not([type=hidden])").first.fill("quay")
    page.locator("input[type=password]").fill("sai mật khẩu")
    page.keyboard.press("Enter")
    page.get_by_text(re.compile("không đúng")).first.wait_for()
    assert "/desk" not in page.url
    accessible(page)


def test_the_desk_is_closed_to_strangers(office, page):
    page.goto(office.url + "/desk")
    assert "/login" in page.url
