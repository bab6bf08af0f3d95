// From names to the nodes of the image: the beginnings of their keys, hashed.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_NODES_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_NODES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace gazetteer {

// The hash of a name's key.
struct Node {
  uint64_t hash;
  uint32_t entry;
  bool single;  // of one piece
};

// The hash of what a longer key begins with, and the opening of what follows.
struct Beginning {
  uint64_t hash;
  uint32_t opening;
};

// What a list's names are found by (key_hash.h).
struct Nodes {
  std::vector<Node> names;
  // Of names of several pieces: the first, and the beginnings of two pieces and
  // more. As often as there are names.
  std::vector<Beginning> firsts;
  std::vector<Beginning> begins;
};

// Appends those of a name. Empty, or why it cannot be looked up.
absl::string_view AppendNodes(absl::string_view name, uint32_t entry,
                              Nodes* nodes);

// A name's first piece, or nothing; the hash of a piece; its first 8 bytes,
// folded.
absl::string_view FirstPiece(absl::string_view name);
uint64_t PieceHash(absl::string_view piece);
uint64_t PiecePrefix(absl::string_view piece);

// By hash, then entry.
void SortNodes(std::vector<Node>* nodes);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_NODES_H_
