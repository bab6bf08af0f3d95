// The tables that add up weights give the scores of a plain look-up of each
// feature, over every candidate of the articles in testdata.

#include <dirent.h>

#include <cstdint>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/quotes/choices/boundaries.h"
#include "extractor/quotes/choices/candidate_speakers.h"
#include "extractor/quotes/choices/continuation.h"
#include "extractor/quotes/choices/frame_features.h"
#include "extractor/quotes/choices/frame_tables.h"
#include "extractor/quotes/choices/kept_words.h"
#include "extractor/quotes/choices/quote_knowledge.h"
#include "extractor/quotes/choices/stray_speakers.h"
#include "extractor/quotes/scene/scene_builder.h"
#include "extractor/quotes/weights/score_sum.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace quotes {
namespace {

std::vector<std::string> TestArticles() {
  const std::string dir = "testdata/news/";
  std::vector<std::string> paths;
  if (DIR* handle = opendir(dir.c_str())) {
    while (const dirent* entry = readdir(handle)) {
      if (entry->d_name[0] != '.') paths.push_back(dir + entry->d_name);
    }
    closedir(handle);
  }
  return paths;
}

template <Place kind>
int ScoreOf(const PlaceTables::OfCue& of_cue, const CueView& view,
            uint32_t place, uint32_t start) {
  return of_cue.Score<kind>(view.TagAt(place), view.word(place),
                            Relation::Of<kind>(view, place, start));
}

int RelationScore(const PlaceTables::OfCue& of_cue, const CueView& view,
                  Place kind, uint32_t place, uint32_t start) {
  switch (kind) {
    case Place::kStartAfter:
      return ScoreOf<Place::kStartAfter>(of_cue, view, place, start);
    case Place::kEndAfter:
      return ScoreOf<Place::kEndAfter>(of_cue, view, place, start);
    case Place::kStartBefore:
      return ScoreOf<Place::kStartBefore>(of_cue, view, place, start);
    default:
      return ScoreOf<Place::kEndBefore>(of_cue, view, place, start);
  }
}

// Weights by key, as they stand in the file.
class PlainWeights {
 public:
  explicit PlainWeights(const QuoteKnowledge& knowledge)
      : by_key_(kNumChoices) {
    const auto file = WeightFile::Read("knowledge");
    const auto rows = file->Rows(knowledge.symbols);
    for (const WeightRow& row : *rows) {
      by_key_[static_cast<int>(row.choice)][row.feature.key()] = row.weights;
    }
  }

  int Score(Choice choice, const FeatureList& features, int label = 0) const {
    const auto& weights = by_key_[static_cast<int>(choice)];
    int sum = 0;
    for (uint64_t key : features.keys()) {
      const auto it = weights.find(key);
      if (it != weights.end()) sum += it->second[label];
    }
    return sum;
  }

 private:
  std::vector<absl::flat_hash_map<uint64_t, std::vector<int16_t>>> by_key_;
};

class ScoresTest : public testing::Test {
 protected:
  ScoresTest()
      : analyzer_(text::Analyzer::Load("knowledge").value()),
        knowledge_(QuoteKnowledge::Load("knowledge", true).value()),
        plain_(*knowledge_),
        proposer_(&knowledge_->cues),
        builder_(&knowledge_->words, &knowledge_->cues,
                 &knowledge_->symbols) {}

  // Calls `describe` with both kinds of sinks.
  template <typename Describe>
  void Check(Choice choice, Describe describe) {
    FeatureList features;
    describe(&features);
    ScoreSum sum(knowledge_->weights, choice);
    describe(&sum);
    ASSERT_EQ(sum.score(), plain_.Score(choice, features));
    ++checked_;
  }

  void CheckCue(const Scene& scene, uint32_t cue) {
    const CueView view(scene, knowledge_->cues, proposer_, cue);
    FeatureList features;
    FrameFeatures(view, &features);
    LabelSums sums(knowledge_->weights, Choice::kFrame);
    FrameFeatures(view, &sums);
    FrameSums quick(*knowledge_->frame_tables);
    FrameFeatures(view, &quick);
    quick.Finish();
    for (int label = 0; label < kNumFrames; ++label) {
      const int plain = plain_.Score(Choice::kFrame, features, label);
      ASSERT_EQ(sums.score(label), plain);
      ASSERT_EQ(quick.score(label), plain);
    }
    std::vector<uint32_t> places;
    StartsAfter(view, &places);
    CheckPlaces(view, Choice::kStartAfter, Place::kStartAfter, places);
    EndsAfter(view, view.after, &places);
    CheckPlaces(view, Choice::kEndAfter, Place::kEndAfter, places);
    EndsBefore(view, &places);
    CheckPlaces(view, Choice::kEndBefore, Place::kEndBefore, places);
    StartsBefore(view, view.at, &places);
    CheckPlaces(view, Choice::kStartBefore, Place::kStartBefore, places);
    std::vector<text::TokenRange> groups;
    SpeakerCandidates(view, &groups);
    for (const text::TokenRange& group : groups) {
      Check(Choice::kSpeaker, [&](auto* sink) {
        SpeakerFeatures<std::remove_pointer_t<decltype(sink)>>(
            view, Frame::kAfter, {}, group, sink);
      });
      CheckSpeaker(view, group);
    }
  }

  // In every frame, and with words reported on either side of the group.
  void CheckSpeaker(const CueView& view, const text::TokenRange& group) {
    const text::TokenRange before = {view.unit.first, group.end};
    const text::TokenRange after = {view.after, view.unit.end};
    for (int i = 0; i < kNumFrames; ++i) {
      const Frame frame = static_cast<Frame>(i);
      const SpeakerTables::OfCue of_cue(*knowledge_->speaker_tables, view,
                                        frame);
      for (const text::TokenRange& part : {before, after}) {
        ScoreSum sum(knowledge_->weights, Choice::kSpeaker);
        SpeakerFeatures<ScoreSum>(view, frame, {part}, group, &sum);
        ASSERT_EQ(of_cue.Score(SpeakerStand(view, {part}, group)),
                  sum.score());
      }
    }
  }

  void CheckPlaces(const CueView& view, Choice choice, Place kind,
                   const std::vector<uint32_t>& places) {
    const PlaceTables& tables = knowledge_->places[static_cast<int>(kind)];
    for (uint32_t place : places) {
      const Beside beside(view, place);
      Check(choice, [&](auto* sink) { PlaceWords(beside, sink); });
      ScoreSum sum(knowledge_->weights, choice);
      PlaceWords(beside, &sum);
      ASSERT_EQ(tables.Score(beside), sum.score());
      const uint32_t start = std::min(view.after, view.unit.end - 1);
      for (int i = 0; i < kNumFrames; ++i) {
        const Frame frame = static_cast<Frame>(i);
        ScoreSum relations(knowledge_->weights, choice);
        PlaceRelations(view, kind, frame, beside, start, &relations);
        const PlaceTables::OfCue of_cue(tables, view, frame);
        ASSERT_EQ(RelationScore(of_cue, view, kind, place, start),
                  relations.score());
      }
      Check(choice, [&](auto* sink) {
        PlaceRelations(view, kind, Frame::kAfter, beside, start, sink);
      });
    }
  }

  void CheckStretch(const Scene& scene, uint32_t s) {
    Check(Choice::kKeep, [&](auto* sink) { KeepFeatures(scene, s, sink); });
    std::vector<text::TokenRange> groups;
    StraySpeakerCandidates(scene, s, &groups);
    for (const text::TokenRange& group : groups) {
      Check(Choice::kStraySpeaker, [&](auto* sink) {
        StraySpeakerFeatures(scene, s, group, sink);
      });
      Check(Choice::kStraySpeaker, [&](auto* sink) {
        LastSpeakerFeatures(scene, s, group, sink);
      });
    }
  }

  void CheckText(const std::string& bytes) {
    text::AnnotatedText text;
    analyzer_.Analyze(bytes, &text);
    Scene scene;
    builder_.Build(text, &scene);
    for (uint32_t c = 0; c < scene.cues.size(); ++c) {
      if (scene.units[scene.cues[c].unit].active) CheckCue(scene, c);
    }
    for (uint32_t s = 0; s < scene.marks.outer.size(); ++s) {
      CheckStretch(scene, s);
    }
    for (uint32_t u = 1; u < scene.units.size(); ++u) {
      if (!scene.Marked(scene.units[u].tokens.first)) continue;
      Check(Choice::kContinue,
            [&](auto* sink) { ContinueFeatures(scene, u, sink); });
    }
  }

  const text::Analyzer analyzer_;
  const std::unique_ptr<const QuoteKnowledge> knowledge_;
  const PlainWeights plain_;
  const Proposer proposer_;
  SceneBuilder builder_;
  int checked_ = 0;
};

TEST_F(ScoresTest, TablesGiveTheScoresOfThePlainWeights) {
  for (const std::string& path : TestArticles()) {
    std::ifstream in(path);
    std::stringstream bytes;
    bytes << in.rdbuf();
    CheckText(bytes.str());
    ASSERT_FALSE(HasFailure()) << path;
  }
  EXPECT_GT(checked_, 10000);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
