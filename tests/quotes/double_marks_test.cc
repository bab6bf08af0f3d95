// Words in double marks in the orders and styles of news from many places.

#include "gtest/gtest.h"
#include "tests/quotes/found.h"

namespace onrecord {
namespace quotes {
namespace {

TEST(DoubleMarksTest, Reports) {
  const Case kCases[] = {
      {"“I won’t sign it,” said Mbeki’s lawyer.",
       "DIRECT Mbeki’s lawyer/said: “I won’t sign it,”"},
      {"“The monsoon has failed us twice,” said a farmer in Latur.",
       "DIRECT a farmer in Latur/said: “The monsoon has failed us twice,”"},
      {"“We want justice, not money,” the girl's uncle told this newspaper.",
       "DIRECT the girl's uncle/told: “We want justice, not money,”"},
      {"“Kenya is bleeding,” the bishop said during Mass.",
       "DIRECT the bishop/said: “Kenya is bleeding,”"},
      {"The senator said the Naira had been “murdered in cold blood”.",
       "MIXED The senator/said: the Naira had been “murdered in cold blood”"},
      {"“The wicket was doing plenty,” said the opener, who made 83.",
       "DIRECT the opener/said: “The wicket was doing plenty,”"},
      {"The Wallabies coach said his side had been “belted” in the scrum.",
       "MIXED The Wallabies coach/said: his side had been “belted” in the "
       "scrum"},
      {"“Mate, it was a shocker,” the fullback told the Herald.",
       "DIRECT the fullback/told: “Mate, it was a shocker,”"},
      {"“We were just ordinary,” conceded Langer.",
       "DIRECT Langer/conceded: “We were just ordinary,”"},
      {"The nurse said ramping had become “a nightmare we live every night”.",
       "MIXED The nurse/said: ramping had become “a nightmare we live every "
       "night”"},
      {"The Reserve Bank said it was “prepared to wait”.",
       "MIXED The Reserve Bank/said: it was “prepared to wait”"},
      {"“We see no recession,” Reyes said on the call.",
       "DIRECT Reyes/said: “We see no recession,”"},
      {"The Fed said it would “act as appropriate”.",
       "MIXED The Fed/said: it would “act as appropriate”"},
      {"The singer's agent dismissed the story as “pure fiction”.",
       "MIXED The singer's agent/dismissed: the story as “pure fiction”"},
      {"The striker apologised for what he called “a moment of madness”.",
       "MIXED The striker/apologised for: what he called “a moment of "
       "madness”"},
      {"The judge praised the girl's “quiet courage”.",
       "MIXED The judge/praised: the girl's “quiet courage”"},
      {"The bishop thanked the town for its “bottomless kindness”.",
       "MIXED The bishop/thanked: the town for its “bottomless kindness”"},
      {"The report criticised the “culture of fear” on the ward.",
       "MIXED The report/criticised: the “culture of fear” on the ward"},
      {"The critic hailed the film as “a small miracle”.",
       "MIXED The critic/hailed: the film as “a small miracle”"},
      {"The bank labelled the rumours “baseless”.",
       "MIXED The bank/labelled: the rumours “baseless”"},
      {"“It isn't over,” she said, before adding: “It's hardly begun.”",
       "DIRECT she/said: “It isn't over,”\nDIRECT she/adding: “It's hardly "
       "begun.”"},
      {"He said: “I am tired. I am going home.” Then he left.",
       "DIRECT He/said: “I am tired. I am going home.”"},
      {"“Sit down,” the judge told him. “You have said enough.”",
       "DIRECT the judge/told: “Sit down,” ## “You have said enough.”"},
      {"“Where were you?” the lawyer asked. “At home,” the man replied.",
       "DIRECT the lawyer/asked: “Where were you?”\nDIRECT the man/replied: "
       "“At home,”"},
      {"“It's a disgrace!” one man shouted, as another cried: “Resign!”",
       "DIRECT one man/shouted: “It's a disgrace!”\nDIRECT another/cried: "
       "“Resign!”"},
      {"“We're through to the final!” he tweeted.",
       "DIRECT he/tweeted: “We're through to the final!”"},
      {"“Gutted,” the sprinter posted on Instagram.",
       "DIRECT the sprinter/posted: “Gutted,”"},
      {"In its annual report the bank said that costs were “contained”.",
       "MIXED the bank/said: that costs were “contained”"},
      {"In the words of one driver, “the road is a death trap”.",
       "DIRECT one driver/In the words of: “the road is a death trap”"},
      {"As one farmer put it, “the land is finished”.",
       "DIRECT one farmer/put it: “the land is finished”"},
      {"As Okri once wrote, “stories can conquer fear”.",
       "DIRECT Okri/wrote: “stories can conquer fear”"},
      {"A poster in the window said “Closed until further notice”.",
       "DIRECT A poster in the window/said: “Closed until further notice”"},
      {"Its motto is “Do no harm”, he said, “and we mean it.”",
       "MIXED he/said: Its motto is “Do no harm” ## “and we mean it.”"},
      {"The email said: “Please do not call this number.”",
       "DIRECT The email/said: “Please do not call this number.”"},
      {"Kato says it is time to go. “I have done my bit,” he says.",
       "INDIRECT Kato/says: it is time to go\nDIRECT he/says: “I have done "
       "my bit,”"},
      {"The judge said the fraud was “brazen”. She told Dunn: “You stole from "
       "the dying.”",
       "MIXED The judge/said: the fraud was “brazen”\nDIRECT She/told: “You "
       "stole from the dying.”"},
      {"“If the rains fail,” the aid worker warned, “they starve.”",
       "DIRECT the aid worker/warned: “If the rains fail,” ## “they starve.”"},
      {"The suggestion that he cheated is “absurd”, his agent said.",
       "MIXED his agent/said: The suggestion that he cheated is “absurd”"},
      {"The analyst said $80 was “a fair price” for oil.",
       "MIXED The analyst/said: $80 was “a fair price” for oil"},
      {"Speaking after the draw, the manager said: “We were robbed.”",
       "DIRECT the manager/said: “We were robbed.”"},
      {"'He's 6' 4\" and growing,' the coach said.",
       "DIRECT the coach/said: 'He's 6' 4\" and growing,'"},
      {"“We were told nothing,” she said.",
       "DIRECT she/said: “We were told nothing,”"},
  };
  ExpectReported(kCases);
}

}  // namespace
}  // namespace quotes
}  // namespace onrecord
