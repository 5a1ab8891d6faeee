#include "extract/narrative_date.h"

#include <algorithm>
#include <array>
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

class Narrator {
 public:
  Narrator(const Reading& reading) : r_(reading), document_(reading.tree.document()) {}

  [[nodiscard]] bool told(const Event& event) const {
    const bool open = event.verdict.status == "actual" || event.verdict.status == "negated";
    return open && !event.historical && finite_past(event.trigger) && !elsewhere(event.trigger);
  }

  // "Police later arrested them": behind the day that the paragraph has reached.
  [[nodiscard]] bool later(TokenId t) const {
    const auto children = r_.tree.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) { return document_.deprel(c) == Deprel::kAdvmod && lower_ascii(document_.form(c)) == "later"; });
  }

  // The last day before `trigger` in its paragraph that a deed or a statement has.
  [[nodiscard]] const Moment* reached(TokenId trigger) const {
    const std::uint32_t here = paragraph_of(trigger), sentence = r_.tree.sentence_of(trigger);
    const bool apart = document_.deprel(trigger) == Deprel::kConj && r_.tree.has(trigger, Deprel::kNsubj);  // "..., and Egypt recalled its envoy"
    const Moment* out = nullptr;
    TokenId last = 0;
    each_day([&](TokenId at, const Moment& moment) {
      if (apart && r_.tree.sentence_of(at) == sentence) return;
      if (at < trigger && paragraph_of(at) == here && (!out || at > last)) out = &moment, last = at;
    });
    return out;
  }

  // The day of the lead, where it is one of the week before publication.
  [[nodiscard]] const Moment* of_lead() const {
    const Moment* out = nullptr;
    TokenId first = 0;
    const std::uint32_t begin = document_.sentences.empty() ? 0 : document_.sentences.front().paragraph + (r_.dateline ? 1 : 0);
    each_day([&](TokenId at, const Moment& moment) {
      const bool day = moment.begin == moment.end && within_week(*moment.begin);
      if (day && paragraph_of(at) < begin + kLead && (!out || at < first)) out = &moment, first = at;
    });
    return out;
  }

 private:
  // "signed", "was arrested", "did not sign", "failed to sign".
  bool finite_past(TokenId t) const {
    while (document_.deprel(t) == Deprel::kXcomp) t = document_.head(t);
    const std::string_view tag = document_.xpos(t);
    if (tag == "VBD") return true;
    const auto has = [&](Deprel deprel, std::initializer_list<std::string_view> forms) {
      const auto c = r_.tree.child(t, deprel);
      if (!c) return false;
      const std::string form = lower_ascii(document_.form(*c));
      return std::find(forms.begin(), forms.end(), form) != forms.end();
    };
    return (tag == "VBN" && has(Deprel::kAuxPass, {"was", "were"}) && !r_.tree.has(t, Deprel::kAux)) || (tag == "VB" && has(Deprel::kAux, {"did"}));
  }

  bool elsewhere(TokenId t) const {
    for (const TokenId c : r_.tree.children(t)) {
      const std::string form = lower_ascii(document_.form(c));
      if (document_.deprel(c) == Deprel::kAdvmod && one_of(form, kOtherDays)) return true;
      if (form == "time" && r_.tree.preposition(c) == "at") return true;
    }
    return false;
  }

  template <typename Use>
  void each_day(Use use) const {
    const auto dated = [&](TokenId at, std::optional<std::size_t> moment) {
      if (!moment || !r_.moments[*moment].begin || !r_.moments[*moment].end) return;
      if (r_.published.date && *r_.moments[*moment].begin > *r_.published.date) return;
      use(at, r_.moments[*moment]);
    };
    for (const Event& e : r_.events) {
      if (e.verdict.status == "actual" && finite_past(e.trigger)) dated(e.trigger, e.moment);
    }
    for (const Statement& s : r_.statements) {
      if (document_.xpos(s.cue) == "VBD") dated(s.cue, moment_of(r_.tree, r_.moments, s.cue));
    }
  }

  bool within_week(const std::string& day) const {
    if (!r_.published.date) return true;
    const auto from = temporal::parse_day(day), to = temporal::parse_day(*r_.published.date);
    return from && to && *from <= *to && *to - *from <= kWeek;
  }

  std::uint32_t paragraph_of(TokenId t) const { return document_.sentences[r_.tree.sentence_of(t)].paragraph; }

  const Reading& r_;
  const Document& document_;
};

DateRecord derived(const Moment& moment) { return {moment.value, moment.begin, moment.end, "derived"}; }

}  // namespace

DateRecord narrative_date(const Reading& reading, const Event& event) {
  const Narrator narrator(reading);
  if (!narrator.told(event)) return {};
  if (!narrator.later(event.trigger)) {
    if (const Moment* day = narrator.reached(event.trigger)) return derived(*day);
    if (const Moment* day = narrator.of_lead()) return derived(*day);
  }
  if (event.according_to) return {};
  const auto& day = reading.published.date;
  return day ? DateRecord{day, day, day, "publication"} : DateRecord{};
}

}  // namespace entente
