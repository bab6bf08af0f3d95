// Look-up in texts on one core:
//
//   gazetteer_benchmark --phrases=FILE --corpus=FILE.jsonl.gz
//       [--isa=avx512|avx2|sse2|portable] [--benchmark_...]
//
// Without files it makes 100,000 phrases and 4 MB of texts. Before measuring it
// compares the matches with those of the obvious matcher, and stops with an
// error if there are others.
//
//   LookupTitleCase   starts at capitals, digits, what is not ASCII
//   LookupEveryToken  every token is looked up; the same matches
//   LookupAnyCase     names in any capitals: more of them, other names match
//   LookupOneByOne    starts at capitals, text by text; the others are given 64
//                     texts at a time
//   Open              open an image file and look up the first document

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <time.h>
#include <unistd.h>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "benchmark/benchmark.h"
#include "benchmarks/gazetteer_corpus.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/reference_matcher.h"

namespace onrecord {
namespace benchmarks {
namespace {

using gazetteer::CaseRule;
using gazetteer::Entry;
using gazetteer::EntryList;
using gazetteer::FindOptions;
using gazetteer::Gazetteer;
using gazetteer::Image;
using gazetteer::Match;
using gazetteer::Workspace;

[[noreturn]] void Fail(absl::string_view message) {
  std::fprintf(stderr, "gazetteer_benchmark: %s\n",
               std::string(message).c_str());
  std::exit(1);
}

template <typename T>
T OrDie(absl::StatusOr<T> result) {
  if (!result.ok()) Fail(result.status().message());
  return *std::move(result);
}

double CpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

struct Setting {
  std::vector<std::string> phrases;
  std::vector<std::string> texts;
  const gazetteer::ScanVariant* variant = gazetteer::BestVariant();
};

// A list compiled under one case rule, and how many matches there must be.
struct Compiled {
  std::unique_ptr<Gazetteer> lookup;
  std::string image;
  double build_seconds = 0;
  size_t expected = 0;
};

// Order and number of all spans.
uint64_t SumOf(absl::Span<const Match> matches) {
  uint64_t sum = matches.size();
  for (const Match& match : matches) {
    sum = sum * 0x9E3779B97F4A7C15ull + match.span.begin * 31ull +
          match.span.end;
  }
  return sum;
}

// The first span that only one of them has, as text.
std::string Difference(absl::string_view text, const std::vector<Match>& a,
                       const std::vector<Match>& b) {
  for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    if (i < a.size() && i < b.size() && a[i].span == b[i].span) continue;
    return absl::StrCat("'", i < a.size() ? a[i].span.In(text) : "", "', not '",
                        i < b.size() ? b[i].span.In(text) : "", "'");
  }
  return "the same spans";
}

void CheckAgainstReference(const Setting& setting, CaseRule rule,
                           Compiled* compiled) {
  gazetteer::ReferenceMatcher reference;
  std::vector<std::string> unique = setting.phrases;
  std::sort(unique.begin(), unique.end());
  unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
  for (size_t i = 0; i < unique.size(); ++i) {
    reference.Add(unique[i], rule, static_cast<uint32_t>(i));
  }
  Workspace workspace;
  std::vector<Match> matches;
  std::vector<Match> expected;
  gazetteer::TextMatches together;
  const std::vector<absl::string_view> texts(setting.texts.begin(),
                                             setting.texts.end());
  compiled->lookup->FindInAll(texts, {}, &workspace, &together);
  for (size_t i = 0; i < setting.texts.size(); ++i) {
    compiled->lookup->FindInBytes(setting.texts[i], {}, &workspace, &matches);
    reference.Find(setting.texts[i], nullptr, false, &expected);
    compiled->expected += expected.size();
    const uint64_t sum = SumOf(expected);
    if (SumOf(matches) != sum || SumOf(together.Of(i)) != sum) {
      Fail(absl::StrCat("document ", i, " has ", matches.size(),
                        " matches, but the obvious matcher finds ",
                        expected.size(), ": ",
                        Difference(setting.texts[i], matches, expected)));
    }
  }
}

Compiled CompileList(const Setting& setting, CaseRule rule) {
  Compiled compiled;
  const double start = CpuSeconds();
  EntryList list;
  for (const std::string& phrase : setting.phrases) {
    Entry entry;
    entry.name = phrase;
    entry.case_rule = rule;
    list.Add(entry);
  }
  compiled.image = OrDie(gazetteer::Compile(list.entries(), {}, nullptr));
  compiled.build_seconds = CpuSeconds() - start;
  compiled.lookup = Gazetteer::FromImage(
      OrDie(Image::FromBytes(compiled.image, "benchmark")));
  // As Gazetteer::Load does.
  if (!compiled.lookup->image().CheckAll().ok()) Fail("a bad image");
  compiled.lookup->set_variant(setting.variant);
  CheckAgainstReference(setting, rule, &compiled);
  return compiled;
}

// Sends for the start of the text that comes next, as whoever reads many of
// them does while working on one.
void Fetch(absl::string_view text) {
  constexpr size_t kMostBytes = 8192;
  constexpr size_t kLineBytes = 64;
  for (size_t at = 0; at < std::min(text.size(), kMostBytes);
       at += kLineBytes) {
    __builtin_prefetch(text.data() + at, 0, 2);
  }
}

struct Work {
  size_t matches;
  size_t bytes;
};

// One text after the other: what a service does that answers at once.
Work LookUpOneByOne(const Setting& setting, const Gazetteer& lookup,
                    const FindOptions& options, Workspace* workspace) {
  std::vector<Match> matches;
  Work work = {};
  for (size_t i = 0; i < setting.texts.size(); ++i) {
    if (i + 1 < setting.texts.size()) Fetch(setting.texts[i + 1]);
    lookup.FindInBytes(setting.texts[i], options, workspace, &matches);
    work.matches += matches.size();
    work.bytes += setting.texts[i].size();
  }
  return work;
}

// A batch of texts at a time: what a reader of files does.
Work LookUpInBatches(const Setting& setting, const Gazetteer& lookup,
                     const FindOptions& options, Workspace* workspace) {
  constexpr size_t kBatch = 64;
  std::vector<absl::string_view> texts;
  gazetteer::TextMatches found;
  Work work = {};
  for (size_t i = 0; i < setting.texts.size(); i += kBatch) {
    const size_t end = std::min(setting.texts.size(), i + kBatch);
    texts.assign(setting.texts.begin() + i, setting.texts.begin() + end);
    lookup.FindInAll(texts, options, workspace, &found);
    work.matches += found.matches.size();
    for (const absl::string_view text : texts) work.bytes += text.size();
  }
  return work;
}

using LookUp = Work(const Setting&, const Gazetteer&, const FindOptions&,
                    Workspace*);

void Measure(benchmark::State& state, const Setting& setting,
             const Compiled& compiled, FindOptions::Starts starts,
             LookUp* look_up) {
  FindOptions options;
  options.starts = starts;
  Workspace workspace;
  Work work = {};
  for (auto _ : state) {
    work = look_up(setting, *compiled.lookup, options, &workspace);
    benchmark::DoNotOptimize(work);
  }
  if (work.matches != compiled.expected) {
    Fail(absl::StrCat(work.matches, " matches instead of ",
                      compiled.expected));
  }
  state.SetBytesProcessed(static_cast<int64_t>(work.bytes) *
                          state.iterations());
  state.counters["matches"] = static_cast<double>(work.matches);
  state.counters["build_s"] = compiled.build_seconds;
  state.counters["bytes_per_phrase"] =
      static_cast<double>(compiled.image.size()) / setting.phrases.size();
}

void Open(benchmark::State& state, const Setting& setting,
          const std::string& path) {
  std::vector<Match> matches;
  for (auto _ : state) {
    const auto lookup = OrDie(Gazetteer::Open(path));
    Workspace workspace;
    lookup->FindInBytes(setting.texts[0], {}, &workspace, &matches);
    benchmark::DoNotOptimize(matches.data());
  }
}

// Takes --name=value out of the arguments; "" if it is not there.
std::string TakeFlag(absl::string_view name, int* argc, char** argv) {
  std::string value;
  int kept = 1;
  for (int i = 1; i < *argc; ++i) {
    absl::string_view rest = argv[i];
    if (absl::ConsumePrefix(&rest, name) && absl::ConsumePrefix(&rest, "=")) {
      value = std::string(rest);
    } else {
      argv[kept++] = argv[i];
    }
  }
  *argc = kept;
  return value;
}

int Main(int argc, char** argv) {
  const std::string phrases = TakeFlag("--phrases", &argc, argv);
  const std::string corpus = TakeFlag("--corpus", &argc, argv);
  const std::string isa = TakeFlag("--isa", &argc, argv);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Setting setting;
  if (!isa.empty()) setting.variant = gazetteer::VariantByName(isa.c_str());
  if (setting.variant == nullptr) Fail("this machine has no " + isa);
  setting.phrases =
      phrases.empty() ? MakePhrases(100000) : OrDie(ReadPhrases(phrases));
  setting.texts = corpus.empty() ? MakeTexts(setting.phrases, 4 << 20)
                                 : OrDie(ReadTexts(corpus));
  const Compiled exact = CompileList(setting, CaseRule::kExact);
  const Compiled any = CompileList(setting, CaseRule::kAny);
  const std::string path = absl::StrCat(
      std::getenv("TMPDIR") == nullptr ? "/tmp" : std::getenv("TMPDIR"),
      "/gazetteer_benchmark.", getpid(), ".gaz");
  const absl::Status wrote = gazetteer::WriteImage(exact.image, path);
  if (!wrote.ok()) Fail(wrote.message());
  const auto add = [&](const char* name, const Compiled& compiled,
                       FindOptions::Starts starts, LookUp* look_up) {
    benchmark::RegisterBenchmark(
        name, [&setting, &compiled, starts, look_up](benchmark::State& state) {
          Measure(state, setting, compiled, starts, look_up);
        })->Unit(benchmark::kMillisecond);
  };
  add("LookupTitleCase", exact, FindOptions::Starts::kCapitals,
      LookUpInBatches);
  add("LookupEveryToken", exact, FindOptions::Starts::kEveryToken,
      LookUpInBatches);
  add("LookupAnyCase", any, FindOptions::Starts::kEveryToken, LookUpInBatches);
  add("LookupOneByOne", exact, FindOptions::Starts::kCapitals, LookUpOneByOne);
  benchmark::RegisterBenchmark("Open", [&](benchmark::State& state) {
    Open(state, setting, path);
  })->Unit(benchmark::kMicrosecond);
  benchmark::RunSpecifiedBenchmarks();
  unlink(path.c_str());
  return 0;
}

}  // namespace
}  // namespace benchmarks
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::benchmarks::Main(argc, argv);
}
