#!/usr/bin/env python3
"""Makes the reference tables of this folder from the collected facts.

    rules/reference/generate.py DATA [calendar|laws|articles]...

DATA is the folder that holds calendar.csv, laws.csv, articles.csv and README.md as collected (columns and
sources: see README.md beside this script). supplement-articles.csv beside this script adds the articles of
versions that DATA holds no text of, and aliases.csv the names that laws go by beside their titles. Without a table name all are made. The output depends on the input only:
the same facts give the same bytes.
"""

import csv
import itertools
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent

# A year is answered only when every holiday and every shifted day of it is in the table.
COMPLETE_YEARS = range(2015, 2027)

# The Code's own art. 1242 names these ten acts (read in a stored copy, see README.md), so their end is not
# in doubt although the note of the source was written before.
ENDED_BY_CODE = "law-af059a46-20260312"

# The collected facts hold no articles of these versions; see README.md.
SUPPLEMENT = "supplement-articles.csv"

# Names that laws go by in practice and that are no titles of theirs; see README.md.
ALIASES = "aliases.csv"

# What a title is searched without. Swift: LawTitle.normalised.
IGNORED_IN_TITLES = str.maketrans({c: None for c in "《》〈〉<>＜＞“”\"\t 　"} | {"(": "（", ")": "）"})


def normalised(title):
    return title.translate(IGNORED_IN_TITLES).replace("中华人民共和国", "")


def rows_of(data, name):
    with open(data / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def supplement():
    """Rows by (law_key, version_date), each checked against itself."""
    rows = {(row["law_key"], row["version_date"]): row for row in rows_of(HERE, SUPPLEMENT)}
    for key, row in rows.items():
        count = 0
        for word in row["articles"].split(" "):
            shape_of, _, times = word.partition("*")
            if not re.fullmatch(r"(\d+-\d+=)?\d+(/\d+|\(\d+:\d+(;\d+:\d+)*\))?", shape_of):
                sys.exit(f"{SUPPLEMENT}: {key} has a malformed word {word}")
            count += 0 if "=" in shape_of else int(times or 1)
        if count != int(row["article_count"]):
            sys.exit(f"{SUPPLEMENT}: {key} has {count} articles, not {row['article_count']}")
    return rows


def aliases(names):
    """Aliases as rows of titles, each of one law and none of them a title; `names` are the titles."""
    laws = {}
    for title, key in names:
        laws.setdefault(title, set()).add(key)
    rows = set()
    for row in rows_of(HERE, ALIASES):
        alias, keys = normalised(row["alias"]), laws.get(normalised(row["title"]), set())
        if alias in laws or alias in {title for title, _ in rows} or len(keys) != 1:
            sys.exit(f"{ALIASES}: {row['alias']} is a title or twice here, or {row['title']} is not one law")
        rows.add((alias, *keys))
    return rows


def reference(version_id):
    """law-53211e6a-20210122 as law-53211e6a@2021-01-22; law-53211e6a-0 as law-53211e6a@."""
    if not version_id:
        return ""
    key, day = version_id.rsplit("-", 1)
    return key + "@" + (f"{day[:4]}-{day[4:6]}-{day[6:]}" if day != "0" else "")


def write(name, snapshot, columns, rows):
    rows = [[str(field) for field in row] for row in rows]
    for row in rows:
        bad = [field for field in row if re.search(r'[,"\r\n]', field)]
        if bad or len(row) != len(columns):
            sys.exit(f"{name}: a field needs quoting or is missing: {row}")
    lines = [",".join(row).encode() for row in rows]
    # The reader searches by halves over the bytes of the key columns, which the first fields are.
    keys = [line.split(b",", 2)[:2] for line in lines]
    order = sorted(range(len(lines)), key=lambda index: b",".join(keys[index]))
    head = f"# fashen.{name}/1 {snapshot}\n{','.join(columns)}\n".encode()
    content = head + b"".join(lines[index] + b"\n" for index in order)
    (HERE / f"{name}.csv").write_bytes(content)
    print(f"{name}.csv: {len(lines)} rows, {len(content)} bytes")


def make_calendar(data, snapshot):
    rows = [(str(year), "complete") for year in COMPLETE_YEARS]
    rows += [(row["date"], row["kind"]) for row in rows_of(data, "calendar.csv")]
    write("calendar", snapshot, ["date", "kind"], rows)


def end_basis(row):
    if "UNVERIFIED" in row["note"] and row["superseded_on"] and row["repealed_by"] != ENDED_BY_CODE:
        return "unverified"
    return ""


def make_laws(data, snapshot):
    laws = rows_of(data, "laws.csv")
    columns = [
        "law_key", "version_date", "effective_date", "effective_basis", "superseded_on", "ended_by", "end_basis",
        "adopted_date", "amended", "article_count", "count_status", "expired", "verified", "region", "title",
        "short_title",
    ]  # fmt: skip
    rows = []
    names = set()
    added = supplement()
    for row in laws:
        key, title, short = row["law_key"], row["title"], row["short_title"]
        counted = added.get((key, row["version_date"]), row)
        if row["article_count"] not in ("", counted["article_count"]):
            sys.exit(f"{SUPPLEMENT}: {key} has another number of articles than the collected facts")
        rows.append([
            key, row["version_date"], row["effective_date"], row["effective_basis"], row["superseded_on"],
            reference(row["superseded_by"] or row["repealed_by"]), end_basis(row), row["adopted_date"],
            row["has_amendment_history"], counted["article_count"], counted["count_status"],
            "1" if row["expired_in_source"] == "1" else "", row["verified"], row["region"], title,
            "" if short == title.replace("中华人民共和国", "") else short,
        ])  # fmt: skip
        names |= {(normalised(title), key), (normalised(short), key)}
    write("laws", snapshot, columns, rows)
    write("titles", snapshot, ["title", "law_key"], names | aliases(names))


def shape(row):
    """One article: its paragraphs, and `/items` when only the first has items, else `(2:5;4:3)`."""
    items = row["items_by_paragraph"]
    text = row["paragraph_count"]
    if items.startswith("1:") and ";" not in items:
        text += "/" + items[2:]
    elif items:
        text += f"({items})"
    return text if "-" not in row["article"] else f"{row['article']}={text}"


def make_articles(data, snapshot):
    rows = []
    for version, group in itertools.groupby(rows_of(data, "articles.csv"), key=lambda row: row["law_id"]):
        group = list(group)
        numbers = [int(row["article"]) for row in group if "-" not in row["article"]]
        if numbers != list(range(1, len(numbers) + 1)):
            sys.exit(f"articles.csv: {version} has a gap")
        shapes = []
        for text, run in itertools.groupby(map(shape, group)):
            count = len(list(run))
            shapes.append(text if count == 1 else f"{text}*{count}")
        rows.append(reference(version).split("@") + [" ".join(shapes)])
    collected = {tuple(row[:2]) for row in rows}
    for key, row in supplement().items():
        if key in collected:
            sys.exit(f"{SUPPLEMENT}: the collected facts have the articles of {key}")
        rows.append([*key, row["articles"]])
    write("articles", snapshot, ["law_key", "version_date", "articles"], rows)


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    data = pathlib.Path(arguments[0])
    built = re.search(r"Built (\d{4}-\d\d-\d\d)", (data / "README.md").read_text(encoding="utf-8"))
    if not built:
        sys.exit("README.md of the facts does not say when they were built")
    tables = {"calendar": make_calendar, "laws": make_laws, "articles": make_articles}
    for name in arguments[1:] or tables:
        if name not in tables:
            sys.exit(f"unknown table {name}; known: {', '.join(tables)}")
        tables[name](data, built[1])


if __name__ == "__main__":
    main(sys.argv[1:])
