"""Checks the tables of knowledge/gazetteer and knowledge/words.

Says what is wrong with file and line, prints the counts, and lists the names
that are also common words or first names ("--ambiguous" for all of them).
Exits with 1 if anything is wrong.
"""

import collections
import glob
import os
import re
import sys
import unicodedata

import priors
import tables

ALIASES = {"", "short", "acronym", "legal", "former", "abbreviation",
           "spelling"}
CASES = {"", "exact", "title", "any", "upper"}
ROW_LIMIT = 15 * 1000 * 1000
TRUSTED = {"country", "territory", "continent", "state", "province", "water",
           "demonym", "religion", "language", "product", "event", "holiday",
           "award", "index", "term", "law", "work"}

errors = []


def error(filename, number, why):
  errors.append("%s:%d: %s" % (os.path.relpath(filename, tables.ROOT), number,
                               why))


def check_text(filename):
  """The rules that every table keeps."""
  data = open(filename, "rb").read()
  try:
    text = data.decode("utf-8")
  except UnicodeDecodeError as e:
    error(filename, data[:e.start].count(b"\n") + 1, "not UTF-8")
    return []
  lines = text.split("\n")
  if lines and lines[-1]:
    error(filename, len(lines), "no line feed at the end")
  head = [line for line in lines[:8] if line.startswith("#")]
  for key in ("# origin: ", "# licence: ", "# columns: "):
    if not any(line.startswith(key) for line in head):
      error(filename, 1, "no '%s' line" % key.strip())
  columns = next((line.count("<TAB>") + 1 for line in head
                  if line.startswith("# columns: ")), 0)
  for number, line in enumerate(lines, 1):
    if line.startswith("#") or not line:
      continue
    if "\r" in line or line != line.rstrip():
      error(filename, number, "carriage return or blanks at the end")
    if unicodedata.normalize("NFC", line) != line:
      error(filename, number, "not in Unicode's composed form (NFC)")
    if line.count("\t") + 1 > columns:
      error(filename, number, "more fields than columns")
    if any(f != f.strip() or "  " in f for f in line.split("\t")):
      error(filename, number, "blanks around or doubled in a field")
  return lines


def check_gazetteer(filename, classes, canonical, seen, explicit, report):
  counts = collections.Counter()
  done = set()
  for number, fields in tables.read(filename):
    fields += [""] * (7 - len(fields))
    name, cls, ident, alias, prior, case, _ = fields
    counts[cls] += 1
    if not name or not re.search(r"\w", name):
      error(filename, number, "empty name")
    if cls not in classes:
      error(filename, number, "class '%s' is not in classes.tsv" % cls)
    if alias not in ALIASES or case not in CASES:
      error(filename, number, "unknown alias kind or case rule")
    if not re.fullmatch(r"[a-z_]+/[a-z0-9-]+", ident):
      error(filename, number, "odd id '%s'" % ident)
    if not re.fullmatch(r"0(\.\d+)?|1(\.0+)?", prior):
      error(filename, number, "prior '%s' is no number 0..1" % prior)
      continue
    if (name, ident) in seen:
      error(filename, number, "'%s' stands twice for %s" % (name, ident))
    seen.add((name, ident))
    if alias == "" and ident in canonical:
      error(filename, number, "%s has a second canonical name" % ident)
    if ident not in done and alias != "":
      error(filename, number, "%s does not open with its canonical name" %
            ident)
    done.add(ident)
    canonical.setdefault(ident, name)
    if priors.is_ambiguous(name):
      report.append((name, cls, float(prior)))
      if (float(prior) > 0.5 and cls not in TRUSTED and
          name not in explicit):
        error(filename, number, "'%s' is a common word or a first name: "
              "prior at most 0.5, or set it by hand" % name)
  return counts


def explicit_priors():
  """Names whose prior a hand-written list sets."""
  names = set()
  for filename in glob.glob(tables.list_path("*.txt")):
    with open(filename, encoding="utf-8") as f:
      for line in f:
        names.update(m.group(1).strip(" ~") for m in re.finditer(
            r"([^;/\]]+?)(?::\w+)?@[01]", line.split("]")[-1]))
  return names


def main():
  classes = {r[0] for _, r in
             tables.read(tables.path("gazetteer", "classes.tsv"))}
  files = sorted(glob.glob(tables.path("gazetteer", "*.tsv")) +
                 glob.glob(tables.path("words", "*.t*")))
  explicit, canonical, seen, report = explicit_priors(), {}, set(), []
  by_class, size = collections.Counter(), 0
  for filename in files:
    check_text(filename)
    size += os.path.getsize(filename)
    rows = list(tables.read(filename))
    if "gazetteer" in filename and not filename.endswith("classes.tsv"):
      by_class += check_gazetteer(filename, classes, canonical, seen, explicit,
                                  report)
    else:
      keys = collections.Counter(tuple(r) for _, r in rows)
      for key, n in keys.items():
        if n > 1:
          error(filename, 0, "row %r stands twice" % (key,))
    print("%-28s %7d rows %9d bytes" % (os.path.basename(filename), len(rows),
                                        os.path.getsize(filename)))
  if size > ROW_LIMIT:
    error(files[0], 0, "knowledge/ has %d bytes, over %d" % (size, ROW_LIMIT))
  print("\n%d bytes; %d things; classes:" % (size, len(canonical)))
  for cls, n in sorted(by_class.items()):
    print("  %-14s %7d" % (cls, n))
  print("\n%d names are also common words or first names" % len(report))
  if "--ambiguous" in sys.argv:
    for name, cls, prior in sorted(report):
      print("  %-24s %-14s %.2f" % (name, cls, prior))
  for line in errors[:200]:
    print(line)
  print("%d errors" % len(errors))
  return 1 if errors else 0


if __name__ == "__main__":
  sys.exit(main())
