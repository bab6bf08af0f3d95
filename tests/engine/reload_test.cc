// The gazetteer of a running engine, replaced: records are those of an engine
// that was made with the new one.

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/engine/extractor.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/image.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

constexpr char kArticle[] =
    "Orla Marrow grows\n\n"
    "“We sold €1.5bn of cover in Orla Marrow,” said Ada Obi of Tarn Quill. "
    "She said that Tarn Quill and the Vessel Board would go on, and that Ada "
    "Obi would not.\n";

gazetteer::Entry Named(const char* name, const char* id, gazetteer::Type type) {
  gazetteer::Entry entry;
  entry.name = name;
  entry.id = id;
  entry.prior = 0.9f;
  entry.type = type;
  return entry;
}

// An image in which the article's names mean one thing or another, and lie
// elsewhere. `fillers`: names before them.
std::string ImageBytes(gazetteer::Type type, const char* id, int fillers) {
  gazetteer::EntryList list;
  for (int i = 0; i < fillers; ++i) {
    const std::string name = absl::StrCat("Aa Filler ", i);
    list.Add(Named(name.c_str(), "", gazetteer::Type::kPlace));
  }
  list.Add(Named("Orla Marrow", id, type));
  list.Add(Named("Tarn Quill", id, type));
  list.Add(Named("Vessel Board", id, gazetteer::Type::kOrganization));
  return gazetteer::Compile(list.entries(), {}, nullptr).value();
}

std::string WriteFile(const std::string& name, const std::string& bytes) {
  const std::string path = absl::StrCat(testing::TempDir(), "/", name);
  EXPECT_TRUE(gazetteer::WriteImage(bytes, path).ok());
  return path;
}

std::unique_ptr<Extractor> Make(const std::string& knowledge) {
  ExtractorOptions options;
  options.knowledge_dir = knowledge;
  return Extractor::Create(options).value();
}

// The article's records, as bytes.
std::string Records(const Extractor& extractor,
                    Extractor::Workspace* workspace) {
  Document document;
  document.set_id("a");
  document.set_text(kArticle);
  return std::string(extractor.ExtractWire(document, workspace).value().bytes);
}

// Those of an engine that knows the image from the beginning.
std::string FreshRecords(const std::string& image) {
  const std::string folder = image + ".knowledge";
  fs::create_directories(folder);
  const auto link = [&folder](const fs::path& to, const std::string& name) {
    const fs::path from = absl::StrCat(folder, "/", name);
    if (!fs::exists(from)) fs::create_symlink(fs::canonical(to), from);
  };
  for (const auto& part : fs::directory_iterator("knowledge")) {
    const std::string name = part.path().filename();
    if (name.rfind("gazetteer", 0) != 0) link(part.path(), name);
  }
  link(image, "gazetteer.gaz");
  const auto extractor = Make(folder);
  return Records(*extractor, extractor->NewWorkspace().get());
}

class ReloadTest : public testing::Test {
 protected:
  const std::string one_ = WriteFile(
      "one.gaz", ImageBytes(gazetteer::Type::kOrganization, "x/1", 2));
  const std::string other_ = WriteFile(
      "other.gaz", ImageBytes(gazetteer::Type::kPlace, "yy/22", 300));
};

TEST_F(ReloadTest, GivesTheRecordsOfAFreshEngine) {
  const std::string of_one = FreshRecords(one_);
  const std::string of_other = FreshRecords(other_);
  ASSERT_NE(of_one, of_other);
  const auto extractor = Make("knowledge");
  const std::string version = extractor->knowledge_version();
  const auto workspace = extractor->NewWorkspace();
  const std::string before = Records(*extractor, workspace.get());
  EXPECT_NE(before, of_one);
  for (int turn = 0; turn < 2; ++turn) {
    ASSERT_TRUE(extractor->ReloadGazetteer(one_).ok());
    EXPECT_EQ(Records(*extractor, workspace.get()), of_one);
    ASSERT_TRUE(extractor->ReloadGazetteer(other_).ok());
    EXPECT_EQ(Records(*extractor, workspace.get()), of_other);
    EXPECT_EQ(Records(*extractor, extractor->NewWorkspace().get()), of_other);
  }
  EXPECT_NE(extractor->knowledge_version(), version);
}

TEST_F(ReloadTest, SaysWhichGazetteerWasUsed) {
  const auto extractor = Make("knowledge");
  const auto workspace = extractor->NewWorkspace();
  for (const std::string& image : {one_, other_}) {
    ASSERT_TRUE(extractor->ReloadGazetteer(image).ok());
    Extraction extraction;
    ASSERT_TRUE(
        extraction.ParseFromString(Records(*extractor, workspace.get())));
    EXPECT_EQ(extraction.knowledge_version(), extractor->knowledge_version());
  }
}

TEST_F(ReloadTest, RefusesABadImageAndKeepsTheOldOne) {
  std::string altered = ImageBytes(gazetteer::Type::kPlace, "zzz/3", 9);
  std::string foreign = altered;
  std::string newer = altered;
  altered[altered.size() / 2] ^= 1;
  foreign[0] ^= 1;
  ++newer[8];  // ImageHeader::version
  const struct {
    std::string path;
    absl::StatusCode code;
  } kCases[] = {
      {WriteFile("altered.gaz", altered), absl::StatusCode::kDataLoss},
      {WriteFile("short.gaz", altered.substr(0, altered.size() - 1)),
       absl::StatusCode::kDataLoss},
      {WriteFile("foreign.gaz", foreign), absl::StatusCode::kInvalidArgument},
      {WriteFile("empty.gaz", ""), absl::StatusCode::kInvalidArgument},
      {WriteFile("newer.gaz", newer), absl::StatusCode::kFailedPrecondition},
      {testing::TempDir() + "/none.gaz", absl::StatusCode::kNotFound},
      {testing::TempDir(), absl::StatusCode::kInvalidArgument},
  };
  const auto extractor = Make("knowledge");
  const auto workspace = extractor->NewWorkspace();
  ASSERT_TRUE(extractor->ReloadGazetteer(one_).ok());
  const std::string version = extractor->knowledge_version();
  const std::string records = Records(*extractor, workspace.get());
  for (const auto& c : kCases) {
    const absl::Status status = extractor->ReloadGazetteer(c.path);
    EXPECT_EQ(status.code(), c.code) << c.path << ": " << status;
    EXPECT_EQ(extractor->knowledge_version(), version) << c.path;
    EXPECT_EQ(Records(*extractor, workspace.get()), records) << c.path;
  }
}

TEST_F(ReloadTest, MayBeDoneWhileOthersExtract) {
  const std::string of_one = FreshRecords(one_);
  const std::string of_other = FreshRecords(other_);
  const auto extractor = Make("knowledge");
  ASSERT_TRUE(extractor->ReloadGazetteer(one_).ok());
  std::atomic<bool> stop{false};
  std::atomic<int> read{0};
  std::atomic<int> strange{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      auto workspace = extractor->NewWorkspace();
      while (!stop) {
        const std::string records = Records(*extractor, workspace.get());
        if (records != of_one && records != of_other) ++strange;
        // Workspaces come and go.
        if (++read % 64 == 0) workspace = extractor->NewWorkspace();
      }
    });
  }
  bool good = true;
  for (int i = 0; i < 40 || read < 300; ++i) {
    good &= extractor->ReloadGazetteer(i % 2 == 0 ? other_ : one_).ok();
    good &= !extractor->ReloadGazetteer(testing::TempDir()).ok();
  }
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_TRUE(good);
  EXPECT_EQ(strange, 0);
}

}  // namespace
}  // namespace onrecord
