// Runs one fuzz target over its seeds, and over changes of them that are the
// same in every run.

#include <dirent.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_target.h"

namespace onrecord {
namespace {

constexpr size_t kLongest = 1 << 16;

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// The contents of a folder's files, by name.
std::vector<std::string> Seeds(const std::string& folder) {
  std::vector<std::string> names;
  DIR* entries = opendir(folder.c_str());
  while (const dirent* entry = entries == nullptr ? nullptr : readdir(entries)) {
    if (entry->d_name[0] != '.') names.push_back(entry->d_name);
  }
  if (entries != nullptr) closedir(entries);
  std::sort(names.begin(), names.end());
  std::vector<std::string> seeds;
  for (const std::string& name : names) {
    seeds.push_back(ReadFile(folder + "/" + name));
  }
  return seeds;
}

// The words of a libFuzzer dictionary: "word" a line, \\ \" and \xAB escaped.
std::vector<std::string> Dictionary(const std::string& path) {
  std::vector<std::string> words;
  std::istringstream lines(ReadFile(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.size() < 2 || line[0] != '"') continue;
    std::string word;
    for (size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] == '\\' && line[i + 1] == 'x') {
        word.push_back(std::stoi(line.substr(i + 2, 2), nullptr, 16));
        i += 3;
      } else {
        i += line[i] == '\\';
        word.push_back(line[i]);
      }
    }
    words.push_back(word);
  }
  return words;
}

class Mutator {
 public:
  Mutator(std::vector<std::string> seeds, std::vector<std::string> words)
      : seeds_(std::move(seeds)), words_(std::move(words)) {}

  std::string Next() {
    std::string input = seeds_[random_() % seeds_.size()];
    for (int changes = 1 + random_() % 6; changes > 0; --changes) {
      Change(&input);
    }
    if (input.size() > kLongest) input.resize(kLongest);
    return input;
  }

 private:
  void Change(std::string* input) {
    const size_t at = random_() % (input->size() + 1);
    const size_t size = random_() % (random_() % 8 == 0 ? 300 : 8);
    switch (random_() % 7) {
      case 0:
        if (at < input->size()) (*input)[at] ^= 1 << random_() % 8;
        break;
      case 1:
        if (at < input->size()) (*input)[at] = random_();
        break;
      case 2:
        input->erase(at, size);
        break;
      case 3:
        input->insert(at, input->substr(at, size));
        break;
      case 4:
        input->insert(at, size, static_cast<char>(random_()));
        break;
      case 5: {
        const std::string& other = seeds_[random_() % seeds_.size()];
        input->insert(at, other.substr(random_() % (other.size() + 1), size));
        break;
      }
      case 6:
        if (!words_.empty()) {
          input->insert(at, words_[random_() % words_.size()]);
        }
        break;
    }
  }

  const std::vector<std::string> seeds_;
  const std::vector<std::string> words_;
  std::minstd_rand random_{1};
};

void RunOn(const std::string& input) {
  // In memory of its exact size, so that a sanitizer sees what lies behind.
  std::vector<uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

TEST(Fuzz, SeedsAndChangesOfThem) {
  const std::vector<std::string> seeds = Seeds("tests/fuzz/corpus/" FUZZ_NAME);
  ASSERT_FALSE(seeds.empty()) << "tests/fuzz/corpus/" FUZZ_NAME;
  for (const std::string& seed : seeds) RunOn(seed);
  RunOn("");
  const std::vector<std::string> words =
      Dictionary("tests/fuzz/words.dict");
  ASSERT_FALSE(words.empty());
  Mutator mutator(seeds, words);
  for (int i = 0; i < FUZZ_RUNS; ++i) RunOn(mutator.Next());
}

}  // namespace
}  // namespace onrecord
