// Reads what stands around a number and makes an amount of it: "$5bn a year",
// "3.2 per cent", "5 feet 2 inches", "55-year-old", "nine-member".
//
//   AmountReader reader(view);
//   uint32_t i = 0;                       // index into numbers
//   reader.Read(numbers, &i, floor, &amount)   // moves i behind what it took
//
// Bare numbers come out as CARDINAL or ORDINAL; whether those are figures at
// all is told by exclusions.h. One object per document.

#ifndef ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_READER_H_
#define ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_READER_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"
#include "extractor/figures/numbers/number.h"
#include "extractor/figures/numbers/number_reader.h"

namespace onrecord {
namespace figures {

class AmountReader {
 public:
  // `pounds_are_money`: of the document's bare "pounds".
  // Amount::rule of what ReadRoman reads.
  static constexpr absl::string_view kRomanRule = "roman-numeral";

  AmountReader(const DocumentView& view, const NumberReader& numbers,
               bool pounds_are_money);

  // Makes an amount of numbers[*i] and moves *i behind the last number that
  // it took. No token before `floor` is touched.
  // REQUIRES: *i < numbers.size(), and *amount is new.
  void Read(const std::vector<Number>& numbers, uint32_t* i, uint32_t floor,
            Amount* amount) const;

  // True if nothing stands beside the number that Read could take: then it
  // makes an amount of the number alone. False where Read must look.
  bool IsAlone(const Number& number, uint32_t floor) const;

  // A currency's code glued to digits in one word ("RM120,000"), as token
  // `i`. False if it is none. No token before `floor` is touched.
  bool ReadGluedMoney(uint32_t i, uint32_t floor, Amount* amount) const;

  // "doubled", "twice", "tenfold". False if "double" is a word like others.
  bool ReadTimesWord(uint32_t i, Amount* amount) const;

  // "several", "few": a count without a value.
  void ReadVagueWord(uint32_t i, Amount* amount) const;

  // A Roman numeral beside a word that takes one: "Chapter IV", "the XIX
  // century". False if there is none.
  bool ReadRoman(uint32_t i, Amount* amount) const;

  // Extends an amount by what it is given for: "a share", "per hour".
  void TakeRate(Amount* amount) const;

 private:
  bool TakeSign(Number* number, uint32_t floor, Amount* amount) const;
  bool TakeCurrency(Number* number, Amount* amount) const;
  bool TakeUnit(Number* number, Amount* amount) const;
  // Makes "a half" behind "a mile and" one and a half of it.
  void TakeUnitBefore(Number* number, uint32_t floor, Amount* amount) const;
  bool IsMultiple(uint32_t i) const;
  bool TakeAge(Amount* amount) const;
  bool TakeCountedRate(Amount* amount) const;
  void TakeHyphened(Amount* amount) const;
  void TakeOneIn(const std::vector<Number>& numbers, uint32_t* i,
                 Amount* amount) const;
  void TakeSmallerUnit(const std::vector<Number>& numbers, uint32_t* i,
                       Amount* amount) const;
  // True if `half` starts at token `at` and is a part of the amount's unit.
  bool TakeHalf(const Number& half, uint32_t at, Amount* amount) const;
  // True if a number that ends in "m" is where something moved to or from.
  bool MovedTo(const Number& number) const;
  // True if "m" after digits says million, not metre.
  bool LetterIsScale(const Number& number) const;
  // Makes a dash with spaces before a temperature its sign.
  void TakeLooseMinus(Number* number, uint32_t end, Amount* amount) const;
  // True if the degrees at tokens [first, end) are turned, not felt.
  bool IsAngle(uint32_t first, uint32_t end) const;
  bool UnitFits(const Number& number, uint32_t at, uint16_t match) const;
  // The token at which the unit of a number may stand: "half [a mile]",
  // "a quarter of [a mile]".
  uint32_t BehindFraction(const Number& number) const;
  // True if a word of weighing stands right before.
  bool WeighsBefore(uint32_t first) const;
  bool PoundsAreMoney(const Number& number, uint32_t end) const;
  void SetCurrency(uint16_t match, Amount* amount) const;

  const DocumentView& view_;
  const NumberReader& numbers_;
  const KnownUnits& known_;
  const bool pounds_are_money_;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_READER_H_
