// Memory that a look-up needs, kept from document to document so that none is
// allocated once it has grown. One per worker; not thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_WORKSPACE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_WORKSPACE_H_

#include <vector>

#include "extractor/gazetteer/match.h"

namespace onrecord {
namespace gazetteer {

class Workspace {
 public:
  Workspace() = default;
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

 private:
  friend class Gazetteer;

  std::vector<Match> scratch_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_WORKSPACE_H_
