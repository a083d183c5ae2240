"""The program's doors, read from the lists in its sources: which paths there are, and which of them show a page."""

import re

from conftest import ROOT

WEB = ROOT / "Sources/Web"
# Doors that no person opens: of programs, of the machine, of the national portal, and the files of the pages.
FOR_PROGRAMS = re.compile(r"/api/|/healthz$|/metrics$|/portal/files/|/public/")
# Files and printed sheets, which browsers save or print and do not show as pages.
NO_PAGES = re.compile(r"/exports$|/pdf$|/files/\{id\}$|/sheets/\{file\}$|/sheet$|/sign$|/control-sheet$|/print$|/paper$|/visit$")


def paths() -> list[str]:
    """The paths of all doors that a link can open, as the source's lists declare them."""
    found = []
    for source in sorted(WEB.rglob("*Routes*.swift")):
        names = {}
        for line in source.read_text().splitlines():
            # One name, or several at once: `let (ticket, operation) = ("/desk/…", "/api/…")`.
            if given := re.match(r'\s*let \(?(\w+(?:, \w+)*)\)? = \(?("/[^"]*"(?:, "/[^"]*")*)\)?$', line):
                names |= zip(given[1].split(", "), re.findall(r'"([^"]*)"', given[2]), strict=True)
            if door := re.match(r'\s*\.get\((?:"([^"]*)"|(\w+)),', line):
                path = door[1] if door[1] is not None else names[door[2]]
                found.append(re.sub(r"\\\((\w+)\)", lambda name: names[name[1]], path))
    return found


def pages(doors: list[str]) -> list[str]:
    """Of the doors those that show a page to a person, and each act that asks for a reason by itself."""
    acts = re.search(r"enum ReasonedAct.*?\n(.*?)\n\n", (WEB / "Dossiers/ReasonedAct.swift").read_text(), re.S)
    kinds = re.findall(r'(?:case|,) (\w+)(?: = "([\w-]+)")?', acts[1])
    act = r"\(act.rawValue)"
    expanded = [path.replace(act, value or name) for path in doors for name, value in (kinds if act in path else [("", "")])]
    return [path for path in expanded if not FOR_PROGRAMS.match(path) and not NO_PAGES.search(path)]


PATHS = paths()
ROUTES = pages(PATHS)


def route_of(path: str) -> str | None:
    """The route that answers a path: the one with the fewest blanks."""
    fitting = [route for route in ROUTES if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", route), path)]
    return min(fitting, key=lambda route: route.count("{"), default=None)


def declared_count() -> int:
    """How many doors the sources make with `.get(`, in whatever file."""
    door = re.compile(r"(?<![\w)\]}])\.get\((?!\))")
    return sum(len(door.findall(source.read_text())) for source in WEB.rglob("*.swift"))
