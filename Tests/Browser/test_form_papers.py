"""Every citizen's form as it leaves the printer: few pages, no word over an edge, and a picture when pictures are drawn.

The filled forms are those of the golden files, so one browser prints them all in seconds.
"""

import os
import re
import subprocess

import pytest

from conftest import LOOK, ROOT

STYLESHEET = ROOT / "Sources/Papers/Templates/paper.css"
FORMS = sorted((ROOT / "Tests/Golden/papers").glob("form-*.html"))
# The circulars' own long forms: a disability asks for 31 signs and ten activities, a change of a household business
# for parts A, B and C, all of which the golden form fills at once.
MOST_PAGES = {
    "form-disability-assessment": 4,
    "form-disability-assessment-2019": 4,
    "form-household-business-change": 4,
}
# A4 in points. Two centimetres stay free around; boxes of words reach a little over the words themselves.
WIDTH, HEIGHT, SIDE, EDGE = 595, 842, 45, 35
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@pytest.fixture(scope="module")
def press(chromium):
    """Prints a file with the stylesheet of papers; nothing is asked of a server."""
    context = chromium.new_context(locale="vi-VN")
    page = context.new_page()
    page.route("**/papers/paper.css", lambda route: route.fulfill(path=STYLESHEET, content_type="text/css"))

    def pdf(form, place):
        page.route("**/form", lambda route: route.fulfill(path=form, content_type="text/html; charset=utf-8"))
        page.goto("http://papers.invalid/form")
        page.unroute("**/form")
        page.pdf(path=place, prefer_css_page_size=True)
        return place

    yield pdf
    context.close()


def told(*command) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_fits_its_sheets(press, form, tmp_path):
    pdf = press(form, tmp_path / "form.pdf")
    facts = told("pdfinfo", pdf)
    pages = int(re.search(r"Pages:\s+(\d+)", facts).group(1))
    assert 1 <= pages <= MOST_PAGES.get(form.stem, 2)
    assert "(A4)" in facts
    words = [(tuple(map(float, found[:4])), found[4]) for found in WORD.findall(told("pdftotext", "-bbox", pdf, "-"))]
    assert len(words) > 40, "the sheet is nearly empty"
    outside = [
        (word, left, top, right, bottom)
        for (left, top, right, bottom), word in words
        # A capital with two marks is a glyph of its own, whose box poppler puts elsewhere.
        if len(word) > 1
        and (left < SIDE or right > WIDTH - SIDE or top < EDGE or bottom > HEIGHT - EDGE)
    ]
    assert not outside
    if os.environ.get("MOTCUA_PICTURES"):
        LOOK.mkdir(parents=True, exist_ok=True)
        told("pdftoppm", "-r", "70", "-png", pdf, LOOK / form.stem)


def test_every_form_of_the_program_is_among_them():
    definitions = {file.stem.replace("_", "-") for file in (ROOT / "Sources/FormFiles/Definitions").glob("*.yaml")}
    assert {f"form-{name}" for name in definitions} <= {form.stem for form in FORMS}
