"""Makes knowledge/words/first_names.tsv and surnames.tsv.

Sources: the 1990 US census (PyPI: names) and the hand-written lists
given_names.txt and family_names.txt. A hand-written section "[yoruba m 20]"
lists names with commas, the most frequent first; the number is the estimated
frequency of the first one per 100,000 people in English-language world news,
and the n-th name gets number / sqrt(n). They are estimates.
"""

import math
import os
import re

import names  # PyPI: names 0.3.0
import tables

CENSUS = os.path.dirname(names.__file__)
SURNAMES_KEPT = 40000
# The census writes O'Brien as OBRIEN; these stems take the apostrophe back.
IRISH_O = """Banion Brian Brien Bryan Bryant Callaghan Callahan Carroll Connell
Conner Connor Day Dea Dell Doherty Donnell Donoghue Donohue Donovan Dowd Driscoll
Dwyer Farrell Flaherty Flynn Gara Gorman Grady Halloran Hanlon Hara Hare Hearn
Keefe Keeffe Kelley Kelly Kane Laughlin Leary Loughlin Mahoney Malley Mara Meara
Neal Neil Neill Nell Quinn Reilly Rear Riley Rourke Ryan Shaughnessy Shea
Sullivan Toole""".split()


def census_case(name):
  """'MCDONALD' -> 'McDonald', 'OBRIEN' -> "O'Brien"."""
  name = name.capitalize()
  if name.startswith("Mc") and len(name) > 4:
    return "Mc" + name[2:].capitalize()
  if name.startswith("O") and name[1:].capitalize() in IRISH_O:
    return "O'" + name[1:].capitalize()
  return name


def census(filename):
  """Yields (name, share in percent) of a census file."""
  with open(os.path.join(CENSUS, filename), encoding="ascii") as f:
    for line in f:
      fields = line.split()
      yield census_case(fields[0]), float(fields[1])


def sections(filename):
  """Yields (origin, sex, first frequency, names) of a hand-written list."""
  head, words = None, []
  with open(tables.list_path(filename), encoding="utf-8") as f:
    for line in f:
      line = line.strip()
      if line.startswith("#") or not line:
        continue
      if line.startswith("["):
        if head:
          yield head + (words,)
        origin, sex, top = line.strip("[]").split()
        head, words = (origin, sex, float(top)), []
      else:
        words += [w.strip() for w in re.split("[,;]", line) if w.strip()]
  if head:
    yield head + (words,)


class Table:
  """Frequencies of names by sex, and where each was found."""

  def __init__(self):
    self.male, self.female, self.origins = {}, {}, {}

  def add(self, name, male, female, origin):
    self.male[name] = max(self.male.get(name, 0), male)
    self.female[name] = max(self.female.get(name, 0), female)
    tags = self.origins.setdefault(name, [])
    if origin not in tags:
      tags.append(origin)

  def add_list(self, filename):
    for origin, sex, top, listed in sections(filename):
      for rank, name in enumerate(dict.fromkeys(listed), 1):
        frequency = top / math.sqrt(rank)
        male = {"m": 1, "f": 0, "u": 0.5}[sex] * frequency
        self.add(name, male, frequency - male, origin)
        plain = tables.plain(name)
        if plain != name:
          self.add(plain, male, frequency - male, origin)


def make_first_names():
  table = Table()
  for name, share in census("dist.male.first"):
    table.add(name, share * 500, 0, "us")
  for name, share in census("dist.female.first"):
    table.add(name, 0, share * 500, "us")
  table.add_list("given_names.txt")
  rows = []
  for name in sorted(table.origins):
    male, female = table.male[name], table.female[name]
    rows.append((name, "%.2f" % (female / (male + female)),
                 "%.2f" % (male + female), ",".join(table.origins[name])))
  tables.write(
      tables.path("words", "first_names.tsv"),
      "First names of the world: how often women bear them, how frequent they "
      "are (estimated outside the US).",
      "US Census Bureau 1990 (PyPI names 0.3.0, public domain) and lists "
      "written by hand (tools/knowledge/lists/given_names.txt); made by "
      "tools/knowledge/make_person_names.py",
      "public domain (census); Apache-2.0 (hand-written)",
      ("name", "female share 0..1", "frequency per 100,000", "origins"), rows)
  print("first_names.tsv: %d" % len(rows))


def make_surnames():
  table = Table()
  for rank, (name, share) in enumerate(census("dist.all.last")):
    if rank >= SURNAMES_KEPT:
      break
    frequency = max(share * 1000, 0.3)  # the census rounds to 0.001 %
    table.add(name, frequency, 0, "us")
    if name.startswith("Mac") and len(name) > 6:
      table.add("Mac" + name[3:].capitalize(), frequency, 0, "us")
  table.add_list("family_names.txt")
  rows = []
  for name in sorted(table.origins):
    rows.append((name, "%.2f" % (table.male[name] + table.female[name]),
                 ",".join(table.origins[name])))
  tables.write(
      tables.path("words", "surnames.tsv"),
      "Surnames of the world with their frequency (estimated outside the US).",
      "US Census Bureau 1990 (PyPI names 0.3.0, public domain) and lists "
      "written by hand (tools/knowledge/lists/family_names.txt); made by "
      "tools/knowledge/make_person_names.py",
      "public domain (census); Apache-2.0 (hand-written)",
      ("name", "frequency per 100,000", "origins"), rows)
  print("surnames.tsv: %d" % len(rows))


if __name__ == "__main__":
  make_first_names()
  make_surnames()
