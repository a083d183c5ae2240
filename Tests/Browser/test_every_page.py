"""Every page of every post, at the counter's screen, the same at 200 % zoom, and on a telephone: readable, wider than none."""

import re

import pytest
from playwright.sync_api import expect

from conftest import ADMINISTRATOR, DESK, PHONE, picture
from steps import CODE, accept, draft, hand_over, number, receive, sign

# A browser at 200 % lays a page out in half of the screen's pixels.
ZOOMED = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}
SCREENS = {"desk": DESK, "zoomed": ZOOMED, "phone": PHONE}
COMMON = ["", "/dossiers?text=Trần", "/absences", "/procedures", "/procedures/1.004873", "/calendar", "/password"]
NAMES = {"working": "Đang", "drafted": "Trình", "signed": "Ký", "numbered": "Vào"}
ACCOUNTS = ["quay", "chuyenmon", "lanhdao", "vanthu", "kstt", ADMINISTRATOR]
OWN = {
    "quay": [
        "/receptions/new",
        "/dossiers/{new}",
        "/dossiers/{new}/receipt",
        "/dossiers/{new}/withdrawals/new",
        "/returns",
        "/returns?code={numbered}",
        "/dossiers/{numbered}",
    ],
    "chuyenmon": ["/dossiers/{working}", "/dossiers/{working}/supplements/new", "/dossiers/{working}/payments/new"],
    "lanhdao": ["/signing?code={drafted}", "/dossiers/{drafted}", "/dossiers/{working}/suspensions/new"]
    + ["/measures", "/register", "/certifications", "/deadlines", "/apologies", "/apologies/register"],
    "vanthu": ["/numbering", "/dossiers/{signed}", "/settings/wording"],
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


@pytest.mark.parametrize("account", ["quay", "lanhdao"])
def test_a_post_reaches_its_pages_by_the_menu(as_officer, account):
    page = as_officer(account)
    for name in page.get_by_role("navigation", name="Danh mục").get_by_role("link").all_inner_texts():
        label = name.split("\n")[0].strip()
        page.get_by_role("navigation", name="Danh mục").get_by_role("link", name=label).first.click()
        expect(page.get_by_role("heading", level=1).first).to_be_attached()


def desk_of(office, account: str):
    context = office.browser.new_context(storage_state=office.states[account], viewport=DESK, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{office.url}/desk")
    return page
