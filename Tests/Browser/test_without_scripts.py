"""The whole way of a dossier on browsers that run no script: buttons and links alone."""

import re

from playwright.sync_api import Page, expect

from steps import open_dossier, received_code, said
from test_morning import track
from test_reception import receive_plainly


def test_a_dossier_goes_through_five_hands_without_a_script(office, as_officer, opened):
    counter = plain(as_officer, "quay")
    receive_plainly(counter, "Châu Thị Không")
    click(counter, "^Tiếp nhận")
    code = received_code(counter)
    click(counter, "^Chuyển hồ sơ")
    said(counter, "Hồ sơ đã được chuyển, đang chờ người nhận.")

    specialist = plain(as_officer, "chuyenmon")
    open_dossier(specialist, code)
    click(specialist, "^Nhận hồ sơ")
    specialist.get_by_label("Nội dung kết quả").fill("Giấy xác nhận của bà Châu Thị Không.")
    click(specialist, "^Trình lãnh đạo ký")
    said(specialist, "Dự thảo đã được trình lãnh đạo ký.")

    leader = plain(as_officer, "lanhdao")
    open_dossier(leader, code)
    leader.locator("main a[data-main]").click()
    expect(leader.get_by_text("Giấy xác nhận của bà Châu Thị Không.").first).to_be_visible()
    click(leader, "^Ký ")
    said(leader, "Kết quả đã được ký và chuyển văn thư.")

    clerk = plain(as_officer, "vanthu")
    follow(clerk, "^Vào số")
    click(clerk, f"Vào số {code}")
    expect(clerk.get_by_role("status").filter(has_text=code)).to_be_visible()

    follow(counter, "^Trả kết quả")
    counter.get_by_role("link", name=f"Trả kết quả {code}").click()
    counter.get_by_label("Nộp lại giấy tiếp nhận hồ sơ").check()
    click(counter, "^Trả kết quả")
    expect(counter.get_by_text(f"Đã trả kết quả hồ sơ {code}")).to_be_visible()
    counter.get_by_role("link", name="Mời người dân đánh giá").click()
    click(counter, "Rất hài lòng")
    expect(counter.get_by_role("heading", name="Xin cảm ơn Ông/Bà")).to_be_visible()

    citizen = opened(java_script_enabled=False)
    track(citizen, office, code, "5678")
    expect(citizen.get_by_text("Cảm ơn Ông/Bà đã đánh giá.")).to_be_visible()


def plain(as_officer, account: str) -> Page:
    return as_officer(account, java_script_enabled=False)


def click(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(name)).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=re.compile(name)).first.click()

