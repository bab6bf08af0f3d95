"""How often a capitalised name means the thing that a list says it means.

The numbers are estimates made by hand, not counts: a name that is also an
ordinary word, a first name or a surname gets at most 0.5, the less the more
common that other use is. A list overrides them with '@0.9'.
"""

import functools
import os

import tables

WORD_CAP = {10: 0.2, 20: 0.3, 35: 0.4, 40: 0.5, 50: 0.5}


@functools.lru_cache(None)
def words():
  return tables.scowl_words()


def _frequencies(name, column):
  filename = tables.path("words", name)
  if not os.path.exists(filename):
    raise SystemExit("run make_person_names.py first: no %s" % filename)
  return {row[0]: float(row[column]) for _, row in tables.read(filename)}


@functools.lru_cache(None)
def first_names():
  return _frequencies("first_names.tsv", 2)


@functools.lru_cache(None)
def surnames():
  return _frequencies("surnames.tsv", 1)


def person_cap(token):
  """The prior left for a token that may be a person's name."""
  first = first_names().get(token, 0)
  last = surnames().get(token, 0)
  if first >= 50 or last >= 100:
    return 0.3
  if first >= 5 or last >= 10:
    return 0.4
  if first or last >= 2:
    return 0.5
  return 1.0


def is_word(token):
  return token.lower() in words() and token[:1].isupper()


def is_ambiguous(name):
  """True if the name is one word that is a common word or a first name."""
  return (" " not in name and
          (not name.isupper() or len(name) == 1) and
          (name.lower() in words() or name in first_names()))


def of_name(name, kind=""):
  """The prior of a name of a list."""
  if kind == "acronym":
    letters = name.replace(".", "")
    if len(letters) <= 1:
      return 0.1
    cap = {2: 0.4, 3: 0.8}.get(len(letters), 0.9)
    if "." in name:
      cap = max(cap, 0.7)
    if letters.lower() in words():
      cap = min(cap, 0.5)
    return cap
  if " " in name:
    return 0.95
  base = 0.9
  if name.lower() in words():
    base = min(base, WORD_CAP[words()[name.lower()]])
  return min(base, person_cap(name))
