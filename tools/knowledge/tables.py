"""Reads and writes the tab separated tables of knowledge/.

A table is UTF-8 text: comment lines with '#', then rows whose fields are
separated by tabs. The first comment lines are a description, '# origin:',
'# licence:' and '# columns:'.
"""

import os
import re
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
KNOWLEDGE = os.path.join(ROOT, "knowledge")
LISTS = os.path.join(ROOT, "tools", "knowledge", "lists")
SCOWL = "/usr/share/dict/scowl"

GAZETTEER_COLUMNS = ("name", "class", "id", "alias", "prior", "case", "ids")


def path(*parts):
  return os.path.join(KNOWLEDGE, *parts)


def list_path(name):
  return os.path.join(LISTS, name)


def read(filename):
  """Yields (line number, fields) of every row of a table."""
  with open(filename, encoding="utf-8", newline="\n") as f:
    for number, line in enumerate(f, 1):
      line = line.rstrip("\n")
      if line and not line.startswith("#"):
        yield number, line.split("\t")


def write(filename, description, origin, licence, columns, rows):
  """Writes a table; rows are sequences of strings, in their final order."""
  with open(filename, "w", encoding="utf-8", newline="\n") as f:
    f.write("# %s\n# origin: %s\n# licence: %s\n# columns: %s\n" %
            (description, origin, licence, "<TAB>".join(columns)))
    for row in rows:
      f.write("\t".join(str(x) for x in row).rstrip("\t") + "\n")


def plain(text):
  """Text without accents, for ids and comparisons."""
  text = text.translate(str.maketrans(
      "ıøØłŁđĐßæÆœŒþÞðÐ’‘", "ioOlLdDsaAoOtTdD''"))
  return "".join(c for c in unicodedata.normalize("NFKD", text)
                 if not unicodedata.combining(c))


def slug(text):
  """'AT&T Inc.' -> 'at-and-t-inc', the form that ids take."""
  text = plain(text).lower().replace("&", " and ").replace("+", " plus ")
  text = text.replace("'", "").replace(".", "")
  return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def scowl_words(bands=(10, 20, 35, 40, 50)):
  """{lower-case word: band} from SCOWL; a smaller band is more common."""
  if not os.path.isdir(SCOWL):
    raise SystemExit(SCOWL + " is not there; apt-get install scowl")
  words = {}
  for band in bands:
    for variant in ("english", "american", "british", "british_z"):
      name = os.path.join(SCOWL, "%s-words.%d" % (variant, band))
      if not os.path.exists(name):
        continue
      with open(name, encoding="latin-1") as f:
        for word in f.read().split():
          if re.fullmatch(r"[a-z]+", word):
            words.setdefault(word, band)
  return words
