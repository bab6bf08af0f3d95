"""Copies knowledge/ without most names of its lists.

  python3 tools/knowledge/strike.py FOLDER [SHARE [SEED]]

SHARE percent (50 unless told) of the things of the gazetteer, with all their
names, and of the first names and surnames are left out, others for each SEED;
countries, demonyms and the lists of common words stay. What weights are fitted
on with `train_names --struck=FOLDER` then meets names of no list, as other
news does.
"""

import os
import shutil
import sys
import zlib

import tables

KEPT = ("classes.tsv", "countries.tsv", "demonyms.tsv")
NAMES = ("first_names.tsv", "surnames.tsv")


def strike(path, share, salt, column):
  """Leaves out a share of a file's rows, chosen by the hash of a column."""
  kept = []
  with open(path, encoding="utf-8") as f:
    for line in f:
      fields = line.rstrip("\n").split("\t")
      key = (salt + fields[min(column, len(fields) - 1)]).encode("utf-8")
      if line.startswith("#") or zlib.crc32(key) % 100 >= share:
        kept.append(line)
  with open(path, "w", encoding="utf-8") as f:
    f.writelines(kept)


def main():
  folder = sys.argv[1]
  share = int(sys.argv[2]) if len(sys.argv) > 2 else 50
  seed = sys.argv[3] if len(sys.argv) > 3 else ""
  shutil.copytree(tables.KNOWLEDGE, folder)
  for name in sorted(os.listdir(os.path.join(folder, "gazetteer"))):
    if name.endswith(".tsv") and name not in KEPT:
      # By id, so that all names of one thing go together.
      strike(os.path.join(folder, "gazetteer", name), share, seed + "g", 2)
  for name in NAMES:
    strike(os.path.join(folder, "words", name), share, seed + name, 0)


if __name__ == "__main__":
  main()
