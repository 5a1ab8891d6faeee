// Datelines and the day of publication.
#include "ground/time_grammar.h"
#include "ground/time_parts.h"
#include "ground/times.h"

namespace entente {

namespace {

using temporal::AtomKind;
using temporal::Atoms;
using temporal::TimePhrase;

constexpr std::string_view kAgencies[] = {
    "reuters", "ap",     "afp",      "xinhua", "tass",    "dpa",  "upi",     "bloomberg",
    "kyodo",   "yonhap", "interfax", "ani",    "anadolu", "irna", "kcna",    "voa",
    "rfe",     "bbc",    "efe",      "ansa",   "pti",     "ria",  "sputnik", "ukrinform",
    "aa",      "cnn",    "ips",      "unian",  "wafa",    "sana", "petra",   "bernama",
    "antara",  "cna",    "belta",    "trend",  "apa",     "nyt",  "itar"};

// The first paragraphs: a headline and a byline may stand before the report.
constexpr std::size_t kHeadParagraphs = 5;
constexpr std::size_t kMostPlaceAtoms = 14;

struct Head {
  std::size_t place_end = 0;
  bool upper_place = false;
  std::size_t date_begin = 0, date_end = 0;
  TimePhrase date;
  std::string agency;
};

bool is_agency(const Atoms& a, std::size_t i) {
  for (const std::string_view agency : kAgencies) {
    if (a.is(i, agency)) return true;
  }
  return false;
}

bool names_a_medium(const Atoms& a, std::size_t i) {
  return a.is_any(i, "news", "press", "agency", "times", "post", "herald", "radio", "wire", "service", "telegraph", "tribune",
                  "gazette", "observer", "monitor", "daily", "journal", "media");
}

// "(Reuters)", "(Thomson Reuters Foundation)", "/TASS/."; behind a date anything in capitals: "(UN News)", "(The Star)".
std::size_t read_agency(const Atoms& a, std::size_t i, std::string& agency, bool dated = false) {
  const bool slash = a.is_mark(i, '/');
  if (!slash && !a.is_mark(i, '(')) return 0;
  bool known = false, capitals = !slash;
  std::size_t j = i + 1;
  for (; j < i + 8 && !a.is_mark(j, slash ? '/' : ')'); ++j) {
    if (a[j].kind == AtomKind::kBreak) return 0;
    known |= is_agency(a, j) || names_a_medium(a, j);
    capitals &= a.is_word(j) && a[j].capital;
  }
  known |= dated && capitals && j > i + 1;
  if (!known || !a.is_mark(j, slash ? '/' : ')')) return 0;
  agency = std::string(a.document().text.of({a[i + 1].bytes.begin, a[j - 1].bytes.end}));
  ++j;
  return slash && a.is_mark(j, '.') ? j + 1 : j;
}

std::size_t read_full_date(const Atoms& a, std::size_t i, TimePhrase& date) {
  const std::size_t end = read_date(a, i, date);
  return end && date.date.month && date.date.day ? end : 0;
}

bool goes_on_as_place(const Atoms& a, std::size_t i) {
  const auto& atom = a[i];
  if (atom.kind == AtomKind::kWord)
    return atom.capital || static_cast<unsigned char>(a.text(i)[0]) >= 0x80 ||
           a.is_any(i, "of", "de", "al", "el", "on", "the", "and");
  if (atom.kind == AtomKind::kDash) return a.past_hyphen(i) > i;
  return atom.kind == AtomKind::kApostrophe ||
         (atom.kind == AtomKind::kMark &&
          (atom.mark == ',' || atom.mark == '.' || atom.mark == '/'));
}

// A place, then perhaps a date and an agency, in front of the dash.
std::size_t read_head(const Atoms& a, std::size_t i, Head& head) {
  std::size_t j = i;
  head.upper_place = true;
  while (j < i + kMostPlaceAtoms && goes_on_as_place(a, j)) {
    if ((head.date_end = read_full_date(a, j, head.date))) break;
    if (a.is_mark(j, '/') && read_agency(a, j, head.agency)) break;
    if (a.is_word(j) && j == i) head.upper_place = a[j].upper;
    ++j;
  }
  if (!head.date_end && a.is_number(j)) head.date_end = read_full_date(a, j, head.date);
  head.place_end = j;
  while (head.place_end > i && a[head.place_end - 1].kind == AtomKind::kMark &&
         !(a.is_mark(head.place_end - 1, '.') && a[head.place_end - 2].bytes.size() <= 4))
    --head.place_end;
  if (head.date_end) {
    head.date_begin = j;
    j = head.date_end;
  }
  while (a.is_mark(j, '.') || a.is_mark(j, ',')) ++j;
  const std::size_t agency = read_agency(a, j, head.agency, head.date_end > 0);
  return agency ? agency : j;
}

std::optional<Dateline> read_dateline(const Atoms& a, std::size_t i) {
  Head head;
  std::size_t j = read_head(a, i, head);
  const bool agency = !head.agency.empty(), place = head.place_end > i;
  if (!place && !agency) return std::nullopt;
  const bool dash = a.is_dash(j) && (a[j].space_before || a[j + 1].space_before);
  const bool low_line = a.is_mark(j, '_');
  // "ISLAMABAD: The army", "RAMESWARAM, July 15: A boat": as papers of South Asia write; "WATCH:" is no place.
  const bool colon = a.is_mark(j, ':') && head.upper_place && !a[j].space_before && a[j + 1].space_before &&
                     (agency || head.date_end || a.in_name(i, NameType::kLocation));
  if (!(dash || low_line || colon) && !(agency && a.is_mark(j - 1, '.'))) return std::nullopt;
  if (dash || low_line || colon) ++j;
  if (a.is_dash(j)) ++j;
  if (!head.date_end) {
    head.date_end = read_full_date(a, j, head.date);
    if (head.date_end) {
      head.date_begin = j;
      j = head.date_end;
    }
  }
  if (!agency && !head.date_end && !head.upper_place) return std::nullopt;
  Dateline dateline;
  dateline.bytes = {a[i].bytes.begin, a[j - 1].bytes.end};
  if (place) dateline.place = {a[i].bytes.begin, a[head.place_end - 1].bytes.end};
  if (head.date_end)
    dateline.date = Span{a[head.date_begin].bytes.begin, a[head.date_end - 1].bytes.end};
  dateline.agency = head.agency;
  return dateline;
}

// "(ANSA) - LIMA, MAR 12 -": the agency first.
std::optional<Dateline> read_dateline_behind_agency(const Atoms& a, std::size_t i) {
  std::string agency;
  const std::size_t j = read_agency(a, i, agency);
  if (!j || !a.is_dash(j)) return std::nullopt;
  auto dateline = read_dateline(a, j + 1);
  if (!dateline || dateline->place.empty() || !dateline->date) return std::nullopt;
  dateline->bytes.begin = a[i].bytes.begin;
  dateline->agency = agency;
  return dateline;
}

std::vector<std::size_t> paragraph_starts(const Atoms& a) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (i == 0 || a[i - 1].kind == AtomKind::kBreak) starts.push_back(i);
  }
  return starts;
}

std::optional<std::string> full_date_in(const Atoms& a, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    TimePhrase p;
    if (!read_full_date(a, i, p) || p.date.year < 1900) continue;
    const auto day = temporal::day_of(p.date.year, p.date.month, p.date.day);
    if (day) return temporal::iso(*day);
  }
  return std::nullopt;
}

// "Published: 21 March 2023, 10:30 GMT", "Tuesday, March 21, 2023": short, and no sentence.
std::optional<std::string> date_alone(const Atoms& a, std::size_t i) {
  constexpr std::size_t kMostAtoms = 18;
  std::size_t end = i;
  std::size_t words = 0;
  while (a[end].kind != AtomKind::kBreak && end < i + kMostAtoms) {
    const bool label = a.is_any(end, "published", "updated", "posted", "date", "issued", "on", "at",
                                "gmt", "utc", "est", "am", "pm", "p", "a", "m", "by");
    words += a.is_word(end) && !label && !a.word(end).month && !a.word(end).weekday;
    ++end;
  }
  if (a[end].kind != AtomKind::kBreak || words > 4) return std::nullopt;
  return full_date_in(a, i, end);
}

}  // namespace

std::optional<Dateline> find_dateline(const Document& document) {
  const Atoms a(document, kHeadParagraphs);
  const auto starts = paragraph_starts(a);
  for (std::size_t n = 0; n < starts.size() && n < kHeadParagraphs; ++n) {
    if (auto dateline = read_dateline_behind_agency(a, starts[n])) return dateline;
    if (auto dateline = read_dateline(a, starts[n])) return dateline;
  }
  return std::nullopt;
}

PublicationDate publication_date(const Document& document) { return publication_date(document, find_dateline(document)); }

PublicationDate publication_date(const Document& document, const std::optional<Dateline>& dateline) {
  if (document.article.published) {
    if (const auto day = temporal::parse_day(*document.article.published))
      return {temporal::iso(*day), "given"};
  }
  const Atoms a(document, kHeadParagraphs, 1);
  const auto starts = paragraph_starts(a);
  if (dateline && dateline->date) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i].bytes.begin < dateline->date->begin) continue;
      TimePhrase p;
      if (read_full_date(a, i, p) && p.date.year >= 1900) {
        if (const auto day = temporal::day_of(p.date.year, p.date.month, p.date.day))
          return {temporal::iso(*day), "dateline"};
      }
      break;
    }
  }
  for (const std::size_t start : starts) {
    if (auto date = date_alone(a, start)) return {std::move(date), "inferred"};
  }
  return {};
}

}  // namespace entente
