#include "extractor/io/readable/readable_writer.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <string>

#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {
namespace {

std::string Readable(const std::string& textproto) {
  Extraction extraction;
  EXPECT_TRUE(
      google::protobuf::TextFormat::ParseFromString(textproto, &extraction));
  std::string out;
  AppendReadable(extraction, &out);
  return out;
}

TEST(ReadableWriter, ADocument) {
  EXPECT_EQ(Readable(R"pb(
              document_id: "news/parker.txt"
              paragraphs {
                span { begin: 0 end: 44 }
                zone: HEADLINE
              }
              paragraphs {
                span { begin: 46 end: 300 }
                zone: BODY
              }
              paragraphs {
                span { begin: 302 end: 900 }
                zone: BODY
              }
              mentions {
                type: PERSON
                form: NAME
                span { begin: 518 end: 531 }
                text: "Ada Obi"
                entity: 1
                honorific: "Dame"
                role: "head of Acme"
                zone: BODY
                evidence { id: "title" }
                evidence { id: "names.weights" }
              }
              mentions {
                type: PERSON
                form: PARTIAL
                span { begin: 20 end: 23 }
                text: "Obi"
                entity: 1
                zone: HEADLINE
              }
              entities {
                id: 1
                type: PERSON
                canonical_name: "Ada Obi"
                aliases: "Obi"
                aliases: "A. Obi"
                honorifics: "Dame"
                roles: "head of Acme"
                gazetteer_ids: "person/7"
              }
              entities { id: 2 type: ORGANIZATION canonical_name: "Acme" }
              figures {
                kind: MONEY
                span { begin: 620 end: 631 }
                text: "$11 million"
                value: "11000000"
                unit: "USD"
                currency: "USD"
                currency_ambiguous: true
                comparator: MORE_THAN
                direction: UP
                counted: "loans"
                evidence { id: "sign" }
              }
              figures {
                kind: QUANTITY
                span { begin: 640 end: 646 }
                text: "5-10 km"
                low: "5"
                high: "10"
                unit: "kilometre"
                high_first: true
                level: 1
              }
              figures {
                kind: DATE
                span { begin: 650 end: 660 }
                text: "31 February"
                warning: "no such date"
                timex: "XXXX-02-31"
              }
              quotes {
                kind: MIXED
                parts { begin: 700 end: 741 }
                parts { begin: 760 end: 770 }
                texts: "that \"we\nwill\""
                texts: "not wait"
                speaker {
                  kind: SPOKESPERSON
                  span { begin: 742 end: 744 }
                  text: "she"
                  entity: 1
                  affiliation: 2
                  role: "chair"
                }
                cue {
                  span { begin: 745 end: 749 }
                  text: "said"
                  lemma: "say"
                  stance: SAY
                  negated: true
                }
                addressee { begin: 750 end: 755 }
                addressee_entity: 2
                evidence { id: "cue-that" }
              }
              warnings {
                kind: NUL_BYTE
                span { begin: 3 end: 4 }
                count: 2
                message: "m"
              }
            )pb"),
            R"(document news/parker.txt
  paragraphs
    HEADLINE      0-44
    BODY          46-900  2 paragraphs
  entities
    PERSON        Ada Obi  also "Obi", "A. Obi"  honorific "Dame"  role "head of Acme"  person/7
    ORGANIZATION  Acme
  names
    PERSON        518-531  "Ada Obi"  -> Ada Obi  "Dame"  role "head of Acme"  {title, names.weights}
    PERSON        20-23  "Obi"  PARTIAL  -> Ada Obi  HEADLINE
  figures
    MONEY         620-631  "$11 million"  = 11000000 USD?  MORE_THAN  UP  counted "loans"  {sign}
    QUANTITY      640-646  "5-10 km"  = 5 to 10 kilometre  high first  level "$11 million"
    DATE          650-660  "31 February"  @ XXXX-02-31  (no such date)
  quotes
    MIXED         700-741  that "we\nwill"
      and         760-770  not wait  {cue-that}
      speaker     742-744  "she"  SPOKESPERSON -> Ada Obi for Acme  role "chair"
      cue         745-749  "said"  say SAY  negated
      addressee   750-755  -> Acme
  warnings
    NUL_BYTE      3-4  x2  m

)");
}

TEST(ReadableWriter, OddOnes) {
  const struct {
    const char* textproto;
    const char* readable;
  } kCases[] = {
      {"", "document \n\n"},
      {"document_id: 'a\\nb' offset_unit: UTF16_UNITS",
       "document a\\nb  offsets in UTF16_UNITS\n\n"},
      // Two of one name are told apart.
      {"entities { id: 1 type: PERSON canonical_name: 'Lee' }"
       "entities { id: 2 type: PERSON canonical_name: 'Lee' }"
       "mentions { type: PERSON form: NAME span {} entity: 2 }",
       "document \n  entities\n    PERSON        Lee #1\n"
       "    PERSON        Lee #2\n  names\n"
       "    PERSON        0-0  -> Lee #2\n\n"},
      // What leads nowhere.
      {"mentions { type: OTHER span {} entity: 9 }"
       "figures { kind: CARDINAL span {} value: '1' same_as: 7 }",
       "document \n  names\n    OTHER         0-0  -> ? #9\n"
       "  figures\n    CARDINAL      0-0  = 1  same as \"?\"\n\n"},
      {"figures { kind: 77 comparator: 77 }",
       "document \n  figures\n                  0-0  ?\n\n"},
      {"quotes { kind: NO_COMMENT speaker { kind: UNKNOWN } cue {} }",
       "document \n  quotes\n    NO_COMMENT\n      speaker       UNKNOWN\n"
       "      cue           \n\n"},
      {"quotes { kind: DIRECT parts { end: 2 } speaker { entity: 5 } }",
       "document \n  quotes\n    DIRECT        0-2\n"
       "      speaker       KIND_UNSPECIFIED -> ? #5\n\n"},
      {"figures { text: 'a\\tb\\001' value: '2' fraction: '2/1' }",
       "document \n  figures\n    KIND_UNSPECIFIED 0-0  \"a\\tb\\x01\"  "
       "= 2 (2/1)\n\n"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Readable(c.textproto), c.readable) << c.textproto;
  }
}

TEST(ReadableWriter, RecordsOfAPlace) {
  Extraction extraction;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"pb(
        paragraphs {
          span { begin: 0 end: 40 }
          zone: HEADLINE
        }
        paragraphs {
          span { begin: 41 end: 90 }
          zone: BODY
        }
        entities { id: 1 type: PERSON canonical_name: "Ada Obi" mentions: 1 }
        entities {
          id: 2
          type: PLACE
          canonical_name: "Leeds"
          mentions: [ 0, 9 ]
        }
        mentions {
          type: PLACE
          form: NAME
          span { begin: 2 end: 7 }
          text: "Leeds"
          entity: 2
        }
        mentions {
          type: PERSON
          form: NAME
          span { begin: 50 end: 57 }
          text: "Ada Obi"
          entity: 1
          confidence: 0.966
          runner_up: PLACE
          evidence {
            id: "names.weights"
            score: 2.5
            defined_in: "names/weights.tsv"
          }
          evidence { id: "person/7" defined_in: "people.tsv:17" note: "n" }
        }
        figures {
          kind: MONEY
          span { begin: 60 end: 62 }
          text: "$5"
          counted_span { begin: 65 end: 70 }
          level: 2
          evidence { id: "sign" }
        }
        figures {
          kind: MONEY
          span { begin: 72 end: 74 }
          text: "$4"
        }
        quotes {
          kind: INDIRECT
          parts { begin: 58 end: 80 }
          speaker {
            kind: PERSON
            span { begin: 50 end: 57 }
            entity: 1
          }
          confidence: 0.5
        }
      )pb",
      &extraction));
  std::string out;
  EXPECT_TRUE(AppendReadableAt(extraction, 56, &out));
  EXPECT_EQ(out, R"(  paragraph
    BODY          41-90
  entities
    PERSON        Ada Obi
  names
    PERSON        50-57  "Ada Obi"  -> Ada Obi  {names.weights, person/7}
      confidence  0.97  runner-up PLACE
      evidence    names.weights  score 2.50  in names/weights.tsv
      evidence    person/7  in people.tsv:17  "n"
  quotes
    INDIRECT      58-80
      speaker     50-57  PERSON -> Ada Obi
      confidence  0.50
)");
  // What is counted belongs to its figure; the other keeps its words.
  out.clear();
  EXPECT_TRUE(AppendReadableAt(extraction, 65, &out));
  EXPECT_EQ(out, R"(  paragraph
    BODY          41-90
  figures
    MONEY         60-62  "$5"  level "$4"  {sign}
      evidence    sign
  quotes
    INDIRECT      58-80
      speaker     50-57  PERSON -> Ada Obi
      confidence  0.50
)");
  // Behind the last unit, and between the records.
  out.clear();
  EXPECT_FALSE(AppendReadableAt(extraction, 7, &out));
  EXPECT_EQ(out, "  paragraph\n    HEADLINE      0-40\n");
  out.clear();
  EXPECT_FALSE(AppendReadableAt(extraction, 40, &out));
  EXPECT_EQ(out, "");
}

}  // namespace
}  // namespace io
}  // namespace onrecord
