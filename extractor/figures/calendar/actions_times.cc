#include "extractor/figures/calendar/actions.h"

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {
namespace calendar {

namespace {

// The 24 of "close1.24pm", as pages have it that lost their spaces.
bool IsTailOfNumber(const Scope& scope, uint32_t token) {
  if (token < 2 || !scope.TokenAt(token)->glued() ||
      scope.Word(token - 1) != "." || !scope.TokenAt(token - 1)->glued()) {
    return false;
  }
  const absl::string_view before = scope.Word(token - 2);
  return !before.empty() && before.back() >= '0' && before.back() <= '9';
}

}  // namespace

bool AmPm(const Join& join, Item* out) {
  const bool after_noon = join.right.value == 1;
  When time = join.left.when;
  if (join.left.type == Type::kNumber) {
    time = When();
    const Item& number = join.left;
    if (number.Has(kArticle) || number.Has(kVagueCount) ||
        number.Has(kHalfCount)) {
      return false;
    }
    if (IsTailOfNumber(join.scope, number.first)) return false;
    if (number.Has(kDigits) && number.number > 100 && number.number < 1000 &&
        number.number % 100 < 60 && join.scope.Word(number.first)[0] != '0') {
      time.grain = Grain::kTime;  // 340pm
      time.hour = static_cast<int8_t>(number.number / 100);
      time.minute = static_cast<int8_t>(number.number % 100);
      time.flags |= kEitherHalf;
    } else if (!TimeOfNumber(join, number, &time)) {
      return false;
    }
    if (join.scope.AfterMoneyOrLabel(number.first)) return false;
  } else if (join.connector == Connector::kGlued && time.part != 0) {
    return false;
  }
  if (!time.Has(kEitherHalf)) {
    // "15:00 pm", "0:30 am" are said twice; "15 am" is nothing.
    if (time.hour < 12 && after_noon && time.hour != 0) return false;
    if (time.hour > 12 && !after_noon) return false;
  } else {
    time.flags &= ~kEitherHalf;
    if (after_noon && time.hour < 12) {
      time.hour = static_cast<int8_t>(time.hour + 12);
    } else if (!after_noon && time.hour == 12) {
      time.hour = 0;
    }
  }
  out->type = Type::kTime;
  out->when = time;
  return true;
}

bool Oclock(const Join& join, Item* out) {
  if (!TimeOfNumber(join, join.left, &out->when) ||
      join.left.Has(kHalfCount) || join.left.Has(kVagueCount)) {
    return false;
  }
  out->type = Type::kTime;
  return true;
}

bool SpelledPair(const Join& join, Item* out) {
  const Item& left = join.left;
  const Item& right = join.right;
  const uint16_t kNoWord = kDigits | kArticle | kVagueCount | kHalfCount;
  if (((left.flags | right.flags) & kNoWord) || !left.Has(kIntegral) ||
      !right.Has(kIntegral) || right.number < 1) {
    return false;
  }
  out->flags |= kWeak;
  if (left.number >= 13 && left.number <= 20 && right.number >= 10 &&
      right.number <= 99) {
    out->type = Type::kYear;
    out->when.grain = Grain::kYear;
    out->when.year =
        static_cast<int16_t>(left.number * 100 + right.number);
    out->flags |= kLiteral;
    return true;
  }
  if (left.number < 1 || left.number > 12 || right.number < 5 ||
      right.number > 59) {
    return false;
  }
  out->type = Type::kTime;
  out->when.grain = Grain::kTime;
  out->when.hour = static_cast<int8_t>(left.number);
  out->when.minute = static_cast<int8_t>(right.number);
  out->when.flags |= kEitherHalf;
  return true;
}

namespace {

// "16.04", "9.07", of 24 hours; false for other numbers.
bool TimeOfPointed(absl::string_view digits, When* when) {
  const size_t point = digits.find('.');
  int hour = 0, minute = 0;
  if (point == absl::string_view::npos || point > 2 ||
      digits.size() != point + 3 ||
      !absl::SimpleAtoi(digits.substr(0, point), &hour) || hour > 23 ||
      !absl::SimpleAtoi(digits.substr(point + 1), &minute) || minute > 59) {
    return false;
  }
  when->grain = Grain::kTime;
  when->hour = static_cast<int8_t>(hour);
  when->minute = static_cast<int8_t>(minute);
  return true;
}

}  // namespace

bool ZoneNumber(const Join& join, Item* out) {
  // "1500 GMT", "15.00 GMT"
  const text::Token* zone = join.scope.TokenAt(join.right.first);
  if ((join.scope.text->Shape(*zone) & text::kAllUpper) == 0 ||
      !join.left.Has(kDigits) || join.left.size() != 1) {
    return false;
  }
  const absl::string_view digits = join.scope.Word(join.left.first);
  if (!TimeOfPointed(digits, &out->when) &&
      (digits.size() != 4 || !TimeOfNumber(join, join.left, &out->when))) {
    return false;
  }
  out->when.flags &= ~kEitherHalf;  // four digits are of 24 hours
  out->when.zone = join.right.when.zone;
  out->type = Type::kTime;
  return true;
}

bool TwelveNoon(const Join& join, Item* out) {
  const When& time = join.right.when;
  if (join.left.number != 12 || !join.left.Has(kIntegral) ||
      time.Has(kEitherHalf) || time.minute >= 0 || time.hour % 12 != 0) {
    return false;
  }
  out->type = Type::kTime;
  out->when = time;
  return true;
}

bool ClockShift(const Join& join, Item* out) {
  int minutes = join.left.number;
  bool sure = join.left.Has(kHalfCount);
  if (join.left.type == Type::kAmount) {
    const Amount& amount = join.scope.AmountOf(join.left);
    if (!amount.IsSingle() || amount.parts[0].unit != Unit::kMinute ||
        amount.high != 0 || amount.parts[0].count < Amount::kOne ||
        amount.parts[0].count > 59 * Amount::kOne) {
      return false;
    }
    minutes = static_cast<int>(amount.parts[0].count / Amount::kOne);
    sure = true;
  } else if (!join.left.Has(kIntegral) && !sure) {
    return false;
  }
  if (join.left.Has(kArticle) || join.left.Has(kVagueCount)) return false;
  if (minutes < 1 || minutes > 59) return false;
  // "10 past 9" is a time, "10 to 9" and "10 after 9" seldom are.
  if (!sure && join.scope.Word(join.right.first) != "past") return false;
  out->type = Type::kClockShift;
  out->number = minutes;
  out->sign = join.right.sign;
  return true;
}

bool ShiftedTime(const Join& join, Item* out) {
  When time = join.right.when;
  if (join.right.type == Type::kNumber) {
    time = When();
    if (!IsHourNumber(join.right) ||
        !TimeOfNumber(join, join.right, &time)) {
      return false;
    }
  } else if (time.minute > 0 || time.hour < 0) {
    return false;
  }
  int minutes = time.hour * 60 + join.left.sign * join.left.number;
  minutes = (minutes + 24 * 60) % (24 * 60);
  time.hour = static_cast<int8_t>(minutes / 60);
  time.minute = static_cast<int8_t>(minutes % 60);
  out->type = Type::kTime;
  out->when = time;
  return true;
}

bool AddZone(const Join& join, Item* out) {
  const text::Token* zone = join.scope.TokenAt(join.right.first);
  if ((join.scope.text->Shape(*zone) & text::kAllUpper) == 0) return false;
  if (join.left.when.hour < 0 || join.left.Has(kWeak)) return false;
  *out = join.left;
  out->end = join.right.end;
  out->when.zone = join.right.when.zone;
  if (out->type == Type::kTimeRange) out->until.zone = out->when.zone;
  return true;
}

bool TimePart(const Join& join, Item* out) {
  const Item& left = join.left;
  const bool single = left.type == Type::kTime || left.type == Type::kNumber;
  if (join.right.Has(kHabit)) return false;
  if (left.type == Type::kTime || left.type == Type::kTimeRange) {
    out->when = left.when;
    out->until = left.until;
  } else {
    // "5 in the morning", "5 to 7 in the evening"; never "5 morning".
    if (join.connector != Connector::kIn && join.connector != Connector::kAt) {
      return false;
    }
    Item number = left;
    number.end = number.first + 1;
    if (left.type != Type::kNumber) number.flags |= kIntegral;
    if (!TimeOfNumber(join, number, &out->when)) return false;
    if (!single) {
      number.number = left.number_end;
      number.first = left.end - 1;
      number.end = left.end;
      if (!TimeOfNumber(join, number, &out->until)) return false;
    }
  }
  if (out->when.hour < 0) return false;
  out->type = single ? Type::kTime : Type::kTimeRange;
  PutInPart(join.right.when.part, &out->when);
  if (!single) PutInPart(join.right.when.part, &out->until);
  return true;
}

bool PartTime(const Join& join, Item* out) {
  if (join.right.type == Type::kNumber && join.connector != Connector::kAt) {
    return false;
  }
  if (join.left.Has(kHabit)) return false;
  if (join.right.type == Type::kNumber) {
    if (!TimeOfNumber(join, join.right, &out->when) ||
        join.scope.BeforeMeasure(join.right.end)) {
      return false;
    }
  } else {
    out->when = join.right.when;
  }
  if (out->when.hour < 0) return false;
  out->type = Type::kTime;
  PutInPart(join.left.when.part, &out->when);
  return true;
}

bool TimeMoment(const Join& join, Item* out) {
  const When& date = join.right.when;
  if (join.left.type == Type::kNumber || join.left.type == Type::kNumberRange) {
    return false;
  }
  if (date.part == 0 || date.hour >= 0 || join.left.when.hour < 0) return false;
  out->type = Type::kMoment;
  out->when = date;
  CopyTime(join.left.when, &out->when);
  PutInPart(date.part, &out->when);
  if (join.left.type == Type::kTimeRange) {
    out->type = Type::kMomentRange;
    out->until = date;
    CopyTime(join.left.until, &out->until);
    PutInPart(date.part, &out->until);
  }
  return true;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
