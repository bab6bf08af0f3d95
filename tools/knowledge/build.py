"""Makes all generated files of knowledge/ again, then checks them.

  pip install -r tools/knowledge/requirements.txt; apt-get install scowl
  python3 tools/knowledge/build.py
"""

import sys

import check
import make_cities
import make_common_words
import make_organizations
import make_person_names
import make_places


def main():
  make_common_words.main()
  make_person_names.make_first_names()
  make_person_names.make_surnames()
  make_places.make_demonyms(make_places.make_countries())
  make_places.make_regions()
  make_cities.make_cities()
  make_cities.make_counties()
  make_organizations.main()
  return check.main()


if __name__ == "__main__":
  sys.exit(main())
