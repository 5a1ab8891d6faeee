#include "extract/narrative_date.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_time.h"
#include "ground/time_calendar.h"

namespace entente {
namespace {

// "had once threatened", "threatened at the time": another day than the one that the report has reached.
constexpr std::array<std::string_view, 9> kOtherDays = {"earlier", "previously", "once", "then", "originally", "initially", "formerly", "before", "ago"};
constexpr std::uint32_t kLead = 2;      // paragraphs
constexpr std::chrono::days kWeek{7};
constexpr std::size_t kFewestEntries = 3;  // of a live blog

// "18.55", "9:05".
bool clock_time(std::string_view form) {
  const std::size_t mark = form.find_first_of(".:");
  if (mark == 0 || mark > 2 || form.size() != mark + 3) return false;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::all_of(form.begin(), form.begin() + static_cast<std::ptrdiff_t>(mark), digit) && digit(form[mark + 1]) && digit(form[mark + 2]);
}

// The paragraphs that begin with a time of the day.
std::set<std::uint32_t> entries_of_day(const Document& document) {
  std::set<std::uint32_t> out, seen;
  for (const Sentence& sentence : document.sentences) {
    if (seen.insert(sentence.paragraph).second && clock_time(document.form(sentence.tokens.begin))) out.insert(sentence.paragraph);
  }
  return out;
}

}  // namespace

NarrativeDates::NarrativeDates(const Reading& reading) : r_(reading), document_(reading.tree.document()) {
  for (const Event& e : r_.events) {
    if (e.verdict.status == "actual" && finite_past(e.trigger)) add(e.trigger, e.moment);
  }
  for (const Statement& s : r_.statements) {
    if (document_.xpos(s.cue) == "VBD") add(s.cue, moment_of(r_.tree, r_.moments, s.cue));
  }
  std::stable_sort(days_.begin(), days_.end(), [](const Day& a, const Day& b) { return a.at < b.at; });
  lead_ = of_lead();
  live_ = entries_of_day(document_);
  if (live_.size() < kFewestEntries || !r_.published.date) live_.clear();
}

DateRecord NarrativeDates::of(const Event& event) const {
  const auto derived = [](const Moment& day) { return DateRecord{day.value, day.begin, day.end, "derived"}; };
  if (in_live_entry(event)) return {r_.published.date, r_.published.date, r_.published.date, "publication"};
  if (news(event)) return derived(*lead_);
  if (!told(event)) return {};
  const TokenId at = event.told_at.value_or(event.trigger);
  if (!later(at)) {
    if (const Moment* day = reached(at)) return derived(*day);
    if (lead_) return derived(*lead_);
  }
  const auto& day = r_.published.date;
  return day && (!event.according_to || event.told_at) ? DateRecord{day, day, day, "publication"} : DateRecord{};
}

void NarrativeDates::add(TokenId at, std::optional<std::size_t> moment) {
  if (!moment || !r_.moments[*moment].begin || !r_.moments[*moment].end) return;
  if (r_.published.date && *r_.moments[*moment].begin > *r_.published.date) return;
  days_.push_back({at, &r_.moments[*moment]});
}

bool NarrativeDates::told(const Event& event) const {
  if (event.told_at) return finite_past(*event.told_at) && !another_day(*event.told_at);
  const bool open = event.verdict.status == "actual" || event.verdict.status == "negated";
  return open && !event.historical && finite_past(event.trigger) && !another_day(event.trigger);
}

// "18.10 Its ministry has responded": an entry of a live blog tells of its day, in the present and the perfect too.
bool NarrativeDates::in_live_entry(const Event& event) const {
  const std::string& status = event.verdict.status;
  const bool open = status == "actual" || status == "negated" || status == "ongoing";
  const Upos upos = document_.upos(event.trigger);
  return open && !event.historical && upos == Upos::kVerb && live_.contains(paragraph_of(event.trigger)) && !another_day(event.trigger);
}

// "signed", "was arrested", "did not sign", "failed to sign", "were marching"; "..., urging restraint" and "... to disperse them" at the time of
// the verb that they hang on.
bool NarrativeDates::finite_past(TokenId t) const {
  while (document_.deprel(t) == Deprel::kXcomp || without_tense(t)) t = document_.head(t);
  const std::string_view tag = document_.xpos(t);
  if (tag == "VBD") return true;
  const auto has = [&](Deprel deprel, std::initializer_list<std::string_view> forms) {
    const auto c = r_.tree.child(t, deprel);
    if (!c) return false;
    const std::string form = lower_ascii(document_.form(*c));
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  };
  if (tag == "VBG" && has(Deprel::kAux, {"was", "were"})) return true;
  return (tag == "VBN" && has(Deprel::kAuxPass, {"was", "were"}) && !r_.tree.has(t, Deprel::kAux)) || (tag == "VB" && has(Deprel::kAux, {"did"}));
}

// A participle or an infinitive of purpose.
bool NarrativeDates::without_tense(TokenId t) const {
  if (document_.deprel(t) != Deprel::kAdvcl || document_.is_root(t) || r_.tree.has(t, Deprel::kNsubj)) return false;
  const auto mark = r_.tree.child(t, Deprel::kMark);
  const bool infinitive = document_.xpos(t) == "VB" && mark && Caseless(document_.form(*mark)) == "to";
  return infinitive || (document_.xpos(t) == "VBG" && !mark && !r_.tree.has(t, Deprel::kAux));
}

// "Iraq's top court has dismissed an appeal": the news itself, told in the perfect before the day of it is.
bool NarrativeDates::news(const Event& event) const {
  const TokenId t = event.trigger;
  const auto have = r_.tree.child(t, Deprel::kAux);
  return lead_ && event.verdict.status == "actual" && !event.historical && !event.according_to && document_.xpos(t) == "VBN" && have &&
         (Caseless(document_.form(*have)) == "has" || Caseless(document_.form(*have)) == "have") && !another_day(t) &&
         paragraph_of(t) <= document_.sentences.front().paragraph + (r_.dateline ? 1 : 0);
}

bool NarrativeDates::another_day(TokenId t) const {
  for (const TokenId c : r_.tree.children(t)) {
    const Caseless form(document_.form(c));
    if (document_.deprel(c) == Deprel::kAdvmod && one_of(form, kOtherDays)) return true;
    if (form == "time" && r_.tree.preposition(c) == "at") return true;
  }
  return false;
}

// "Police later arrested them": behind the day that the paragraph has reached.
bool NarrativeDates::later(TokenId t) const {
  const auto children = r_.tree.children(t);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) { return document_.deprel(c) == Deprel::kAdvmod && Caseless(document_.form(c)) == "later"; });
}

// The last day before `trigger` in its paragraph.
const Moment* NarrativeDates::reached(TokenId trigger) const {
  const bool apart = document_.deprel(trigger) == Deprel::kConj && r_.tree.has(trigger, Deprel::kNsubj);  // "..., and Egypt recalled its envoy"
  for (auto day = days_.rbegin(); day != days_.rend(); ++day) {
    if (day->at >= trigger || (apart && r_.tree.sentence_of(day->at) == r_.tree.sentence_of(trigger))) continue;
    return paragraph_of(day->at) == paragraph_of(trigger) ? day->moment : nullptr;
  }
  return nullptr;
}

// The first day of the lead that is one of the week before publication.
const Moment* NarrativeDates::of_lead() const {
  if (document_.sentences.empty()) return nullptr;
  const std::uint32_t end = document_.sentences.front().paragraph + (r_.dateline ? 1 : 0) + kLead;
  const auto day = std::find_if(days_.begin(), days_.end(), [&](const Day& d) {
    return paragraph_of(d.at) < end && d.moment->begin == d.moment->end && within_week(*d.moment->begin);
  });
  return day == days_.end() ? nullptr : day->moment;
}

bool NarrativeDates::within_week(const std::string& day) const {
  if (!r_.published.date) return true;
  const auto from = temporal::parse_day(day), to = temporal::parse_day(*r_.published.date);
  return from && to && *from <= *to && *to - *from <= kWeek;
}

std::uint32_t NarrativeDates::paragraph_of(TokenId t) const { return document_.sentences[r_.tree.sentence_of(t)].paragraph; }

}  // namespace entente
