"""Money over the counter: the code to scan, the receipt, giving back, and closing the day."""

import re

import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from conftest import PHONE
from steps import SIGNATURE, press, receive


def scanned(page, place, name: str = "Mã VietQR") -> str:
    """What a telephone's camera reads from the code on the page."""
    picture = place / "code.png"
    page.get_by_role("img", name=name).screenshot(path=picture)
    codes = zxingcpp.read_barcodes(Image.open(picture).convert("L").resize((900, 900)))
    return codes[0].text


def test_a_fee_is_paid_by_code_or_in_cash_given_back_and_the_day_closed(office, as_officer, accessible, tmp_path):
    leader = as_officer("lanhdao")
    leader.goto(f"{office.url}/desk/tills")
    leader.get_by_label("Mã ngân hàng (BIN)").fill("970405")
    leader.get_by_label("Số tài khoản").fill("1500 2010 12345")
    leader.get_by_label("Chủ tài khoản").fill("Kho bạc Nhà nước Khu vực XIX")
    leader.get_by_label("Ngân hàng", exact=True).fill("Agribank, chi nhánh Chợ Mới")
    leader.get_by_role("button", name="Dùng tài khoản này").click()
    expect(leader.get_by_text("Tài khoản đã được ghi nhận")).to_be_visible()
    accessible(leader)
    leader.get_by_role("link", name="In bảng mã QR của quầy").click()
    expect(leader.get_by_role("heading", name="QUÉT MÃ ĐỂ NỘP PHÍ, LỆ PHÍ")).to_be_visible()
    accessible(leader)
    fixed = scanned(leader, tmp_path)
    assert "1500201012345" in fixed and "010211" in fixed and "5802VN6304" in fixed, "neither amount nor message"

    page = as_officer("quay")
    page.goto(f"{office.url}/desk")
    code = receive(page, "Nguyễn Văn Thử", SIGNATURE)
    page.goto(f"{office.url}/desk/dossiers/{code}")
    page.get_by_role("link", name=re.compile(r"^Thu [\d.]+ đồng")).click()
    expect(page.get_by_role("heading", name="Chuyển khoản")).to_be_visible()
    accessible(page)
    text = scanned(page, tmp_path)
    assert "970405" in text and "1500201012345" in text and f"PHI {code}" in text

    press(page, "Alt+l")
    expect(page.get_by_text("Chưa ghi mã giao dịch của ngân hàng").first).to_be_visible()
    accessible(page)
    page.get_by_label("Mã giao dịch của ngân hàng").first.fill("FT26330000123")
    press(page, "Alt+l")
    expect(page.get_by_role("heading", name="Biên lai")).to_be_visible()

    page.goto(f"{office.url}/desk/dossiers/{code}/fees")
    expect(page.get_by_text("Thu chuyển khoản, mã FT26330000123")).to_be_visible()
    page.get_by_text("Hoàn trả tiền").click()
    page.get_by_label("Lý do").select_option("mistaken")
    page.get_by_role("button", name="Hoàn trả, lập phiếu").click()
    expect(page.get_by_role("heading", name="Phiếu hoàn trả phí, lệ phí")).to_be_visible()

    page.goto(f"{office.url}/desk/dossiers/{code}/fees")
    press(page, "Control+Enter")
    expect(page.get_by_role("heading", name="Biên lai")).to_be_visible()

    page.goto(f"{office.url}/desk/till")
    page.set_viewport_size(PHONE)
    accessible(page)
    expect(page.get_by_text("mã FT26330000123")).to_be_visible()
    cash, bank = page.get_by_text("Chuyển khoản đã về:").locator("b").all_inner_texts()
    # Others may have paid at this counter today.
    counted = int(cash.removesuffix(" đồng").replace(".", "")) + 1_000
    page.get_by_label("Tiền mặt đếm được").fill(f"{counted:,}".replace(",", "."))
    page.get_by_label("Chuyển khoản theo sao kê").fill(bank.removesuffix(" đồng"))
    press(page, "Control+Enter")
    expect(page.get_by_text("Xin đếm lại, hoặc ghi rõ lý do").first).to_be_visible()
    accessible(page)
    page.get_by_label("Lý do chênh lệch").fill("Chưa đổi tiền lẻ.")
    press(page, "Control+Enter")
    expect(page.get_by_role("heading", name="Bảng kê thu phí, lệ phí")).to_be_visible()

    leader.goto(f"{office.url}/desk/tills")
    expect(leader.get_by_text("Thừa 1.000 đồng: Chưa đổi tiền lẻ.")).to_be_visible()
    accessible(leader)
