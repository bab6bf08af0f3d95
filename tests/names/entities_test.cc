// What entities and mentions tell beside their names.

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

TEST(MentionFields, HonorificAndRole) {
  const std::string text =
      "Sir Edwin Marlow met Tim Vance, the chief executive of Kestrel "
      "Airlines.";
  const Names names = Find(text);
  ASSERT_GE(names.mentions.size(), 2u);
  const Mention& sir = names.mentions[0];
  EXPECT_EQ(text.substr(sir.honorific.begin, sir.honorific.size()), "Sir");
  const Mention& chief = names.mentions[1];
  EXPECT_EQ(text.substr(chief.role.begin, chief.role.size()),
            "chief executive of Kestrel Airlines");
}

// The gazetteer knows what belongs to the name behind the capitals.
TEST(MentionFields, NamesThatGoOn) {
  const struct {
    const char* text;
    const char* name;  // of the first organization
  } kCases[] = {
      {"Sotheby's said profit fell.", "Sotheby's"},
      {"A bag from McDonald\u2019s lay there.", "McDonald\u2019s"},
      {"Shares of Moody's fell.", "Moody's"},
      {"She spoke on BBC Radio 4 in May.", "BBC Radio 4"},
      // Owners whose name ends before that.
      {"Shares of Tesco's rivals fell.", "Tesco"},
      {"Tesco said 4 shops would close.", "Tesco"},
  };
  for (const auto& c : kCases) {
    std::string found;
    for (const Mention& m : Find(c.text).mentions) {
      if (!found.empty() || m.type != Type::kOrganization) continue;
      found = std::string(c.text).substr(m.span.begin, m.span.size());
    }
    EXPECT_EQ(found, c.name) << c.text;
  }
}

TEST(MentionFields, EvidenceAndConfidence) {
  for (const Mention& m : Find("Tim Cook of Apple flew to Paris.").mentions) {
    ASSERT_FALSE(m.evidence.empty());
    EXPECT_GT(m.confidence, 0.2f);
    EXPECT_LE(m.confidence, 1.0f);
  }
}

// A headline in capitals must not change what the body's names are.
TEST(Headlines, DoNotChangeTheBody) {
  const std::string body =
      "Ingrid Halvorsen of Kestrel Airlines spoke in Oslo. Halvorsen said no.";
  const std::vector<std::string> plain = Entities(body);
  const std::vector<std::string> topped =
      Entities("FLIGHTS ARE LATE AGAIN\n\n" + body);
  EXPECT_EQ(plain, topped);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
