"""A morning in the office: one dossier from the counter through five hands and back to the citizen."""

import re

from playwright.sync_api import expect

from conftest import PHONE, picture
from steps import (
    accept,
    draft,
    give_back,
    hand_over,
    number,
    press,
    printed,
    promised_day,
    receive,
    said,
    show_for_signing,
)


def test_a_dossier_goes_through_five_hands_and_the_citizen_follows_it(office, as_officer, opened, accessible, tmp_path):
    counter = as_officer("quay")
    code = receive(counter, "Võ Thị Sáng")
    promise = promised_day(counter)
    counter.get_by_role("link", name="In giấy tiếp nhận").click()
    words, link = printed(counter, tmp_path)
    picture(counter, "receipt-paper")
    assert code in words
    counter.go_back()
    hand_over(counter)

    citizen = opened(PHONE)
    track(citizen, office, code, "5678")
    expect(citizen.get_by_text(promise)).to_be_visible()
    accessible(citizen)
    picture(citizen, "tracked-waiting")

    specialist = as_officer("chuyenmon")
    accept(specialist, code)
    picture(specialist, "drafting")
    draft(specialist, "Giấy xác nhận tình trạng hôn nhân của bà Võ Thị Sáng: chưa đăng ký kết hôn với ai.")

    citizen.goto(link)
    expect(citizen.get_by_role("heading", name=code)).to_be_visible()
    expect(citizen.get_by_text("lãnh đạo").first).to_be_visible()

    leader = as_officer("lanhdao")
    show_for_signing(leader, code)
    expect(leader.get_by_text("chưa đăng ký kết hôn với ai").first).to_be_visible()
    picture(leader, "signing")
    press(leader, "Control+Enter")
    said(leader, "Kết quả đã được ký và chuyển văn thư.")

    clerk = as_officer("vanthu")
    picture(clerk, "clerk-today")
    assert re.search(r"\d", number(clerk, code))

    give_back(counter, code)
    press(counter, "Control+Enter")
    expect(counter.get_by_role("heading", name="Ông/Bà có hài lòng không?")).to_be_visible()
    picture(counter, "rating")
    counter.get_by_role("button", name="Rất hài lòng").click()
    expect(counter.get_by_role("heading", name="Xin cảm ơn Ông/Bà")).to_be_visible()

    citizen.reload()
    expect(citizen.get_by_text("Cảm ơn Ông/Bà đã đánh giá.")).to_be_visible()
    accessible(citizen)


def test_a_draft_sent_back_returns_to_its_drafter_with_the_reason(as_officer):
    counter, specialist, leader = as_officer("quay"), as_officer("chuyenmon"), as_officer("lanhdao")
    code = receive(counter, "Hồ Văn Lại")
    hand_over(counter)
    accept(specialist, code)
    draft(specialist, "Giấy xác nhận tình trạng hôn nhân.")
    show_for_signing(leader, code)
    press(leader, "Alt+b")
    leader.get_by_label("Lý do").fill("Chưa ghi rõ thời gian cư trú.")
    leader.get_by_role("button", name="Trả lại kèm lý do").click()
    expect(leader.get_by_text("Dự thảo đã được trả lại")).to_be_visible()
    specialist.reload()
    expect(specialist.get_by_text("Chưa ghi rõ thời gian cư trú.").first).to_be_visible()
    expect(specialist.get_by_label("Nội dung kết quả")).to_have_value("Giấy xác nhận tình trạng hôn nhân.")


def test_a_wrong_digit_learns_nothing_and_keeps_the_code(office, as_officer, phone):
    code = receive(as_officer("quay"), "Trương Thị Nhầm")
    track(phone, office, code, "0000")
    expect(phone.locator("#problems")).to_be_visible()
    expect(phone.get_by_label("Mã hồ sơ")).to_have_value(code)
    phone.get_by_label("4 số cuối").fill("5678")
    phone.get_by_role("button", name="Xem hồ sơ").click()
    expect(phone.get_by_role("heading", name=code)).to_be_visible()


def track(page, office, code: str, digits: str) -> None:
    page.goto(office.url + "/track")
    page.get_by_label("Mã hồ sơ").fill(code)
    page.get_by_label("4 số cuối").fill(digits)
    page.get_by_role("button", name="Xem hồ sơ").click()
