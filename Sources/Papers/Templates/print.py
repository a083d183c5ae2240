"""Prints a paper: print.py STYLESHEET HTML PDF. Nothing is fetched from anywhere, and memory and time are bounded."""

import resource
import sys

resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
resource.setrlimit(resource.RLIMIT_FSIZE, (100 << 20, 100 << 20))

from weasyprint import CSS, HTML  # noqa: E402


def refuse(url, *_arguments, **_options):
    raise ValueError("a paper fetches nothing")


stylesheet, source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    page = HTML(string=file.read(), url_fetcher=refuse)
page.write_pdf(target, stylesheets=[CSS(filename=stylesheet, url_fetcher=refuse)])
