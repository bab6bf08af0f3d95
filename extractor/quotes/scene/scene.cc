#include "extractor/quotes/scene/scene.h"

namespace onrecord {
namespace quotes {
namespace {

// Index of the first stretch that ends at or after a token.
uint32_t StretchFrom(const Marks& marks, uint32_t token) {
  return std::lower_bound(marks.outer.begin(), marks.outer.end(), token,
                          [](const Stretch& stretch, uint32_t i) {
                            return stretch.last < i;
                          }) -
         marks.outer.begin();
}

}  // namespace

uint32_t Scene::NextMarked(uint32_t i) const {
  if (i < size() && Marked(i)) return i;
  const uint32_t next = StretchFrom(marks, i);
  return next < marks.outer.size() ? marks.outer[next].open : kNowhere;
}

uint32_t Scene::LastMarked(uint32_t i) const {
  if (i > 0 && Marked(i - 1)) return i - 1;
  const uint32_t next = StretchFrom(marks, i);
  return next > 0 ? marks.outer[next - 1].last : kNowhere;
}

uint32_t Scene::UnitOf(uint32_t i) const {
  return std::upper_bound(units.begin(), units.end(), i,
                          [](uint32_t token, const Unit& unit) {
                            return token < unit.tokens.first;
                          }) -
         units.begin() - 1;
}

bool Scene::IsArticle(uint32_t i) const {
  const absl::string_view word = text->Folded(token(i));
  return word == "the" || word == "a" || word == "an";
}

}  // namespace quotes
}  // namespace onrecord
