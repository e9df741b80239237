#!/usr/bin/env python3
"""Turns ICEWS event data into a graph file: graph.py EVENTS.tab > icews.csv, an edge list of countries that every command of entente reads.

Needs Python 3 and pycountry (PyPI). Columns as ICEWS publishes them (header, tabs). An event within one country, or of an actor without country, is left out and counted.
CAMEO's root codes become PLOVER's types as PLOVER's manual relates them; statements (01) are none of them. The text of a tie is the row's own: what was coded, and between whom.
"""
import collections
import csv
import json
import sys

import pycountry

TYPES = {
    "02": "request", "03": "agree", "04": "consult", "05": "support", "06": "cooperate", "07": "aid", "08": "concede", "09": "accuse", "10": "request",
    "11": "accuse", "12": "reject", "13": "threaten", "14": "protest", "15": "mobilize", "16": "sanction", "17": "coerce", "18": "assault", "19": "assault",
    "20": "assault",
}
# What ICEWS calls otherwise than ISO does.
NAMES = {
    "Occupied Palestinian Territory": "PSE", "South Korea": "KOR", "North Korea": "PRK", "Turkey": "TUR", "Democratic Republic of Congo": "COD", "Macedonia": "MKD",
    "Kosovo": "XKX", "Cote d'Ivoire": "CIV", "Swaziland": "SWZ", "Cape Verde": "CPV", "East Timor": "TLS", "Ivory Coast": "CIV", "Republic of Congo": "COG",
    "Macau": "MAC", "Micronesia": "FSM", "Czech Republic": "CZE", "Reunion": "REU", "Holy See": "VAT", "Vatican": "VAT", "Burma": "MMR",
}


def code(name):
    if name in NAMES:
        return NAMES[name]
    # "NA" is no country here, and Namibia's code to pycountry.
    if len(name) < 4:
        return None
    try:
        return pycountry.countries.lookup(name).alpha_3
    except LookupError:
        return None


def main(path):
    left = collections.Counter()
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["source", "target", "weight", "type", "date", "event", "score", "dispatch", "evidence"])
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            ends = [code(row[side]) for side in ("Source Country", "Target Country")]
            kind = TYPES.get(row["CAMEO Code"][:2])
            reason = "a statement" if kind is None else "an actor without a country" if None in ends else "within one country" if ends[0] == ends[1] else None
            if reason:
                left[reason] += 1
                continue
            text = f'{row["Event Text"]}: {row["Source Name"]} → {row["Target Name"]} ({row["Publisher"]}, ICEWS {row["Event ID"]})'
            story = "icews-" + row["Story ID"]
            sentence = {"dispatch": story, "start": 0, "end": len(text.encode()), "text": text}
            writer.writerow(
                [f"country:{ends[0]}", f"country:{ends[1]}", 1, kind, row["Event Date"], story + "#" + row["Event ID"], row["Intensity"], story,
                 json.dumps([sentence], ensure_ascii=False)])
    for reason, number in left.most_common():
        print(f"{number} events left out: {reason}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
