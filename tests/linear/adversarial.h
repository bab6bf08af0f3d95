// Texts that are made to be slow: what a stage that looks ahead, back or again
// would choke on.

#ifndef ONRECORD_TESTS_LINEAR_ADVERSARIAL_H_
#define ONRECORD_TESTS_LINEAR_ADVERSARIAL_H_

#include <cstddef>
#include <string>
#include <vector>

namespace onrecord {

struct Adversary {
  const char* name;
  // Repeated until the text has its size; empty: pseudo-random bytes.
  const char* unit;
  // One of the classes that everybody tries: worth 8 MiB.
  bool is_classic = false;
};

const std::vector<Adversary>& Adversaries();

// A text of exactly `size` bytes. The same in every run.
std::string AdversarialText(const Adversary& adversary, size_t size);

}  // namespace onrecord

#endif  // ONRECORD_TESTS_LINEAR_ADVERSARIAL_H_
