// What another gazetteer would find in a corpus, and what it would lose.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_COMPARE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_COMPARE_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/gazetteer.h"

namespace onrecord {
namespace gazetteer {

// Reads texts one after the other. Not thread-safe. Both gazetteers must
// outlive it.
class Comparison {
 public:
  struct Change {
    uint64_t count = 0;
    std::vector<std::string> examples;  // in context, the first three
  };
  // By "name (class, id)" of the entries.
  using Changes = std::map<std::string, Change>;

  Comparison(const Gazetteer& before, const Gazetteer& after)
      : before_(before), after_(after) {}

  // `place` stands before an example.
  void Add(absl::string_view text, absl::string_view place);

  const Changes& found() const { return found_; }
  const Changes& lost() const { return lost_; }
  uint64_t same() const { return same_; }
  uint64_t texts() const { return texts_; }

 private:
  const Gazetteer& before_;
  const Gazetteer& after_;
  Workspace workspace_;
  std::vector<Match> matches_;
  Changes found_;
  Changes lost_;
  uint64_t same_ = 0;
  uint64_t texts_ = 0;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_COMPARE_H_
