"""Takes the README's pictures in a demonstration office: bin/pictures starts it and gives its address and passwords."""

import re
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from steps import CARD, MARRIAGE, choose_procedure, new_reception, press, received_code

PLACE = Path(__file__).resolve().parents[2] / "docs/pictures"
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 360, "height": 740}


def main(url: str, counter: str, specialist: str) -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        page = desk(browser, url, "quay", counter)
        code = reception(page)
        keep(desk(browser, url, "chuyenmon", specialist), "today")
        phone = browser.new_page(viewport=PHONE, locale="vi-VN", device_scale_factor=2)
        track(phone, url, code)
        browser.close()


def desk(browser: Browser, url: str, account: str, password: str) -> Page:
    page = browser.new_page(viewport=DESK, locale="vi-VN")
    page.goto(f"{url}/login")
    page.get_by_label("Tên đăng nhập").fill(account)
    page.get_by_label("Mật khẩu").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/desk"))
    return page


def reception(page: Page) -> str:
    new_reception(page)
    page.keyboard.type(CARD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Điện thoại").first).to_be_focused()
    page.keyboard.type("0912345678")
    choose_procedure(page, MARRIAGE)
    keep(page, "reception")
    press(page, "Control+Enter")
    return received_code(page)


def track(page: Page, url: str, code: str) -> None:
    page.goto(f"{url}/track")
    page.get_by_label("Mã hồ sơ").fill(code)
    page.get_by_label("4 số cuối").fill("5678")
    page.get_by_role("button", name="Xem hồ sơ").click()
    expect(page.get_by_role("heading", name=code)).to_be_visible()
    keep(page, "tracking")


def keep(page: Page, name: str) -> None:
    path = PLACE / f"{name}.png"
    page.screenshot(path=path)
    Image.open(path).convert("RGB").quantize(64).save(path, optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
