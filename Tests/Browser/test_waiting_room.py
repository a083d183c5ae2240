"""The waiting room: a number taken, called, seen on the board and on the telephone of whoever holds it."""

import re

import pytest
from playwright.sync_api import expect

from conftest import DESK, PHONE, Office
from test_wednesday import Wednesday

ZOOMED = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}


@pytest.fixture(scope="module")
def office(tmp_path_factory, chromium):
    """An office whose clock stands at a Wednesday morning: outside its hours nobody is called."""
    morning = Wednesday(tmp_path_factory.mktemp("waiting"), chromium)
    morning.at("08:00")
    morning.start()
    try:
        running = Office(morning.url, chromium)
        page = chromium.new_context().new_page()
        running.sign_in(page, "quay", morning.passwords["quay"])
        running.states["quay"] = page.context.storage_state()
        page.context.close()
        yield running
    finally:
        morning.stop()


@pytest.fixture
def waiting(office, as_officer):
    """The officer's page of the waiting room, with a name for her counter."""
    page = as_officer("quay")
    page.goto(f"{office.url}/desk/waiting")
    page.get_by_label("Tên quầy của Ông/Bà").fill("Quầy 1")
    page.get_by_role("button", name="Ghi nhận").click()
    expect(page.get_by_label("Tên quầy của Ông/Bà")).to_have_value("Quầy 1")
    return page


def give(page, whom: str) -> tuple[str, str]:
    """Gives a number as an officer does; its digits, and where its slip lies."""
    page.get_by_label("Đối tượng").select_option(whom)
    before = page.get_by_text("Đã cấp số")
    known = before.inner_text() if before.count() else ""
    page.get_by_role("button", name="Cấp số").click()
    if known:
        expect(page.get_by_text(known)).to_have_count(0)
    given = page.get_by_text("Đã cấp số")
    expect(given).to_be_visible()
    return given.locator("b").inner_text(), page.get_by_role("link", name="Mở phiếu để in").get_attribute("href")


def test_whom_the_law_prefers_is_called_first_and_everybody_sees_it(office, waiting, phone, opened, accessible):
    ordinary, _ = give(waiting, "Thông thường")
    elderly, slip = give(waiting, "Người cao tuổi")
    accessible(waiting)
    phone.goto(office.url + slip)
    expect(phone.get_by_text("Sắp đến lượt Ông/Bà")).to_be_visible()
    accessible(phone)
    waiting.get_by_role("button", name="Gọi số tiếp theo").click()
    expect(waiting.get_by_role("link", name=f"Tiếp nhận số {elderly}")).to_be_visible()
    accessible(waiting)
    phone.reload()
    expect(phone.get_by_text("Mời Ông/Bà đến Quầy 1")).to_be_visible()
    board = opened(DESK)
    board.goto(f"{office.url}/waiting")
    expect(board.get_by_text(elderly, exact=True)).to_be_visible()
    expect(board.get_by_text(f"Số tiếp theo: {ordinary}")).to_be_visible()
    for size in (DESK, ZOOMED, PHONE):
        board.set_viewport_size(size)
        accessible(board)


def test_an_absent_number_is_called_again_and_leads_to_its_reception(office, waiting):
    number, _ = give(waiting, "Người khuyết tật")
    waiting.get_by_role("button", name="Gọi số tiếp theo").click()
    waiting.get_by_role("button", name=re.compile(f"^Vắng.*{number}$")).click()
    expect(waiting.get_by_role("heading", name="Gọi nhưng vắng mặt")).to_be_visible()
    waiting.get_by_role("button", name=f"Gọi lại số {number}").click()
    waiting.get_by_role("link", name=f"Tiếp nhận số {number}").click()
    expect(waiting).to_have_url(f"{office.url}/desk/receptions/new?ticket=" + waiting.url.split("ticket=")[-1])
    expect(waiting.get_by_label("Quét thẻ căn cước")).to_be_focused()


# A browser with a Vietnamese voice, without a loudspeaker: what it would say is written down; as browsers do, it says
# nothing before somebody has pressed something, where they are told so.
VOICE = """
window.spoken = [];
class Words { constructor(text) { this.text = text; } }
window.SpeechSynthesisUtterance = Words;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => window.voices ?? [{ lang: "vi-VN" }],
  addEventListener: () => {},
  speak: (words) => {
    if (window.strict && !navigator.userActivation.hasBeenActive) {
      words.onerror?.({ error: "not-allowed" });
      return;
    }
    window.spoken.push([words.text, words.lang]);
    words.onstart?.();
  },
} });
"""


def called(page) -> str:
    """Gives a number and calls the next one, which may be another that still waits; its digits."""
    give(page, "Thông thường")
    with page.expect_navigation():
        page.get_by_role("button", name="Gọi số tiếp theo").click()
    return page.get_by_role("link", name=re.compile(r"^Tiếp nhận số \d+$")).first.inner_text().split()[-1]


def said(number: str) -> list[list[str]]:
    digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    return [[f"Mời số {' '.join(digits[int(one)] for one in number)}, quầy số một", "vi-VN"]]


def spoken(board, count: int) -> list[list[str]]:
    """What the board has said, once it is so much; the page's policy lets no test wait inside it."""
    for _ in range(60):
        if board.evaluate("window.spoken.length") >= count:
            break
        board.wait_for_timeout(250)
    return board.evaluate("window.spoken")


def test_the_board_says_each_call_once_as_people_say_it(office, waiting, opened):
    first = called(waiting)
    board = opened(DESK)
    board.add_init_script(VOICE)
    board.goto(f"{office.url}/waiting")
    assert spoken(board, 1) == said(first)
    expect(board.locator("[data-board-sound]")).to_be_hidden()
    # The board has looked for news twice, and has not said it again.
    board.wait_for_timeout(9000)
    assert board.evaluate("window.spoken") == said(first)
    second = called(waiting)
    assert spoken(board, 2) == said(first) + said(second)


def test_a_call_once_more_is_said_once_more_and_a_reload_repeats_nothing(office, waiting, opened):
    number = called(waiting)
    board = opened(DESK)
    board.add_init_script(VOICE)
    board.goto(f"{office.url}/waiting")
    assert spoken(board, 1) == said(number)
    with waiting.expect_navigation():
        waiting.get_by_role("button", name=f"Gọi lại số {number}").click()
    assert spoken(board, 2) == said(number) + said(number)
    board.reload()
    board.wait_for_timeout(5000)
    assert board.evaluate("window.spoken") == []


def test_a_browser_that_waits_for_a_press_offers_a_button_and_then_speaks(office, waiting, opened, accessible):
    number = called(waiting)
    board = opened(DESK)
    board.add_init_script("window.strict = true;" + VOICE)
    board.goto(f"{office.url}/waiting")
    button = board.get_by_role("button", name="Bật đọc số")
    expect(button).to_be_visible()
    accessible(board)
    assert board.evaluate("window.spoken") == []
    button.click()
    assert board.evaluate("window.spoken") == said(number)
    expect(button).to_be_hidden()


def test_a_machine_without_a_vietnamese_voice_says_so_in_writing(office, opened, accessible):
    board = opened(DESK)
    board.add_init_script("window.voices = [{ lang: 'en-US' }];" + VOICE)
    board.goto(f"{office.url}/waiting")
    expect(board.get_by_text("Máy này chưa có giọng đọc tiếng Việt")).to_be_visible()
    expect(board.get_by_role("button", name="Bật đọc số")).to_be_hidden()
    accessible(board)


# As many counters as the board shows, with names as long as they may be; measured at once, before the board looks for news.
CROWD = """(rows) => {
  const list = document.querySelector(".board ol");
  const first = list.querySelector("li");
  for (const extra of [...list.children].slice(1)) extra.remove();
  for (let row = 1; row < rows; row += 1) {
    const copy = first.cloneNode(true);
    copy.className = "";
    copy.querySelector("span").textContent = "Quầy Tư pháp - Hộ tịch số 1234";
    list.append(copy);
  }
  list.dataset.rows = rows;
  const end = list.getBoundingClientRect().bottom + 1;
  const page = document.documentElement;
  return {
    height: page.scrollHeight - innerHeight, width: page.scrollWidth - innerWidth,
    inside: [...list.children].every((one) => one.getBoundingClientRect().bottom <= end),
    letters: parseFloat(getComputedStyle(list.lastElementChild.querySelector("span")).fontSize),
  };
}"""


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_board_fits_a_television_however_many_counters_call(office, waiting, opened, size):
    called(waiting)
    board = opened({"width": size[0], "height": size[1]})
    board.goto(f"{office.url}/waiting")
    expect(board.locator(".board ol li").first).to_be_visible()
    for rows in range(1, 7):
        seen = board.evaluate(CROWD, rows)
        assert seen["height"] <= 0 and seen["width"] <= 0 and seen["inside"], (rows, seen)
        assert seen["letters"] >= 0.03 * size[1], (rows, seen)
