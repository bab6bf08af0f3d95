// The decoder against all paths, tried one by one.

#include "extractor/names/decision/decoder.h"

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

struct Problem {
  Document document;
  Run run;
  std::vector<TokenSums> tokens;
  std::vector<StretchSums> stretches;
  float transitions[kStretchWidth][kStretchWidth];
};

Problem RandomProblem(uint32_t seed, uint32_t size) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> score(-3, 3);
  Problem p;
  p.run.first = 5;
  p.run.end = 5 + size;
  for (uint32_t s = 0; s < size; ++s) {
    for (uint32_t length = 1; s + length <= size; ++length) {
      if (random() % 3 == 0) continue;
      Candidate c;
      c.first = 5 + s;
      c.length = length;
      p.document.candidates.push_back(c);
    }
  }
  p.tokens.resize(size);
  for (TokenSums& t : p.tokens) {
    for (int16_t& x : t.at) x = ToSum(score(random));
  }
  p.stretches.resize(p.document.candidates.size());
  for (StretchSums& t : p.stretches) {
    for (int16_t& x : t.at) x = ToSum(score(random));
  }
  for (auto& row : p.transitions) {
    for (float& x : row) x = score(random);
  }
  return p;
}

// The best score from token `at` on, after a piece with label `before`;
// `banned`: a candidate and label that must not be used.
float Best(const Problem& p, uint32_t at, int before, uint32_t banned,
           int banned_label) {
  const uint32_t size = p.run.end - p.run.first;
  if (at == size) return 0;
  float best = p.transitions[before][0] + p.tokens[at].at[0] * kSumUnit +
               Best(p, at + 1, 0, banned, banned_label);
  for (uint32_t k = 0; k < p.document.candidates.size(); ++k) {
    const Candidate& c = p.document.candidates[k];
    if (c.first - p.run.first != at) continue;
    for (int y = 1; y < kLabels; ++y) {
      if (k == banned && y == banned_label) continue;
      float score = p.transitions[before][y] + p.tokens[at].at[FirstOf(y)] * kSumUnit +
                    p.stretches[k].at[y] * kSumUnit;
      for (int j = 1; j < c.length; ++j) {
        score += p.tokens[at + j].at[FurtherOf(y)] * kSumUnit;
      }
      best = std::max(best,
                      score + Best(p, at + c.length, y, banned, banned_label));
    }
  }
  return best;
}

float ScoreOf(const Problem& p, const Decisions& decisions) {
  float score = 0;
  int before = kRunStart;
  size_t d = 0;
  for (uint32_t at = 0; at < p.run.end - p.run.first;) {
    const bool named =
        d < decisions.size() &&
        p.document.candidates[decisions[d].candidate].first ==
            at + p.run.first;
    if (!named) {
      score += p.transitions[before][0] + p.tokens[at++].at[0] * kSumUnit;
      before = 0;
      continue;
    }
    const int y = decisions[d].label;
    const Candidate& c = p.document.candidates[decisions[d].candidate];
    score += p.transitions[before][y] + p.tokens[at].at[FirstOf(y)] * kSumUnit +
             p.stretches[decisions[d].candidate].at[y] * kSumUnit;
    for (int j = 1; j < c.length; ++j) {
      score += p.tokens[at + j].at[FurtherOf(y)] * kSumUnit;
    }
    at += c.length;
    before = y;
    ++d;
  }
  return score;
}

TEST(Decoder, FindsTheBestPathAndItsMargins) {
  int names = 0;
  for (uint32_t seed = 0; seed < 60; ++seed) {
    const Problem p = RandomProblem(seed, 1 + seed % 4);
    Decoder decoder;
    Decisions decisions;
    decoder.Decode(p.document, p.run, 0, p.document.candidates.size(),
                   p.tokens.data(), p.stretches.data(), p.transitions, true,
                   &decisions);
    const float best = Best(p, 0, kRunStart, ~0u, 0);
    EXPECT_NEAR(ScoreOf(p, decisions), best, 1e-3) << "seed " << seed;
    for (const Decision& d : decisions) {
      ++names;
      EXPECT_NEAR(d.margin, best - Best(p, 0, kRunStart, d.candidate, d.label),
                  1e-3)
          << "seed " << seed;
    }
  }
  EXPECT_GT(names, 50);
}

// The best score of all paths that cover `token` by this, tried one by one.
float BestWith(const Problem& p, uint32_t token, const Alternative& want) {
  float best = -1e9;
  std::function<void(uint32_t, Decisions*)> extend = [&](uint32_t at,
                                                         Decisions* path) {
    if (at == p.run.end) {
      best = std::max(best, ScoreOf(p, *path));
      return;
    }
    const bool may_be_outside =
        at != token || want.candidate == kNoCandidate;
    if (may_be_outside) extend(at + 1, path);
    for (uint32_t k = 0; k < p.document.candidates.size(); ++k) {
      const Candidate& c = p.document.candidates[k];
      if (c.first != at) continue;
      for (int y = 1; y < kLabels; ++y) {
        const bool covers = c.first <= token && token < c.end();
        if (covers && (k != want.candidate || y != want.label)) continue;
        Decision decision;
        decision.candidate = k;
        decision.label = static_cast<Label>(y);
        path->push_back(decision);
        extend(c.end(), path);
        path->pop_back();
      }
    }
  };
  Decisions path;
  extend(p.run.first, &path);
  return best;
}

TEST(Decoder, FindsAllThatCoversAToken) {
  int alternatives = 0;
  for (uint32_t seed = 0; seed < 20; ++seed) {
    const Problem p = RandomProblem(seed, 1 + seed % 3);
    const uint32_t count = p.document.candidates.size();
    Decoder decoder;
    Decisions decisions;
    decoder.Decode(p.document, p.run, 0, count, p.tokens.data(),
                   p.stretches.data(), p.transitions, true, &decisions);
    const float best = Best(p, 0, kRunStart, ~0u, 0);
    for (uint32_t token = p.run.first; token < p.run.end; ++token) {
      std::vector<Alternative> found;
      decoder.Alternatives(p.document, p.run, 0, count, p.tokens.data(),
                           p.stretches.data(), p.transitions, token, 1000,
                           &found);
      const size_t covering = std::count_if(
          p.document.candidates.begin(), p.document.candidates.end(),
          [&](const Candidate& c) {
            return c.first <= token && token < c.end();
          });
      EXPECT_EQ(found.size(), 1 + covering * (kLabels - 1));
      ASSERT_EQ(found[0].path.size(), decisions.size()) << "seed " << seed;
      for (size_t i = 0; i < decisions.size(); ++i) {
        EXPECT_EQ(found[0].path[i].candidate, decisions[i].candidate);
        EXPECT_EQ(found[0].path[i].label, decisions[i].label);
      }
      for (const Alternative& a : found) {
        ++alternatives;
        EXPECT_NEAR(best - a.behind, BestWith(p, token, a), 1e-3);
        EXPECT_NEAR(best - a.behind, ScoreOf(p, a.path), 1e-3);
      }
      decoder.Alternatives(p.document, p.run, 0, count, p.tokens.data(),
                           p.stretches.data(), p.transitions, token, 1,
                           &found);
      EXPECT_EQ(found.size(), 1u);
    }
  }
  EXPECT_GT(alternatives, 300);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
