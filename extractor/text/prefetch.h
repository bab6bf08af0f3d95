// Sends for a place in memory that will be read soon, so that several waits
// for memory pass together.
//
// Not __builtin_prefetch: GCC 12 takes a function that does nothing else for
// one without effect, and drops the calls of those that it did not inline
// before it found out. Nothing tells but the profile.

#ifndef ONRECORD_EXTRACTOR_TEXT_PREFETCH_H_
#define ONRECORD_EXTRACTOR_TEXT_PREFETCH_H_

namespace onrecord {
namespace text {

// `address` may be any: what is not there is not sent for.
inline void Prefetch(const void* address) {
#if defined(__x86_64__)
  asm volatile("prefetcht0 %0" : : "m"(*static_cast<const char*>(address)));
#else
  __builtin_prefetch(address);
#endif
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_PREFETCH_H_
