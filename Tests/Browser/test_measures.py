"""What is measured: the counter asks why with one key, or not at all, and the leader follows a number to its dossiers."""

import re

from playwright.sync_api import expect

from conftest import picture
from steps import choose_procedure, new_reception, open_dossier, press, receive, received_code, said, type_person


def test_a_reason_is_asked_at_the_counter_and_read_by_the_leader(as_officer, accessible):
    counter = as_officer("quay")
    new_reception(counter)
    type_person(counter, "Lý Thị Hỏi")
    choose_procedure(counter, "xac nhan tinh trang hon nhan")
    counter.get_by_label("Vì sao không nộp trực tuyến").select_option(label="Ngại, chưa quen dùng máy")
    press(counter, "Control+Enter")
    asked = received_code(counter)
    unasked = receive(counter, "Lý Thị Khỏi")

    open_dossier(counter, unasked)
    counter.get_by_text("Ghi lý do không nộp trực tuyến").click()
    counter.get_by_label("Vì sao không nộp trực tuyến").select_option(label="Không có điện thoại thông minh")
    counter.get_by_role("button", name="Ghi nhận").click()
    said(counter, "Cách người dân nộp hồ sơ đã được ghi nhận.")
    expect(counter.locator("dl.facts").get_by_text("Không có điện thoại thông minh")).to_be_visible()
    accessible(counter)

    leader = as_officer("lanhdao")
    leader.goto(f"{leader.url.split('/desk')[0]}/desk/measures")
    expect(leader.get_by_role("heading", name=re.compile("Đo lường phục vụ"))).to_be_visible()
    accessible(leader)
    picture(leader, "measures")
    row = leader.get_by_role("row", name=re.compile("^Ngại, chưa quen dùng máy"))
    count = int(row.get_by_role("link").first.inner_text().split()[0])
    assert count >= 1
    row.get_by_role("link").first.click()
    expect(leader.get_by_role("status")).to_contain_text(f"{count} hồ sơ.")
    expect(leader.get_by_role("link", name=asked)).to_be_visible()
    accessible(leader)
    leader.get_by_role("link", name="Trở về bảng đo lường").click()
    expect(leader.get_by_role("heading", name="Vì sao không nộp trực tuyến")).to_be_visible()
    with leader.expect_download() as chosen:
        leader.get_by_role("link", name="Tải bảng tính (.xlsx)").click()
    assert chosen.value.suggested_filename.startswith("do-luong-phuc-vu-")
