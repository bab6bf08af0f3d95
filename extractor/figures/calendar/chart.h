// Joins the pieces of one stretch of text in every way that the table of
// joins allows, and picks the pieces that cover most of it.
//
//   [Monday] [from] [9] [to] [10:30 a.m.]
//     -> [9 to 10:30 a.m.] -> [Monday from 9 to 10:30 a.m.]
//
// A bottom-up chart: pieces are added by the token at which they end, and
// each is joined at once with all that end where it (or a connector before
// it) begins. Stretches are short (kMaxTokens) and pieces are bounded
// (kMaxItems), so the work per token is bounded too. One per worker, reused:
// allocates only while its vectors grow to their working size.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CHART_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CHART_H_

#include <array>
#include <cstdint>
#include <vector>

#include "extractor/figures/calendar/item.h"
#include "extractor/figures/calendar/joins.h"
#include "extractor/figures/calendar/scope.h"
#include "extractor/figures/calendar/vocabulary.h"

namespace onrecord {
namespace figures {
namespace calendar {

class Chart {
 public:
  static constexpr uint32_t kMaxTokens = 28;
  static constexpr size_t kMaxItems = 400;

  // Starts a stretch of tokens [first, end). REQUIRES: at most kMaxTokens.
  void Start(uint32_t first, uint32_t end);

  // Pieces and connectors of the stretch, before Join.
  void Add(const Item& item) { Add(item, item.first, item.end); }
  // The same over other tokens.
  void Add(const Item& item, uint32_t first, uint32_t end) {
    if (items_.size() >= kMaxItems || end > end_ || first < first_) return;
    const uint32_t at = At(end);
    next_[items_.size()] = ending_[at];
    ending_[at] = static_cast<uint16_t>(items_.size());
    types_ending_[at] |= BitOf(item.type);
    items_.push_back(item);
    items_.back().first = first;
    items_.back().end = end;
  }
  void AddConnector(Connector connector, uint32_t first, uint32_t end);

  // Makes all longer pieces.
  void Join(const Scope& scope, const JoinTable& joins);

  // The pieces that together cover most tokens, in text order: those for
  // which `gain` is positive, none overlapping. `gain[i]` belongs to
  // items()[i].
  void Cover(const std::vector<int>& gain, std::vector<uint32_t>* chosen);

  const std::vector<Item>& items() const { return items_; }

 private:
  static constexpr uint16_t kNone = UINT16_MAX;

  struct Link {
    Connector connector;
    uint32_t first;
    uint16_t next;
  };

  uint32_t At(uint32_t token) const { return token - first_; }
  void JoinBack(const Scope& scope, const JoinTable& joins, uint16_t right);
  void JoinAt(const Scope& scope, const JoinTable& joins, uint16_t right,
              Connector connector, uint32_t middle);
  // Adds a piece, unless one of its kind over the same tokens is as good.
  void AddJoined(const Item& item);

  uint32_t first_ = 0;
  uint32_t end_ = 0;
  std::vector<Item> items_;
  std::array<uint16_t, kMaxItems> next_;  // items that end at the same token
  std::array<uint16_t, kMaxTokens + 1> ending_;
  std::array<uint64_t, kMaxTokens + 1> types_ending_;  // bits of their types
  std::vector<Link> links_;
  std::array<uint16_t, kMaxTokens + 1> links_ending_;
  // Pieces that end at a token and are not joined yet, the latest start last.
  std::vector<uint16_t> agenda_;
  std::array<int, kMaxTokens + 1> best_;
  std::array<uint16_t, kMaxTokens + 1> best_item_;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CHART_H_
