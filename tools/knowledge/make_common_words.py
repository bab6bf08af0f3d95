"""Makes knowledge/words/common_words.tsv from SCOWL (Debian: scowl)."""

import tables


def main():
  words = tables.scowl_words((10, 20, 35))
  rows = sorted((band, word) for word, band in words.items())
  tables.write(
      tables.path("words", "common_words.tsv"),
      "Ordinary English words in lower case, so that a capital on one says "
      "little.", "SCOWL 2020.12.07 (English, American, British words; sizes "
      "10, 20, 35), tools/knowledge/make_common_words.py",
      "SCOWL (see knowledge/NOTICE)",
      ("word", "band (10 most common, 20, 35)"),
      [(word, band) for band, word in rows])
  print("common_words.tsv: %d words" % len(rows))


if __name__ == "__main__":
  main()
