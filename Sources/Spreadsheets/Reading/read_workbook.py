"""Reads one sheet of a workbook and writes it as JSON lines: first what it is, then each row.

Runs apart, with little memory and time, because the file comes from outside. Never follows links, runs no macro,
computes nothing: a formula is told as a formula.
"""
import datetime
import json
import resource
import signal
import sys
import zipfile

MEBIBYTE = 1024 * 1024
MOST_ROWS, MOST_COLUMNS, LARGEST_INSIDE = 100_000, 200, 400 * MEBIBYTE


def stop(problem, **more):
    print(json.dumps({"problem": problem, **more}, ensure_ascii=False))
    sys.exit(0)


def cell(source):
    value = source.value
    if value is None:
        return None
    if source.data_type == "f":
        return ["f"]
    if source.data_type == "e":
        return ["e", str(value)]
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (int, float)):
        return ["n", value]
    if isinstance(value, datetime.datetime):
        return ["d", value.date().isoformat(), value.hour * 3600 + value.minute * 60 + value.second]
    if isinstance(value, datetime.date):
        return ["d", value.isoformat(), 0]
    if isinstance(value, datetime.time):
        return ["t", value.hour * 3600 + value.minute * 60 + value.second]
    if isinstance(value, datetime.timedelta):
        return ["n", value.total_seconds() / 86400]
    return str(value)


def check_inside(path):
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        stop("not-a-spreadsheet")
    if size > LARGEST_INSIDE or len(names) > 10_000:
        stop("swells")
    if "[Content_Types].xml" not in names:
        stop("not-a-spreadsheet")


def read(path, wanted):
    import openpyxl

    book = openpyxl.load_workbook(open(path, "rb"), read_only=True, data_only=False, keep_links=False)
    names = [sheet.title for sheet in book.worksheets]
    if not names or (wanted and wanted not in names):
        stop("sheet-unknown", sheets=names)
    sheet = book[wanted] if wanted else book.worksheets[0]
    epoch = 1904 if book.epoch == openpyxl.utils.datetime.CALENDAR_MAC_1904 else 1900
    print(json.dumps({"sheet": sheet.title, "sheets": names, "epoch": epoch}, ensure_ascii=False))
    sheet.reset_dimensions()
    empty = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [cell(source) for source in row]
        while cells and cells[-1] is None:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            stop("too-many-cells")
        if not cells:
            empty += 1
            continue
        # The file's own row number: empty rows may have been left out of it.
        number = next((source.row for source in row if source.value is not None), number)
        if number > MOST_ROWS + empty or number > 1_048_576:
            stop("too-many-cells")
        print(json.dumps([number, cells], ensure_ascii=False))


def main():
    signal.alarm(60)
    resource.setrlimit(resource.RLIMIT_CPU, (45, 50))
    resource.setrlimit(resource.RLIMIT_AS, (1024 * MEBIBYTE, 1024 * MEBIBYTE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (400 * MEBIBYTE, 400 * MEBIBYTE))
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    path, wanted = sys.argv[1], sys.argv[2]
    check_inside(path)
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        stop("reader-missing")
    try:
        read(path, wanted)
    except MemoryError:
        stop("reader-stopped")
    except Exception:  # Whatever a broken file makes of the library, it is no spreadsheet for us.
        stop("not-a-spreadsheet")


main()
