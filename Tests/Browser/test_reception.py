"""The counter: from the scanned card to the printed slip, with the mouse, without it, and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from conftest import picture
from steps import (
    CARD,
    DAY,
    MARRIAGE,
    SIGNATURE,
    choose_procedure,
    how_many,
    new_reception,
    press,
    printed,
    promised_day,
    receive,
    received_code,
    type_person,
)


def test_a_dossier_is_received_from_card_to_slip_without_the_mouse(as_officer, accessible, tmp_path):
    page = as_officer("quay")
    press(page, "Alt+n")
    expect(page.get_by_label("Quét thẻ căn cước")).to_be_focused()
    page.keyboard.type(CARD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Văn Thử")
    expect(page.get_by_role("textbox", name="Số định danh (nếu có)").first).to_have_value("089090000123")
    expect(page.get_by_label("Ngày sinh")).to_have_value("05/02/1990")
    expect(page.get_by_label("Điện thoại").first).to_be_focused()
    page.keyboard.type("0912345678")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Tìm thủ tục")).to_be_focused()
    page.keyboard.type(SIGNATURE)
    page.keyboard.press("Enter")
    expect(page.get_by_text("10.000 đồng")).to_be_visible()
    expect(page.get_by_role("table", name="Thành phần hồ sơ đã nhận")).to_be_visible()
    promise = promised_day(page)
    assert DAY.fullmatch(promise), promise
    accessible(page)
    picture(page, "reception-filled")
    press(page, "Control+Enter")
    code = received_code(page)
    assert promised_day(page) == promise
    expect(page.get_by_text("10.000 đồng")).to_be_visible()
    press(page, "Alt+i")
    page.wait_for_url(re.compile("/receipt/paper"))
    words, link = printed(page, tmp_path)
    assert code in words and "NGUYỄN VĂN THỬ" in words.upper() and "Nguyễn Thị Hoa" in words
    assert "/track/q/" in link


def test_the_most_used_procedures_answer_to_digits(as_officer):
    page = as_officer("quay")
    new_reception(page)
    first = page.get_by_role("listitem").filter(has=page.locator("kbd", has_text=re.compile("^1$"))).first
    name = first.locator(".what").inner_text()
    page.get_by_label("Tìm thủ tục").press("1")
    expect(page.locator(".chosen .title")).to_have_text(name)


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_double_click_receives_once(as_officer, scripts):
    name = "Lý Thị Đôi" if scripts else "Lý Thị Song"
    page = as_officer("quay")
    fill = as_officer("quay", java_script_enabled=scripts)
    (prepare if scripts else receive_plainly)(fill, name)
    fill.get_by_role("button", name=re.compile("^Tiếp nhận")).dblclick()
    received_code(fill)
    assert how_many(page, name) == 1


def test_reception_works_without_scripts(as_officer):
    page = as_officer("quay", java_script_enabled=False)
    receive_plainly(page, "Ngô Văn Tĩnh")
    promise = promised_day(page)
    page.get_by_role("button", name=re.compile("^Tiếp nhận")).click()
    received_code(page)
    assert promised_day(page) == promise


def test_bad_input_is_said_at_the_field_and_keeps_what_was_typed(as_officer, accessible):
    page = as_officer("quay")
    prepare(page, "Huỳnh Thị Sai", phone="0912")
    page.get_by_label("Ngày sinh").fill("31/02/1990")
    page.get_by_role("button", name=re.compile("^Tiếp nhận")).click()
    expect(page.locator("#problems")).to_be_visible()
    for label, typed in [("Họ và tên chủ hồ sơ", "Huỳnh Thị Sai"), ("Ngày sinh", "31/02/1990"), ("Điện thoại", "0912")]:
        expect(page.get_by_label(label).first).to_have_value(typed)
    for label in ["Ngày sinh", "Điện thoại"]:
        expect(page.get_by_label(label).first).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[aria-invalid=true]").first).to_be_focused()
    accessible(page)
    page.get_by_label("Ngày sinh").fill("28/02/1990")
    page.get_by_label("Điện thoại").first.fill("0912345678")
    press(page, "Control+Enter")
    received_code(page)


def test_an_interruption_loses_no_word(as_officer):
    page = as_officer("quay")
    prepare(page, "Mai Văn Dở")
    paper = page.locator(".checklist input[type=checkbox]").first
    expect(paper).to_be_checked()
    paper.uncheck()
    page.get_by_label("Số bộ").fill("3")
    page.get_by_label("Nhận kết quả").select_option("Bưu chính")
    page.get_by_role("link", name="Việc hôm nay").click()
    new_reception(page)
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Mai Văn Dở")
    expect(page.get_by_text("Cấp Giấy xác nhận tình trạng hôn nhân").first).to_be_visible()
    expect(paper).not_to_be_checked()
    expect(page.get_by_label("Số bộ")).to_have_value("3")
    expect(page.get_by_label("Nhận kết quả")).to_have_value("post")


def test_a_broken_off_reception_of_nobody_says_that_it_is_back_and_exempts_nobody(as_officer):
    page = as_officer("quay")
    new_reception(page)
    page.get_by_label("Tìm thủ tục").fill("trich luc ho tich")
    page.get_by_label("Tìm thủ tục").press("Enter")
    exemption = page.get_by_label("Miễn, giảm")
    expect(exemption).to_be_visible()
    exemption.select_option(index=1)
    page.get_by_label("Số bộ").fill("2")
    page.get_by_role("link", name="Việc hôm nay").click()
    new_reception(page)
    expect(page.get_by_text("Trang này lấy lại những gì Ông/Bà nhập dở")).to_be_visible()
    expect(page.get_by_label("Số bộ")).to_have_value("2")
    expect(exemption).to_have_value("")
    page.get_by_role("button", name="Bỏ và nhập từ đầu").click()
    expect(page.get_by_label("Tìm thủ tục")).to_be_visible()


def test_a_scan_pulled_twice_runs_into_no_other_field(as_officer):
    page = as_officer("quay")
    new_reception(page)
    for _ in range(2):
        page.keyboard.type(CARD)
        page.keyboard.press("Enter")
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Văn Thử")
    expect(page.get_by_label("Điện thoại").first).to_have_value("")


def test_a_scan_that_lands_in_another_field_goes_to_its_own(as_officer):
    page = as_officer("quay")
    new_reception(page)
    page.get_by_label("Tìm thủ tục").focus()
    page.keyboard.type(CARD)
    expect(page.get_by_label("Tìm thủ tục")).to_have_value("")
    expect(page.get_by_label("Quét thẻ căn cước")).to_have_value(CARD)


def held_back(page, press_keys) -> list:
    """The first answer of the server waits until it is let go; what the officer does meanwhile is done in the gap."""
    late = []
    page.route("**/preview", lambda route: route.continue_() if late else late.append(route))
    with page.expect_request("**/preview"):
        press_keys()
    return late


def read_slowly(page, card: str):
    new_reception(page)
    page.keyboard.type(card)
    return held_back(page, lambda: page.keyboard.press("Enter"))


@pytest.mark.parametrize("field", ["Tìm thủ tục", "Điện thoại", "Họ và tên người nộp thay"])
def test_what_is_typed_while_the_card_is_read_stays_where_it_is_typed(as_officer, field):
    page = as_officer("quay")
    late = read_slowly(page, CARD)
    typed = page.get_by_label(field).first
    if not typed.is_visible():
        page.get_by_text("Nộp thay, tổ chức, thư điện tử").click()
    typed.focus()
    page.keyboard.type("Mai 1")
    late[0].continue_()
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Văn Thử")
    expect(typed).to_be_focused()
    page.keyboard.type(" 23")
    expect(typed).to_have_value("Mai 1 23")


def test_a_card_that_cannot_be_read_takes_no_cursor_and_a_choice_made_meanwhile_stays(as_officer):
    page = as_officer("quay")
    late = read_slowly(page, "089090000123|hỏng")
    page.get_by_text("Nộp thay, tổ chức, thư điện tử").click()
    page.get_by_label("Chủ hồ sơ là").select_option(index=1)
    chosen = page.get_by_label("Chủ hồ sơ là").input_value()
    page.get_by_label("Địa chỉ").first.focus()
    late[0].continue_()
    expect(page.locator("#card-note .wrong")).to_be_visible()
    expect(page.get_by_label("Địa chỉ").first).to_be_focused()
    expect(page.get_by_label("Chủ hồ sơ là")).to_have_value(chosen)


def test_whoever_goes_on_while_the_procedure_is_looked_up_keeps_the_cursor(as_officer):
    page = as_officer("quay")
    new_reception(page)
    page.get_by_label("Tìm thủ tục").focus()
    with page.expect_response("**/preview"):
        page.keyboard.insert_text(MARRIAGE)
    late = held_back(page, lambda: page.keyboard.press("Enter"))
    phone = page.get_by_label("Điện thoại").first
    phone.focus()
    page.keyboard.type("0912")
    late[0].continue_()
    expect(page.get_by_role("button", name=re.compile("^Tiếp nhận"))).to_be_visible()
    expect(phone).to_be_focused()
    page.keyboard.type("345678")
    expect(phone).to_have_value("0912345678")


def test_a_received_form_leaves_nothing_for_the_next_person(as_officer):
    page = as_officer("quay")
    receive(page, "Bùi Thị Xong")
    new_reception(page)
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("")


def test_a_card_that_contradicts_itself_warns(as_officer):
    page = as_officer("quay")
    new_reception(page)
    page.keyboard.type("089201000123||Nguyễn Văn Lệch|05021990|Nam|Ấp Gò Mận|12042021")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="năm sinh")).to_be_visible()


def test_an_address_with_a_district_is_asked_about_and_taken_by_one_key(as_officer):
    page = as_officer("quay")
    new_reception(page)
    page.keyboard.type("089090000123||Nguyễn Văn Thử|05021990|Nam|Ấp Gò Mận, Long Điền B, Chợ Mới, An Giang|12042021")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="01/7/2025")).to_be_visible()
    expect(page.locator("#ownerAddress")).to_have_value("")
    press(page, "Alt+l")
    expect(page.locator("#ownerAddress")).to_have_value("Ấp Gò Mận, Long Điền B, Chợ Mới, An Giang")


@pytest.mark.parametrize(
    ("ask", "make", "field", "reason"),
    [
        ("Yêu cầu bổ sung", "Lập phiếu yêu cầu bổ sung", "Lý do", "Thiếu chữ ký trên tờ khai."),
        ("Từ chối", "Lập phiếu từ chối", "Lý do", "Hồ sơ không thuộc thẩm quyền của xã."),
    ],
    ids=["completion", "refusal"],
)
def test_a_slip_says_why_a_dossier_was_not_received(as_officer, accessible, ask, make, field, reason):
    page = as_officer("quay")
    prepare(page, "Đoàn Văn Thiếu")
    page.get_by_role("button", name=ask).click()
    accessible(page)
    for box in page.get_by_role("checkbox").all()[:1]:
        box.check()
    page.get_by_label(field, exact=False).last.fill(reason)
    page.get_by_role("button", name=make).click()
    expect(page.get_by_role("link", name="Tiếp người tiếp theo")).to_be_visible()
    accessible(page)
    press(page, "Alt+i")
    expect(page.get_by_text(reason).first).to_be_visible()


def prepare(page, name: str, phone: str = "0912345678") -> None:
    new_reception(page)
    type_person(page, name, phone)
    choose_procedure(page, MARRIAGE)


def receive_plainly(page, name: str) -> None:
    """Without scripts every step is a button and a page."""
    page.get_by_role("link", name=re.compile("^Tiếp nhận( Alt N)?$")).click()
    page.get_by_label("Quét thẻ căn cước").fill(CARD)
    page.get_by_role("button", name="Đọc").click()
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Văn Thử")
    type_person(page, name)
    page.get_by_label("Tìm thủ tục").fill(MARRIAGE)
    page.get_by_label("Tìm thủ tục").press("Enter")
    page.get_by_role("button", name="Cấp Giấy xác nhận tình trạng hôn nhân").first.click()
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value(name)
