"""Prints a paper: print.py SECONDS STYLESHEET HTML PDF. Nothing is fetched from anywhere; memory and work are bounded."""

import resource
import sys

seconds, stylesheet, source, target = int(sys.argv[1]), *sys.argv[2:]
# A year's book of a thousand sheets needs more than a letter.
memory = (4 if seconds > 120 else 2) << 30
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
resource.setrlimit(resource.RLIMIT_FSIZE, (100 << 20, 100 << 20))

from weasyprint import CSS, HTML  # noqa: E402


def refuse(url, *_arguments, **_options):
    raise ValueError("a paper fetches nothing")


with open(source, encoding="utf-8") as file:
    page = HTML(string=file.read(), url_fetcher=refuse)
page.write_pdf(target, stylesheets=[CSS(filename=stylesheet, url_fetcher=refuse)])
