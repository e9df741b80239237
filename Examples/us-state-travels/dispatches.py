#!/usr/bin/env python3
"""Turn the travels abroad of US presidents and secretaries of state into dispatches, as JSON Lines on standard output.

usage: dispatches.py travels_abroad.tsv > travels.jsonl

The input has a header and the columns start, end, role, who, name, country_id, country, locale, remarks, id, parted by tabs. Each row becomes one
dispatch: a plain sentence of who visited which country, when and where, and behind it the row's remarks to the letter.
"""
import csv
import datetime
import json
import re
import sys

ROLES = {"president": "President", "secretary": "Secretary of State"}
COLUMNS = ["start", "end", "role", "who", "name", "country_id", "country", "locale", "remarks", "id"]
WITH_ARTICLE = ("Bahamas", "Cook Islands", "Czech Republic", "Dominican Republic", "German Democratic Republic", "Holy See", "Kyrgyz Republic", "Maldives", "Marshall Islands",
                "Netherlands", "Palestinian Authority", "Philippines", "Republic of China", "Solomon Islands", "U.S.S.R.", "United Arab Emirates", "United Kingdom", "West Bank")


def country(name):
    """'Korea, Republic of' as a sentence has it: 'the Republic of Korea'; 'Korea, North' is 'North Korea'."""
    head, comma, tail = name.partition(", ")
    if comma:
        return f"the {tail} {head}" if tail.endswith(" of") else f"{tail} {head}"
    return "the " + name if name.startswith(WITH_ARTICLE) else name


def person(name):
    """'Henry A. (Heinz Alfred) Kissinger' as a dispatch has it: without the name of birth."""
    return re.sub(r" \([^)]*\)", "", name)


def day(date, year=True):
    text = f"{date:%B} {date.day}"
    return f"{text}, {date.year}" if year else text


def when(start, end):
    """'on January 14, 1866'; 'from January 9 to 12, 1866'."""
    if start == end:
        return f"on {day(start)}"
    last = f"{end.day}, {end.year}" if (start.year, start.month) == (end.year, end.month) else day(end)
    return f"from {day(start, start.year != end.year)} to {last}"


def dispatch(row):
    start, end = (datetime.date.fromisoformat(row[key]) for key in ("start", "end"))
    place = f" ({row['locale']})" if row["locale"] else ""
    remarks = row["remarks"] if not row["remarks"] or row["remarks"][-1] in ".!?])" else row["remarks"] + "."
    return {
        "id": f"travel-{row['id']}",
        "date": row["start"],
        "lang": "en",
        "text": f"WASHINGTON, {day(start)} – U.S. {ROLES[row['role']]} {person(row['name'])} visited {country(row['country'])}{place} {when(start, end)}. {remarks}".rstrip(),
        "url": f"https://history.state.gov/departmenthistory/travels/{row['role']}/{row['who']}",
    }


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = sys.argv[1]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or [])]
        if missing:
            sys.exit(f"{path}:1: no column {', '.join(missing)}; expected {', '.join(COLUMNS)}")
        for row in rows:
            try:
                print(json.dumps(dispatch(row), ensure_ascii=False))
            except (KeyError, TypeError, ValueError) as fault:
                sys.exit(f"{path}:{rows.line_num}: {fault}")


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        sys.exit(0)
