"""Makes the gazetteer files of organizations and of other capitalised names.

One file of knowledge/gazetteer for each list of LISTS, and
companies_listed.tsv from pytickersymbols (names and tickers of listed
companies). An organization has the id org/<name>; entries that come again in
a later list are left out there.
"""

import re

import entries
import priors
import pytickersymbols  # PyPI: pytickersymbols 1.17.10
import tables

# list of tools/knowledge/lists -> description of the file it makes
LISTS = {
    "companies.txt": "Companies and banks of North America and Europe.",
    "companies_world.txt":
        "Companies, banks and exchanges of the rest of the world.",
    "public_bodies.txt":
        "Ministries, agencies, central banks, courts, parliaments, police, "
        "armed forces, international bodies.",
    "politics.txt":
        "Parties, movements, armed groups, unions, charities, think tanks.",
    "media.txt": "Newspapers, magazines, broadcasters, news agencies.",
    "universities.txt":
        "Universities, schools, research institutes, hospitals, museums.",
    "sports.txt": "Clubs, teams, leagues, sports associations.",
    "others.txt":
        "Capitalised names of nothing that acts: indices, products, events, "
        "laws, awards, holidays, works.",
}
NOT_ORGANIZATIONS = {"index", "term", "product", "event", "law", "award",
                     "holiday", "work"}
SUFFIX = re.compile(
    r"[,]?\s+(?:Inc\.?|Incorporated|Corp\.?|Corporation|Company|Co\.?|Ltd\.?|"
    r"Limited|plc|PLC|AG|SE|S\.?A\.?|N\.?V\.?|S\.?p\.?A\.?|AB|ASA|Oyj|KGaA|"
    r"Holdings?|Group|& Co\.?(?: KGaA)?|\(.*\)|Class [ABC]|Trust|LLC|L\.P\.)$")
LICENCE = "Apache-2.0 (hand-written)"
# The least prior of a short name that a list written by hand lacks: "News" of
# News Corp has less.
LEAST_SHORT = 0.4


def place_priors():
  """{name: highest prior as a place}, for clubs and firms named alike."""
  out = {}
  for name in ("cities.tsv", "countries.tsv", "regions.tsv"):
    for _, row in tables.read(tables.path("gazetteer", name)):
      out[row[0]] = max(out.get(row[0], 0), float(row[4]))
  return out


def lower_if_place(row, places, explicit):
  """A name that places bear as well says less of an organization."""
  if row[0] in places and row[0] not in explicit and places[row[0]] > 0.3:
    return row[:4] + ("%.2f" % min(float(row[4]), 0.4),) + row[5:]
  return row


class Maker:
  """Keeps what earlier files hold, so that nothing comes twice."""

  def __init__(self):
    self.places = place_priors()
    self.seen = set()  # (name, id)
    self.ids = {}  # id -> file
    self.names = {}  # name -> the first id that has it

  def add(self, rows, entry, ident, ids):
    explicit = {n.text for n in entry.names if n.prior is not None}
    for row in entries.rows(entry, ident, ids):
      if (row[0], ident) in self.seen:
        continue
      self.seen.add((row[0], ident))
      self.names.setdefault(row[0], ident)
      if entry.cls not in NOT_ORGANIZATIONS:
        row = lower_if_place(row, self.places, explicit)
      rows.append(row)

  def make_list(self, listname, description):
    rows, out = [], listname.replace(".txt", ".tsv")
    for entry in entries.read(tables.list_path(listname)):
      kind = entry.cls if entry.cls in NOT_ORGANIZATIONS else "org"
      ident = "%s/%s" % (kind, tables.slug(entry.names[0].text))
      if ident in self.ids:
        continue
      self.add(rows, entry, ident, ["in:country/" + f[3:] for f in entry.facts
                                    if re.fullmatch("in:[a-z]{2}", f)])
    for row in rows:
      self.ids[row[2]] = out
    self.write(out, description, rows,
               "written by hand for onrecord, lists/%s" % listname, LICENCE)

  def make_listed(self):
    rows = []
    stocks = sorted(pytickersymbols.PyTickerSymbols().get_all_stocks(),
                    key=lambda s: (s["name"], s.get("symbol") or ""))
    for stock in stocks:
      legal = re.sub(r"\s+", " ", stock["name"]).strip()
      legal = re.sub(r",?\s*\((?:The|the|A|B|C)\)|\s+\(?Class [A-C]\)?$", "",
                     legal)
      short = legal
      while SUFFIX.search(short) and len(SUFFIX.sub("", short)) > 2:
        short = SUFFIX.sub("", short).rstrip(" ,&")
      if not re.search("[A-Za-z]", short) or short in self.names:
        continue
      names = [entries.Name(short, "", None, "")]
      ident = "org/" + tables.slug(short)
      if legal in self.names:
        # Written by hand without the short name: the same company.
        names = [entries.Name(short, "short", None, "")]
        ident = self.names[legal]
      elif legal != short:
        names.append(entries.Name(legal, "legal", 0.98, ""))
      if ident in self.ids and legal not in self.names:
        continue
      ticker = stock.get("symbol") or ""
      ids = (["ticker:" + ticker]
             if re.fullmatch(r"[A-Z0-9.-]{1,8}", ticker) else [])
      known = len(rows)
      self.add(rows, entries.Entry("company", (), names), ident, ids)
      if ident in self.ids and len(rows) > known:
        rows[known:] = [row for row in rows[known:]
                        if float(row[4]) >= LEAST_SHORT]
      self.ids.setdefault(ident, "companies_listed.tsv")
    self.write("companies_listed.tsv",
               "Listed companies of large share indices that the lists "
               "written by hand lack.", rows,
               "PyPI pytickersymbols 1.17.10 (names and tickers)", "MIT")

  def write(self, name, description, rows, origin, licence):
    rows = entries.one_canonical(rows)
    tables.write(tables.path("gazetteer", name), description,
                 origin + "; made by tools/knowledge/make_organizations.py",
                 licence, tables.GAZETTEER_COLUMNS, rows)
    print("%s: %d names of %d things" % (name, len(rows),
                                         len({r[2] for r in rows})))


def main():
  maker = Maker()
  for listname, description in LISTS.items():
    maker.make_list(listname, description)
  maker.make_listed()


if __name__ == "__main__":
  main()
