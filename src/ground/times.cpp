// find_times: the path from a document to its moments.
#include "ground/times.h"

#include <algorithm>

#include "ground/time_grammar.h"
#include "ground/time_resolve.h"

namespace entente {

namespace {

using temporal::Atoms;
using temporal::Form;
using temporal::TimePhrase;

// Days that the world knows by their date alone ("the Sept. 11 attacks").
struct KnownDay {
  int month, day, year;
};
constexpr KnownDay kKnownDays[] = {{9, 11, 2001}, {10, 7, 2023}};

void name_known_day(const Atoms& a, std::optional<temporal::Day> published, TimePhrase& p) {
  if (p.form != Form::kNamed || p.date.year >= 0 || !p.date.day) return;
  const std::size_t i = p.atoms.end;
  if (!a.is_any(i, "attack", "attacks", "terrorist", "terror", "hijackings", "massacre", "assault",
                "atrocities"))
    return;
  for (const KnownDay& known : kKnownDays) {
    const bool over =
        !published || *published >= *temporal::day_of(known.year, known.month, known.day);
    if (known.month == p.date.month && known.day == p.date.day && over) p.date.year = known.year;
  }
}

}  // namespace

std::string_view to_string(MomentType type) {
  switch (type) {
    case MomentType::kTime:
      return "TIME";
    case MomentType::kDuration:
      return "DURATION";
    case MomentType::kSet:
      return "SET";
    default:
      return "DATE";
  }
}

namespace {

// "1918 sacks of rice": a number that counts the plural noun behind it is no year ("the 2008 Olympics" is).
bool counts_things(const Document& document, Span bytes) {
  if (!document.tags.xpos_names || document.arcs.size() != document.tokens.size()) return false;  // untagged
  const auto at =
      std::lower_bound(document.tokens.begin(), document.tokens.end(), bytes.begin,
                       [](const Token& t, std::uint32_t byte) { return t.bytes.begin < byte; });
  if (at == document.tokens.end() || !(at->bytes == bytes)) return false;
  const auto number = static_cast<TokenId>(at - document.tokens.begin());
  const TokenId head = document.head(number);
  if (document.deprel(number) != Deprel::kNummod || head <= number || document.xpos(head) != "NNS")
    return false;
  return number == 0 || document.upos(number - 1) != Upos::kDet;
}

}  // namespace

std::vector<Moment> find_times(const Document& document, const PublicationDate& published) {
  return find_times(document, published, find_dateline(document));
}

std::vector<Moment> find_times(const Document& document, const PublicationDate& published, const std::optional<Dateline>& dateline) {
  const Atoms atoms(document);
  const auto day = published.date ? temporal::parse_day(*published.date) : std::nullopt;
  temporal::Discourse discourse(day);
  std::vector<Moment> moments;
  std::size_t at = 0;
  for (TimePhrase& phrase : temporal::read_phrases(atoms)) {
    for (; at < phrase.atoms.begin; ++at) {
      if (atoms[at].kind == temporal::AtomKind::kBreak) discourse.begin_paragraph();
    }
    phrase.since = at > 0 && atoms.is(at - 1, "since");
    const Span bytes = atoms.bytes(phrase.atoms);
    const bool in_dateline = dateline && dateline->bytes.contains(bytes);
    name_known_day(atoms, day, phrase);
    const auto sense = in_dateline || phrase.form == Form::kAmount ? temporal::Sense::kUnknown
                                                                   : sense_of(atoms, phrase);
    Moment moment = discourse.resolve(phrase, sense);
    moment.bytes = bytes;
    if (bytes.size() == 4 && counts_things(document, bytes)) continue;
    moment.in_dateline = in_dateline;
    moments.push_back(std::move(moment));
  }
  return moments;
}

}  // namespace entente
