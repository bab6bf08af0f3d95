#include "extractor/gazetteer/scan.h"

#include <cstring>

namespace onrecord {
namespace gazetteer {
namespace {

using Getter = const ScanVariant* (*)();

// The fastest first.
constexpr Getter kVariants[] = {&Avx512Variant, &Avx2Variant, &Sse2Variant,
                                &PortableVariant};

}  // namespace

const ScanVariant* BestVariant() {
  for (const Getter get : kVariants) {
    if (const ScanVariant* variant = get()) return variant;
  }
  return nullptr;
}

const ScanVariant* VariantByName(const char* name) {
  for (const Getter get : kVariants) {
    const ScanVariant* variant = get();
    if (variant != nullptr && strcmp(variant->name, name) == 0) return variant;
  }
  return nullptr;
}

}  // namespace gazetteer
}  // namespace onrecord
