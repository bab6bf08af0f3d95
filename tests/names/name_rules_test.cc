// The examples of knowledge/names/rules.tsv: what a "yes" has in brackets is a
// name of the rule's label, at least one of them by the rule and not without
// it; of a "no" the rule makes nothing.

#include "extractor/names/rules/name_rules.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

static_assert(static_cast<int>(Type::kPerson) == kPersonLabel &&
                  static_cast<int>(Type::kPlace) == kPlaceLabel,
              "types of mentions have their labels' numbers");

constexpr char kKnowledge[] = "knowledge";

// The text with brackets around the names that `choose` takes.
template <class Choose>
std::string Bracketed(const std::string& text, Choose choose) {
  std::string made = text;
  const Names names = Find(text);
  for (auto mention = names.mentions.rbegin();
       mention != names.mentions.rend(); ++mention) {
    if (!choose(*mention)) continue;
    made.insert(mention->span.end, "]");
    made.insert(mention->span.begin, "[");
  }
  return made;
}

std::string WithoutBrackets(const std::string& text) {
  return absl::StrReplaceAll(text, {{"[", ""}, {"]", ""}});
}

TEST(NameRulesTest, ExamplesAreAsTheySay) {
  const absl::StatusOr<NameRules> rules = NameRules::Load(kKnowledge);
  ASSERT_TRUE(rules.ok()) << rules.status();
  ASSERT_GT(rules->rules().size(), 5u);
  for (size_t r = 0; r < rules->rules().size(); ++r) {
    const patterns::Rule& rule = rules->rules()[r];
    const auto made_by_it = [&](const Mention& mention) {
      for (const Reason& reason : mention.evidence) {
        if (reason.id == rules->IdOf(r)) return true;
      }
      return false;
    };
    bool needed = false;
    for (const std::string& yes : rule.yes) {
      const std::string text = WithoutBrackets(yes);
      const std::string name =
          yes.substr(yes.find('[') + 1, yes.find(']') - yes.find('[') - 1);
      EXPECT_EQ(Bracketed(text, [&](const Mention& mention) {
                  return LabelName(static_cast<int>(mention.type)) ==
                             rule.label &&
                         mention.span.begin == yes.find('[') &&
                         mention.span.end - mention.span.begin == name.size();
                }), yes) << rules->PlaceOf(r);
      needed |= Bracketed(text, made_by_it) == yes;
    }
    EXPECT_TRUE(needed) << rules->PlaceOf(r) << ": rule \"" << rule.id
                        << "\" makes none of its examples a name; the others "
                           "would be names without it";
    for (const std::string& no : rule.no) {
      EXPECT_EQ(Bracketed(no, made_by_it), no) << rules->PlaceOf(r);
    }
  }
}

TEST(NameRulesTest, EvidenceNamesRuleAndLine) {
  const Names names = Find("Wielowies is a small farming village.");
  ASSERT_EQ(names.mentions.size(), 1u);
  const Reason& reason = names.mentions[0].evidence.front();
  EXPECT_EQ(reason.id, "names.rule.is-a-place");
  EXPECT_EQ(reason.defined_in.substr(0, 16), "names/rules.tsv:");
}

}  // namespace
}  // namespace names
}  // namespace onrecord
