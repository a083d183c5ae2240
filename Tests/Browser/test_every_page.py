"""Every page of every post, at the counter's screen, the same at 200 % zoom, and on a telephone: readable, wider than none."""

import re

import pytest
from playwright.sync_api import expect

from conftest import ADMINISTRATOR, DESK, PHONE, picture
from steps import CODE, accept, draft, hand_over, number, press, receive, sign

# A browser at 200 % lays a page out in half of the screen's pixels.
ZOOMED = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}
SCREENS = {"desk": DESK, "zoomed": ZOOMED, "phone": PHONE}
COMMON = ["", "/dossiers?text=Trần", "/absences", "/procedures", "/procedures/1.004873", "/calendar", "/password", "/tokens"]
NAMES = {"working": "Đang", "drafted": "Trình", "signed": "Ký", "numbered": "Vào"}
ACCOUNTS = ["quay", "chuyenmon", "lanhdao", "vanthu", "kstt", ADMINISTRATOR]
OWN = {
    "quay": [
        "/receptions/new",
        "/dossiers/{new}",
        "/dossiers/{new}/receipt",
        "/dossiers/{new}/withdrawals/new",
        "/dossiers/{new}/links/new",
        "/returns",
        "/returns?code={numbered}",
        "/dossiers/{numbered}",
    ],
    "chuyenmon": ["/dossiers/{working}", "/dossiers/{working}/supplements/new", "/dossiers/{working}/payments/new"]
    + ["/dossiers/{working}/suspension-proposals/new"],
    "lanhdao": ["/signing?code={drafted}", "/dossiers/{drafted}", "/dossiers/{working}/suspensions/new"]
    + ["/measures", "/register", "/certifications", "/deadlines", "/apologies", "/apologies/register"],
    "vanthu": ["/numbering", "/dossiers/{signed}", "/settings/wording", "/archive"],
    "kstt": ["/procedures/1.004873/versions/new", "/procedures/1.004873/versions/1"],
    ADMINISTRATOR: ["/accounts", "/settings/wording"],
}


@pytest.fixture(scope="module")
def dossiers(office):
    """One dossier in the hands of each post, by the state it is in."""
    pages = {account: desk_of(office, account) for account in ACCOUNTS}
    codes = {"new": receive(pages["quay"], "Trần Văn Đầu")}
    for state in NAMES:
        codes[state] = receive(pages["quay"], f"Trần Thị {NAMES[state]}")
        hand_over(pages["quay"])
        accept(pages["chuyenmon"], codes[state])
    for state in ["numbered", "signed", "drafted"]:
        pages["chuyenmon"].goto(f"{office.url}/desk/dossiers/{codes[state]}")
        draft(pages["chuyenmon"], "Giấy xác nhận tình trạng hôn nhân.")
        if state != "drafted":
            sign(pages["lanhdao"], codes[state])
        if state == "numbered":
            number(pages["vanthu"], codes[state])
    for page in pages.values():
        page.context.close()
    return codes


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("account", ACCOUNTS)
def test_every_page_of_a_post_is_accessible_and_fits(office, dossiers, as_officer, accessible, account, screen):
    page = as_officer(account, SCREENS[screen])
    common = COMMON if account in ("quay", "kstt") else COMMON[:1]
    failures = []
    for path in common + OWN[account]:
        answer = page.goto(f"{office.url}/desk{path.format_map(dossiers)}")
        assert answer.status == 200, f"{path}: {answer.status}"
        picture(page, f"{account}-{screen}-{re.sub(CODE, '', path).replace('/', '-')}")
        try:
            accessible(page)
        except AssertionError as failure:
            failures.append(str(failure))
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("account", ACCOUNTS)
def test_a_post_reaches_its_pages_by_the_menu(office, as_officer, account):
    """Each door of the bar is pressed, and each behind «Thêm»; together they lead to every page of the post."""
    page = as_officer(account)
    bar = page.get_by_role("navigation", name="Danh mục")
    reached = walk(page, bar, lambda: None)
    more = bar.get_by_role("link", name="Thêm")
    if more.count():
        reached |= walk(page, page.locator("main"), more.click)
    pages = OWN[account] + (COMMON if account != ADMINISTRATOR else [])
    wanted = {path.partition("?")[0] for path in pages if "{" not in path and path.count("/") == 1}
    # The search leads to lists, and the register's own page to the certifications.
    assert wanted - {"/dossiers", "/certifications"} <= reached, wanted - reached


@pytest.mark.parametrize("account", ACCOUNTS)
def test_the_menu_is_one_line_and_opens_by_keys(as_officer, account, accessible):
    page = as_officer(account)
    bar = page.get_by_role("navigation", name="Danh mục")
    tops = {round(link.bounding_box()["y"]) for link in bar.get_by_role("link").all()}
    assert len(tops) == 1, f"{len(tops)} lines"
    if bar.get_by_role("link", name="Thêm").count():
        press(page, "Alt+e")
        expect(page.get_by_role("heading", name="Danh mục", level=1)).to_be_visible()
        expect(bar.get_by_role("link", name="Thêm")).to_have_attribute("aria-current", "page")
        page.locator("main").get_by_role("link", name="Đổi mật khẩu").press("Enter")
        page.wait_for_url(re.compile("/desk/password$"))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_whole_menu_is_accessible_and_fits(office, as_officer, accessible, screen):
    page = as_officer("lanhdao", SCREENS[screen])
    page.goto(f"{office.url}/desk/menu")
    picture(page, f"menu-{screen}")
    accessible(page)


def walk(page, place, go) -> set[str]:
    """Presses one link after the other; the paths they lead to, below the desk."""
    go()
    labels = [name.split("\n")[0].strip() for name in place.get_by_role("link").all_inner_texts()]
    assert len(labels) == len(set(labels)) and labels, labels
    reached = set()
    for label in labels:
        go()
        place.get_by_role("link", name=re.compile(f"^{re.escape(label)}( Alt .)?$")).click()
        expect(page.get_by_role("heading", level=1).first).to_be_attached()
        reached.add(page.url.partition("/desk")[2].partition("?")[0])
    return reached


def desk_of(office, account: str):
    context = office.browser.new_context(storage_state=office.states[account], viewport=DESK, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{office.url}/desk")
    return page
