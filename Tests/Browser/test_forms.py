"""Writing for the citizen: one scan, a few keys, nothing asked twice, nothing lost."""

import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from conftest import PASSWORD, PHONE, picture
from steps import CARD, new_reception, press, printed, received_code

BIRTH = "dang ky khai sinh"
COPY = "Chứng thực bản sao từ bản chính"
FORM = re.compile(r"/desk/forms/[0-9a-f]+$")
# The wife and what no card knows, as the husband tells it at their marriage.
MARRIAGE = {
    "wife.name": "Trần Thị Mẫu",
    "wife.birthDate": "31/12/1994",
    "wife.ethnicity": "Kinh",
    "wife.nationality": "Việt Nam",
    "wife.residence": "Ấp Long Định, xã Hoà Bình, tỉnh An Giang",
    "wife.identity": "Căn cước số 089304000456",
    "wife.marriageCount": "1",
    "husband.ethnicity": "Kinh",
    "husband.marriageCount": "1",
}
# Counts what is pressed from now on, modifiers too, on whatever page.
COUNTER = """addEventListener("keydown", () => {
  sessionStorage.setItem("keys", Number(sessionStorage.getItem("keys") ?? 0) + 1);
}, true)"""
SHARE = """() => {
  const questions = [...document.querySelectorAll("[data-question]")];
  const isFilled = (field) => ["radio", "checkbox"].includes(field.type) ? field.checked : field.value.trim() !== "";
  const filled = questions.filter((question) => [...question.querySelectorAll("[name]")].some(isFilled));
  return [filled.length, questions.length];
}"""


def scan(page) -> None:
    expect(page.get_by_label("Quét thẻ căn cước")).to_be_focused()
    page.wait_for_load_state()
    page.keyboard.type(CARD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Văn Thử")
    expect(page.get_by_label("Điện thoại").first).to_be_focused()


def begin(page, words: str) -> None:
    """From an empty screen to the form of a procedure."""
    new_reception(page)
    scan(page)
    page.get_by_label("Tìm thủ tục").fill(words)
    page.get_by_label("Tìm thủ tục").press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Viết hộ")).first).to_be_visible()
    press(page, "Alt+v")
    page.wait_for_url(FORM)


def answer(page, field: str, text: str) -> None:
    page.locator(f'[name="answer.{field}"]').fill(text)


def choose(page, field: str, text: str) -> None:
    page.locator(f'[name="answer.{field}"][value="{text}"]').check()


def saved(page) -> None:
    expect(page.get_by_role("status").filter(has_text="Đã lưu.")).to_be_visible()


def marry(page, answers: dict[str, str] = MARRIAGE) -> None:
    """The family's first form, read aloud and agreed to."""
    begin(page, "dang ky ket hon")
    for field, text in answers.items():
        answer(page, field, text)
    choose(page, "copies.wanted", "Không")
    press(page, "Control+Enter")
    expect(page.get_by_text("Kết hôn lần thứ mấy: 1.").first).to_be_visible()
    press(page, "Control+Enter")
    expect(page.get_by_text("Nguyễn Thị Hoa viết hộ và đọc lại")).to_be_visible()


def test_a_certified_copy_takes_one_scan_and_twelve_keys(as_officer, tmp_path):
    page = as_officer("quay")
    new_reception(page)
    page.add_init_script(COUNTER)
    scan(page)
    page.evaluate(COUNTER.replace("addEventListener", "sessionStorage.removeItem('keys'); addEventListener"))
    page.keyboard.press("Enter")
    expect(page.get_by_label("Tìm thủ tục")).to_be_focused()
    digit = page.locator(".most-used li").filter(has_text=COPY).first.locator("kbd").inner_text()
    page.keyboard.press(digit)
    expect(page.locator(".chosen .title")).to_contain_text(COPY)
    press(page, "Control+Enter")
    code = received_code(page)
    press(page, "Alt+i")
    page.wait_for_url(re.compile("/receipt/paper"))
    assert 0 < int(page.evaluate("sessionStorage.getItem('keys')")) <= 12
    words, _ = printed(page, tmp_path)
    assert code in words


def test_a_birth_fills_itself_for_a_known_family_and_is_read_printed_and_received(as_officer, accessible, tmp_path):
    page = as_officer("quay")
    marry(page)
    begin(page, BIRTH)
    filled, asked = page.evaluate(SHARE)
    assert asked >= 20 and filled / asked >= 0.6, f"{filled} of {asked}"
    expect(page.get_by_text(f"{filled}/{asked} ô tự điền")).to_be_visible()
    expect(page.locator('[name="answer.mother.name"]')).to_have_value("Trần Thị Mẫu")
    accessible(page)
    picture(page, "form-filled")
    ask_one_by_one(page, accessible)
    expect(page.get_by_role("heading", name="Đọc lại cho Ông/Bà Nguyễn Văn Thử nghe")).to_be_visible()
    expect(page.get_by_text("Ngày, tháng, năm sinh: ngày 09 tháng 11 năm 2020.")).to_be_visible()
    accessible(page)
    picture(page, "form-reading")
    press(page, "Control+Enter")
    expect(page.get_by_role("link", name="In tờ khai để ký")).to_be_visible()
    accessible(page)
    done = page.url
    press(page, "Alt+i")
    page.wait_for_url(re.compile("/paper$"))
    pdf = tmp_path / "form.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    words = page.inner_text("body")
    assert "Người viết hộ: Nguyễn Thị Hoa" in words and "Nguyễn Văn Bông" in words
    page.goto(done)
    scan_signed(page, tmp_path, accessible)
    press(page, "Alt+t")
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Nguyễn Văn Thử")
    expect(page.get_by_text("tờ khai đã viết hộ")).to_be_visible()
    press(page, "Control+Enter")
    code = received_code(page)
    page.goto(done)
    expect(page.get_by_label("Chọn bản quét tờ khai đã ký")).to_have_count(0)
    press(page, "Alt+q")
    page.wait_for_url(re.compile("/files"))
    expect(page.get_by_text(re.compile("Đã quét 1/1 bản, 1 trang"))).to_be_visible()
    expect(page.get_by_role("link", name="to-khai-da-ky.png")).to_be_visible()
    page.goto(done)
    page.get_by_role("link", name=code).click()
    expect(page.get_by_role("link", name="Tờ khai đăng ký khai sinh")).to_be_visible()


def scan_signed(page, place, accessible) -> None:
    """By keys alone: the signed sheet waits with the form before anybody receives the dossier."""
    signed = place / "to-khai-da-ky.png"
    Image.new("L", (1240, 1754), 255).save(signed)
    expect(page.get_by_text("Chưa quét bản đã ký")).to_be_visible()
    # The browser is told to hand its chooser over long before the key that opens it.
    with page.expect_file_chooser() as chosen:
        press(page, "Alt+q")
        expect(page.get_by_label("Chọn bản quét tờ khai đã ký")).to_be_focused()
        page.keyboard.press("Space")
    chosen.value.set_files(signed)
    for key in ("Tab", "Space", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("Đã quét bản đã ký, chờ tiếp nhận hồ sơ")).to_be_visible()
    accessible(page)
    picture(page, "form-signed")


def ask_one_by_one(page, accessible) -> None:
    """By keys alone: only what is not known is asked."""
    press(page, "Alt+l")
    expect(page.get_by_role("heading", name=re.compile("^Câu "))).to_be_visible()
    page.wait_for_load_state()
    accessible(page)
    picture(page, "form-question")
    # Enter alone agrees to the mother whom the marriage names, and passes over the marriage certificate's number.
    answers = [
        "Cha", "Nguyễn Văn Bông", "09/11/2020", None, "Bệnh viện đa khoa tỉnh An Giang", "Xã Hoà Bình, tỉnh An Giang",
        "", "", None,
    ]
    for text in answers:
        before = page.url
        page.wait_for_load_state()
        # People type once the cursor stands in the field.
        expect(page.locator("[data-question] :focus, .question :focus").first).to_be_attached()
        if text is None:
            page.keyboard.press("Space")
        else:
            page.keyboard.type(text)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url, before=before: url != before)
    # «Có» asks for the number of copies, which nobody asked before.
    if "field=" in page.url:
        page.keyboard.type("2")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/reading$"))


def test_an_answer_given_after_the_session_has_ended_is_there_after_signing_in(office, as_officer):
    page = as_officer("quay")
    begin(page, "xac nhan tinh trang hon nhan")
    place = page.url
    name = page.locator("[data-question] input[type=text]").last
    field = name.get_attribute("name")
    page.context.clear_cookies()
    name.fill("Bổ sung hồ sơ vay vốn")
    expect(page.get_by_role("status").filter(has_text="Phiên làm việc đã hết")).to_be_visible()
    page.get_by_role("link", name="Đăng nhập để viết tiếp").click()
    expect(page.get_by_label("Tên đăng nhập")).to_be_focused()
    page.keyboard.type("quay")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(place)
    expect(page.locator(f'[name="{field}"]')).to_have_value("Bổ sung hồ sơ vay vốn")
    saved(page)
    page.reload()
    expect(page.locator(f'[name="{field}"]')).to_have_value("Bổ sung hồ sơ vay vốn")


def test_a_half_typed_form_survives_a_lost_line_and_a_closed_tab(as_officer):
    page = as_officer("quay")
    begin(page, "xac nhan tinh trang hon nhan")
    place = page.url
    name = page.locator("[data-question] input[type=text]").last
    field = name.get_attribute("name")
    page.context.set_offline(True)
    name.fill("Bổ sung hồ sơ vay vốn")
    expect(page.get_by_role("status").filter(has_text="Chưa lưu được")).to_be_visible()
    page.context.set_offline(False)
    saved(page)
    again = page.context.new_page()
    page.close()
    again.goto(re.sub("/desk/.*", "/desk", place))
    again.get_by_role("link", name="Viết hộ").click()
    again.get_by_role("link", name="Nguyễn Văn Thử").first.click()
    expect(again).to_have_url(place)
    expect(again.locator(f'[name="{field}"]')).to_have_value("Bổ sung hồ sơ vay vốn")


def test_an_answer_typed_a_moment_before_the_tab_is_closed_is_there_with_the_line_and_without(as_officer):
    page = as_officer("quay")
    begin(page, "xac nhan tinh trang hon nhan")
    place, context = page.url, page.context
    name = page.locator("[data-question] input[type=text]").last
    field = name.get_attribute("name")
    for words, is_offline in [("Vay vốn", False), ("Vay vốn ngân hàng", True)]:
        page.wait_for_load_state()
        context.set_offline(is_offline)
        page.locator(f'[name="{field}"]').fill(words)
        page.close()
        context.set_offline(False)
        page = context.new_page()
        page.goto(place)
        expect(page.locator(f'[name="{field}"]')).to_have_value(words)
    # Whether the closing tab still sent it or the new one did: the server has it.
    other = context.new_page()
    for _ in range(20):
        other.goto(place)
        if other.locator(f'[name="{field}"]').input_value() == "Vay vốn ngân hàng":
            break
        other.wait_for_timeout(250)
    expect(other.locator(f'[name="{field}"]')).to_have_value("Vay vốn ngân hàng")


def test_an_old_tab_takes_back_nothing_newer(as_officer):
    first = as_officer("quay")
    begin(first, "xac nhan tinh trang hon nhan")
    second = first.context.new_page()
    second.goto(first.url)
    names = [one.get_attribute("name") for one in first.locator("[data-question] input[type=text]").all()]
    early, late = names[-2], names[-1]
    first.locator(f'[name="{early}"]').fill("Gõ ở thẻ thứ nhất")
    saved(first)
    second.locator(f'[name="{late}"]').fill("Gõ ở thẻ thứ hai")
    saved(second)
    press(second, "Control+Enter")
    second.wait_for_load_state()
    first.reload()
    expect(first.locator(f'[name="{early}"]')).to_have_value("Gõ ở thẻ thứ nhất")
    expect(first.locator(f'[name="{late}"]')).to_have_value("Gõ ở thẻ thứ hai")


def test_a_saved_answer_under_the_cursor_is_not_sent_again_by_a_closed_tab(as_officer):
    first = as_officer("quay")
    begin(first, "xac nhan tinh trang hon nhan")
    field = first.locator("[data-question] input[type=text]").last.get_attribute("name")
    first.locator(f'[name="{field}"]').fill("Cũ")
    saved(first)
    second = first.context.new_page()
    second.goto(first.url)
    second.locator(f'[name="{field}"]').fill("Mới")
    saved(second)
    first.close()
    second.reload()
    expect(second.locator(f'[name="{field}"]')).to_have_value("Mới")


def test_letting_a_colleague_go_on_sends_the_last_answer_and_takes_nothing_back(as_officer):
    hoa = as_officer("quay")
    begin(hoa, "xac nhan tinh trang hon nhan")
    place = hoa.url
    field = hoa.locator("[data-question] input[type=text]").last.get_attribute("name")
    hoa.locator(f'[name="{field}"]').fill("Vay vốn")
    hoa.get_by_role("button", name="Để đồng nghiệp viết tiếp").click()
    expect(hoa).not_to_have_url(place)
    binh = as_officer("chuyenmon")
    binh.goto(place)
    expect(binh.get_by_text("đang viết tờ khai này")).to_have_count(0)
    expect(binh.locator(f'[name="{field}"]')).to_have_value("Vay vốn")
    binh.locator(f'[name="{field}"]').fill("Vay vốn ngân hàng")
    binh.keyboard.press("Tab")
    saved(binh)
    binh.get_by_role("button", name="Để đồng nghiệp viết tiếp").click()
    expect(binh).not_to_have_url(place)


def test_what_is_typed_while_a_colleague_has_the_form_is_kept_and_replaces_nothing_of_theirs(as_officer):
    hoa = as_officer("quay")
    begin(hoa, "xac nhan tinh trang hon nhan")
    place = hoa.url
    names = [one.get_attribute("name") for one in hoa.locator("[data-question] input[type=text]").all()]
    own, theirs = names[-1], names[-2]
    hoa.locator(f'[name="{own}"]').fill("Hoa bắt đầu")
    hoa.keyboard.press("Tab")
    saved(hoa)
    leader = as_officer("lanhdao")
    leader.goto(place)
    leader.get_by_role("button", name="Mở khóa").click()
    binh = as_officer("chuyenmon")
    binh.goto(place)
    binh.locator(f'[name="{theirs}"]').fill("Bình ghi")
    binh.keyboard.press("Tab")
    saved(binh)
    hoa.locator(f'[name="{own}"]').fill("Hoa gõ")
    hoa.locator(f'[name="{theirs}"]').fill("Hoa cũng gõ")
    hoa.keyboard.press("Tab")
    expect(hoa.get_by_text("câu trả lời vừa nhập được giữ trên máy này")).to_be_visible()
    hoa.reload()
    expect(hoa.get_by_text("Trần Văn Bình đang viết tờ khai này")).to_be_visible()
    binh.get_by_role("button", name="Để đồng nghiệp viết tiếp").click()
    expect(binh).not_to_have_url(place)
    hoa.reload()
    expect(hoa.locator(f'[name="{own}"]')).to_have_value("Hoa gõ")
    expect(hoa.locator(f'[name="{theirs}"]')).to_have_value("Bình ghi")
    expect(hoa.get_by_text("Câu «Hoa cũng gõ» nhập dở trước đó không được dùng")).to_be_visible()


def test_a_card_scanned_into_a_question_is_read_as_a_card(as_officer):
    page = as_officer("quay")
    begin(page, "xac nhan tinh trang hon nhan")
    place = page.url
    field = page.locator("[data-question] input[type=text]").last
    name = field.get_attribute("name")
    field.click()
    other = "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định, xã Hoà Bình, An Giang|12042021"
    page.keyboard.type(other)
    page.keyboard.press("Enter")
    # Somebody else's card takes no form over: the officer says whose it is.
    expect(page.get_by_text("Thẻ vừa quét là của Trần Thị Mẫu, còn tờ khai này viết cho Nguyễn Văn Thử")).to_be_visible()
    page.get_by_label("Tờ khai này viết cho người có thẻ sắp quét").check()
    page.get_by_label("Quét thẻ căn cước").fill(other)
    page.get_by_label("Quét thẻ căn cước").press("Enter")
    expect(page.get_by_text("Trần Thị Mẫu").first).to_be_visible()
    page.goto(place)
    expect(page.locator(f'[name="{name}"]')).not_to_have_value(re.compile("[|]"))
    values = [one.input_value() for one in page.locator("[data-question] input[type=text]").all()]
    assert "Trần Thị Mẫu" in values and "Nguyễn Văn Thử" not in values, values


def test_two_officers_on_one_form_see_each_other(as_officer, accessible):
    hoa = as_officer("quay")
    begin(hoa, "xac nhan tinh trang hon nhan")
    binh = as_officer("chuyenmon")
    binh.goto(hoa.url)
    expect(binh.get_by_text("Nguyễn Thị Hoa đang viết tờ khai này")).to_be_visible()
    expect(binh.locator("[data-question] input").first).to_be_disabled()
    accessible(binh)
    hoa.get_by_role("button", name="Để đồng nghiệp viết tiếp").click()
    binh.reload()
    binh.locator("[data-question] input[type=text]").last.fill("Làm thủ tục kết hôn")
    binh.keyboard.press("Tab")
    saved(binh)
    hoa.goto(binh.url)
    expect(hoa.get_by_text("Trần Văn Bình đang viết tờ khai này")).to_be_visible()


@pytest.mark.parametrize("choice", ["Có", "Không"])
def test_a_question_that_follows_comes_and_goes_with_its_answer(as_officer, choice):
    page = as_officer("quay", viewport=PHONE)
    page.goto(page.url.replace("/desk", "/desk/receptions/new"))
    scan(page)
    page.get_by_label("Tìm thủ tục").fill(BIRTH)
    page.get_by_label("Tìm thủ tục").press("Enter")
    page.get_by_role("button", name=re.compile("^Viết hộ")).first.click()
    page.wait_for_url(FORM)
    choose(page, "copies.wanted", choice)
    expect(page.locator('[name="answer.copies.count"]')).to_have_count(1 if choice == "Có" else 0)
    expect(page.locator('[name="answer.child.name"]')).to_be_visible()
