"""Papers: one slip for a visit, the receipt for money, the kept PDF, and what a paper's code tells anybody."""

import re
import subprocess

from playwright.sync_api import expect

from conftest import PHONE, picture
from steps import SIGNATURE, choose_procedure, press, printed, receive, received_code


def test_a_visit_gets_one_slip_and_the_money_its_receipt(as_officer, chromium, accessible, tmp_path):
    page = as_officer("quay")
    first = receive(page, "Trần Thị Mẫu")
    press(page, "Alt+g")
    expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Trần Thị Mẫu")
    choose_procedure(page, SIGNATURE)
    # One case with the first dossier only when the officer says so.
    expect(page.get_by_label(f"Liên thông với hồ sơ {first}")).not_to_be_checked()
    press(page, "Control+Enter")
    second = received_code(page)
    page.get_by_role("link", name="In chung một giấy cho 2 hồ sơ").click()
    page.wait_for_url(re.compile("/receipt/visit"))
    words, _ = printed(page, tmp_path)
    assert first in words and second in words
    page.goto(re.sub(r"/receipt/visit.*", "", page.url))
    page.get_by_role("link", name="Thu 10.000 đồng").click()
    page.get_by_role("button", name="Đã nhận tiền mặt, lập biên lai").click()
    page.wait_for_url(re.compile("/desk/papers/"))
    expect(page.get_by_text("Còn giá trị")).to_be_visible()
    accessible(page)
    picture(page, "paper")
    paper = page.url
    page.get_by_role("link", name="In giấy này").click()
    words, link = printed(page, tmp_path)
    assert "Mười nghìn đồng" in words and "Liên 3: Kế toán" in words and "/papers/q/" in link
    phone = chromium.new_context(viewport=PHONE).new_page()
    phone.goto(link)
    expect(phone.get_by_role("heading", name="còn giá trị")).to_be_visible()
    assert "Trần Thị Mẫu" not in phone.content() and second not in phone.content()
    accessible(phone)
    picture(phone, "paper-check")
    page.goto(paper)
    pdf = wait_for_pdf(page)
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "Liên 3: Kế toán" in text and second in text
    leader = as_officer("lanhdao")
    leader.goto(paper)
    leader.get_by_text("Thu hồi giấy này").click()
    leader.get_by_label("Lý do thu hồi").fill("Thu nhầm mức phí.")
    leader.get_by_role("button", name="Thu hồi").click()
    expect(leader.get_by_text("Đã thu hồi ngày")).to_be_visible()
    phone.goto(link)
    expect(phone.get_by_role("heading", name="đã bị thu hồi")).to_be_visible()
    phone.context.close()


def wait_for_pdf(page):
    """The server makes the PDF by itself; nobody waits for it, so the page is asked again."""
    for _ in range(60):
        link = page.get_by_role("link", name="Tải bản PDF đã lưu")
        if link.count():
            with page.expect_download() as download:
                link.click()
            assert download.value.suggested_filename.endswith(".pdf")
            return download.value.path()
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError("no PDF was kept within a minute")


def test_an_invented_code_is_not_found(office, chromium):
    page = chromium.new_context(viewport=PHONE).new_page()
    answer = page.goto(f"{office.url}/papers/q/{'0' * 32}")
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Không tìm thấy giấy tờ này")).to_be_visible()
    page.context.close()
