#include "extractor/text/word_end.h"

#include "absl/strings/match.h"
#include "extractor/text/ascii_run.h"

namespace onrecord {
namespace text {

WordEnd WordEnds::Find(size_t at) const {
  WordEnd result;
  const size_t first = LettersEnd(at);
  result.end = UrlEnd(at, first);
  if (result.end != 0) {
    result.is_url = true;
    return result;
  }
  size_t end = first;
  for (;;) {
    const Peeked c = peek_.At(end);
    if (c.kind == CharKind::kApostrophe && c.code != '`') {
      if (PossessiveAt(end, c.size)) {
        result.possessive_end = end + c.size + 1;
        break;
      }
      if (peek_.At(end + c.size).kind != CharKind::kLetter) break;
      end = LettersEnd(end + c.size);
    } else if (c.code == '.') {
      const size_t longer = StopEnd(at, end);
      if (longer == end) break;
      end = longer;
      if (bytes()[end - 1] == '.') break;
    } else {
      break;
    }
  }
  result.end = end;
  result.stop_inside = end > first && bytes()[end - 1] == '.';
  return result;
}

size_t WordEnds::LettersEnd(size_t at) const {
  if (at + 16 <= bytes().size()) at += AsciiRunAt(bytes().data() + at).size;
  size_t end = at;
  for (;;) {
    const Peeked c = peek_.At(at);
    if (c.IsLetterOrDigit()) {
      end = at + c.size;
    } else if (c.kind != CharKind::kInvisible) {
      return end;
    }
    at += c.size;
  }
}

bool WordEnds::PossessiveAt(size_t at, uint8_t apostrophe_size) const {
  const size_t s = at + apostrophe_size;
  if (s >= bytes().size() || (bytes()[s] != 's' && bytes()[s] != 'S')) {
    return false;
  }
  return !peek_.At(s + 1).IsLetterOrDigit();
}

size_t WordEnds::StopEnd(size_t at, size_t stop) const {
  const size_t dotted = DottedLettersEnd(at, stop);
  if (dotted > stop) return dotted;
  const size_t next_end = LettersEnd(stop + 1);
  if (next_end > stop + 1) {
    const absl::string_view next =
        bytes().substr(stop + 1, next_end - stop - 1);
    const bool domain =
        abbreviations_.KindOf(next) == Abbreviations::Kind::kDomain &&
        IsLower(static_cast<uint8_t>(next[0]));
    return domain ? next_end : stop;
  }
  switch (abbreviations_.KindOf(bytes().substr(at, stop - at))) {
    case Abbreviations::Kind::kLeads:
    case Abbreviations::Kind::kMayEnd:
      return peek_.At(stop + 1).code == '.' ? stop : stop + 1;
    case Abbreviations::Kind::kBeforeNumber: {
      const Peeked gap = peek_.At(stop + 1);
      return gap.kind == CharKind::kSpace &&
                     peek_.At(stop + 1 + gap.size).kind == CharKind::kDigit
                 ? stop + 1
                 : stop;
    }
    default:
      return IsInitial(at, stop) ? stop + 1 : stop;
  }
}

// "U.S.", "a.m.", "J.K.": single letters with a stop each, the last stop too
// if there is one. `stop` if there are not two letters.
size_t WordEnds::DottedLettersEnd(size_t at, size_t stop) const {
  if (peek_.At(at).size != stop - at) return stop;
  size_t end = stop + 1;
  int letters = 1;
  for (;;) {
    const Peeked c = peek_.At(end);
    if (c.kind != CharKind::kLetter) break;
    const size_t after = end + c.size;
    const Peeked next = peek_.At(after);
    if (next.code != '.') {
      if (!next.IsLetterOrDigit()) {
        ++letters;  // the last letter, without a stop: "U.S"
        end = after;
      }
      break;
    }
    ++letters;
    end = after + 1;
  }
  return letters < 2 ? stop : end;
}

// A single capital before a stop, with a capital after it: "J. Smith".
bool WordEnds::IsInitial(size_t at, size_t stop) const {
  const Peeked c = peek_.At(at);
  if (c.size != stop - at || !IsUpper(c.code)) return false;
  Peeked next = peek_.At(stop + 1);
  if (next.kind == CharKind::kSpace && next.size > 0) {
    next = peek_.At(stop + 1 + next.size);
  }
  return next.kind == CharKind::kLetter && IsUpper(next.code);
}

size_t WordEnds::UrlEnd(size_t at, size_t end) const {
  if (end == bytes().size() || (bytes()[end] != ':' && bytes()[end] != '.')) {
    return 0;
  }
  const absl::string_view word = bytes().substr(at, end - at);
  const absl::string_view rest = bytes().substr(end, 3);
  const bool scheme =
      rest == "://" && (word == "http" || word == "https" || word == "ftp");
  const bool www = absl::StartsWith(rest, ".") &&
                   (word == "www" || word == "WWW") &&
                   peek_.At(end + 1).kind == CharKind::kLetter;
  if (!scheme && !www) return 0;
  size_t last = end;
  while (end < bytes().size()) {
    const Peeked c = peek_.At(end);
    if (c.kind == CharKind::kSpace || c.kind == CharKind::kLineEnd ||
        c.kind == CharKind::kDoubleQuote || c.code == '<' || c.code == '>' ||
        c.code == ')' || c.code == ']') {
      break;
    }
    end += c.size;
    if (c.kind != CharKind::kPunctuation && c.kind != CharKind::kApostrophe) {
      last = end;  // closing punctuation does not belong to it
    }
  }
  return last;
}

}  // namespace text
}  // namespace onrecord
