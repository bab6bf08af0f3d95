"""Reads the hand-written lists of tools/knowledge/lists/.

A list is written to be quick to extend:

  [agency in:us]
  Federal Bureau of Investigation / FBI / F.B.I.; Food and Drug ... / FDA

A section header gives the class and facts that hold for all its entries.
Entries end with ';' or the line, the names of one stand between ' / ', the
fullest first. After a name: ':legal' (or short, acronym, former, abbreviation,
spelling) says what kind of alias it is, '@0.3' sets the prior by hand,
'{exact}' (title, any, upper) the case rule. '~' before a name marks a former
one. A kind that is not given is guessed from the letters.
"""

import collections
import re

import priors
import tables

KINDS = ("short", "acronym", "legal", "former", "abbreviation", "spelling")
LEGAL = re.compile(
    r"(?:\b(?:Inc|Ltd|Limited|plc|PLC|LLC|LLP|Corp|Corporation|GmbH|AG|SA|NV|"
    r"SE|SpA|AB|ASA|Oyj|Holdings|Company|Co|N\.V|S\.A|S\.p\.A|Incorporated|"
    r"Berhad|Tbk|PJSC|A/S|KGaA))\.?$")

# A name: text, kind of alias ("" for the first), prior or None, case rule.
Name = collections.namedtuple("Name", "text kind prior case")
# A thing of a list: its class, its facts ("in:us"), its names.
Entry = collections.namedtuple("Entry", "cls facts names")


def kind_of(text, canonical):
  """Guesses what kind of alias of canonical a name is."""
  letters = re.sub(r"[^A-Za-z]", "", text)
  if tables.plain(text) == tables.plain(canonical):
    return "spelling"
  if re.fullmatch(r"(?:[A-Z]\.\s?)+[A-Z]?\.?", text):
    return "acronym"
  if (" " not in text and 2 <= len(letters) <= 9 and
      sum(c.isupper() for c in letters) * 3 >= len(letters) * 2):
    return "acronym"
  if LEGAL.search(text) and len(text) > len(canonical):
    return "legal"
  if text.endswith("."):
    return "abbreviation"
  return "short" if len(text) < len(canonical) else "spelling"


def parse_name(text, canonical):
  text = text.strip()
  case = prior = None
  match = re.search(r"\{(exact|title|any|upper)\}", text)
  if match:
    case, text = match.group(1), text.replace(match.group(0), "").strip()
  match = re.search(r"\s*@([01](?:\.\d+)?)$", text)
  if match:
    prior, text = float(match.group(1)), text[:match.start()]
  kind = ""
  match = re.search(r":(%s)$" % "|".join(KINDS), text)
  if match:
    kind, text = match.group(1), text[:match.start()]
  if text.startswith("~"):
    kind, text = "former", text[1:].strip()
  if canonical is None:
    kind = ""
  elif not kind:
    kind = kind_of(text, canonical)
  return Name(text, kind, prior, case or "")


def parse_entry(text, cls, facts):
  names = []
  for part in text.split(" / "):
    if part.strip():
      names.append(parse_name(part, names[0].text if names else None))
  return Entry(cls, facts, names) if names else None


def read(filename):
  """Yields the entries of a list in their order."""
  cls, facts = None, ()
  with open(filename, encoding="utf-8") as f:
    for number, line in enumerate(f, 1):
      line = line.strip()
      if not line or line.startswith("#"):
        continue
      if line.startswith("["):
        cls, *facts = line.strip("[]").split()
        continue
      if cls is None:
        raise SystemExit("%s:%d: a section must come first" %
                         (filename, number))
      for part in line.split(";"):
        entry = parse_entry(part, cls, tuple(facts))
        if entry:
          yield entry


def rows(entry, ident, ids=()):
  """The gazetteer rows of an entry, its canonical name first."""
  out, seen = [], set()
  for name in entry.names:
    if name.text in seen:
      continue
    seen.add(name.text)
    prior = name.prior
    if prior is None:
      prior = priors.of_name(name.text, name.kind)
    out.append((name.text, entry.cls, ident, name.kind, "%.2f" % prior,
                name.case, ",".join(ids)))
  return out


def one_canonical(rows):
  """Sorts rows; of several canonical names of an id, the first stays one."""
  out, seen = [], set()
  for row in sorted(rows, key=sort_key):
    if not row[3] and row[2] in seen:
      row = row[:3] + ("spelling",) + row[4:]
    seen.add(row[2])
    out.append(row)
  return sorted(out, key=sort_key)


def sort_key(row):
  """Order of a gazetteer file: by id, the canonical name first."""
  return (row[2], row[3] != "", row[0], row[1])
