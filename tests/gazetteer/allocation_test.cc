// Counts allocations: a look-up in a text makes none once its workspace has
// grown.

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "gtest/gtest.h"

namespace {

std::atomic<long> allocations{0};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) std::abort();
  return memory;
}
// All forms, or sanitizers see memory of one kind given back as another.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return operator new(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}

namespace onrecord {
namespace gazetteer {
namespace {

// Names of every kind, and texts that have them in every writing: the usual
// path, groups of names, capitals, accents, entities, rules.
std::unique_ptr<Gazetteer> Make() {
  static const struct {
    const char* name;
    CaseRule rule;
    const char* rules;
  } kNames[] = {
      {"Orla", CaseRule::kExact, ""},
      {"ORLA", CaseRule::kExact, ""},
      {"Bank of Orla", CaseRule::kExact, ""},
      {"Marks & Penrose", CaseRule::kTitle, ""},
      {"O'Dunne", CaseRule::kExact, ""},
      {"Café Ümit", CaseRule::kAny, ""},
      {"al-Zahir", CaseRule::kExact, ""},
      {"Marlow", CaseRule::kExact, "not-before=Street"},
      {"Zürcher Kantonalbank Aktiengesellschaft", CaseRule::kExact, ""},
  };
  EntryList entries;
  for (const auto& n : kNames) {
    Entry entry;
    entry.name = n.name;
    entry.case_rule = n.rule;
    entry.rules = n.rules;
    entries.Add(entry);
  }
  auto gazetteer = Gazetteer::Create(entries);
  EXPECT_TRUE(gazetteer.ok()) << gazetteer.status();
  return *std::move(gazetteer);
}

TEST(AllocationTest, MakesNoneAfterTheFirstTexts) {
  const auto gazetteer = Make();
  std::vector<std::string> texts = {
      "The Bank  of\nOrla's Marlow Street, Marlow. BANK OF ORLA",
      "Marks and Penrose; Marks &amp; Penrose; MARKS & PENROSE.",
      "O’Dunne met O'Dunne in cafe\u0301 u\u0308mit and CAFÉ ÜMIT",
      "Al\u2010Zahir, “al-Zahir” – ZÜRCHER KANTONALBANK AKTIENGESELLSCHAFT",
      "", "\xFF\xC3 \xE2\x80",
  };
  std::string all;
  for (int i = 0; i < 300; ++i) absl::StrAppend(&all, texts[i % 4], " ");
  texts.push_back(all);
  const std::vector<absl::string_view> views(texts.begin(), texts.end());
  Workspace workspace;
  std::vector<Match> matches;
  TextMatches found;
  const auto look_up = [&] {
    size_t count = 0;
    for (const bool overlapping : {false, true}) {
      FindOptions options;
      options.overlapping = overlapping;
      for (const std::string& text : texts) {
        gazetteer->FindInBytes(text, options, &workspace, &matches);
        count += matches.size();
      }
      gazetteer->FindInAll(views, options, &workspace, &found);
      count += found.matches.size();
    }
    return count;
  };
  const size_t first_count = look_up();
  const long before = allocations;
  const size_t count = look_up();
  EXPECT_EQ(allocations - before, 0);
  EXPECT_EQ(count, first_count);
  EXPECT_GT(count, 1000);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
