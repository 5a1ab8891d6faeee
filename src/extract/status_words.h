// The words by which status.cpp and governor_status.cpp judge a clause.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace entente {

// "It does not appear that he left": what is denied is the leaving.
inline constexpr std::array<std::string_view, 6> kRaising = {"appear", "seem",   "believe",
                                                      "think",  "expect", "imagine"};
// What was said or laid down stands although it is turned down: "rejected the offer".
inline constexpr std::array<std::string_view, 20> kSaid = {
    "offer",      "proposal", "allegation", "accusation", "claim",    "charge",   "report",
    "demand",     "call",     "request",    "order",      "decision", "resolution", "suggestion",
    "appeal",     "promise",  "plan",       "bid",        "pressure", "rumour"};
// ... or thought over: "is weighing the request".
inline constexpr std::array<std::string_view, 10> kWeighing = {
    "consider", "weigh", "mull", "study", "examine", "discuss", "ponder", "contemplate", "debate", "review"};
inline constexpr std::pair<std::string_view, std::string_view> kAdverbs[] = {
    {"reportedly", "alleged"},     {"allegedly", "alleged"},     {"purportedly", "alleged"},
    {"supposedly", "alleged"},     {"apparently", "alleged"},    {"possibly", "hypothetical"},
    {"perhaps", "hypothetical"},   {"maybe", "hypothetical"},    {"probably", "hypothetical"},
    {"presumably", "hypothetical"}, {"potentially", "hypothetical"}};
inline constexpr std::array<std::string_view, 6> kIf = {"if",   "unless",   "whether",
                                                 "lest", "provided", "until"};
inline constexpr std::pair<std::string_view, std::string_view> kModals[] = {
    {"will", "planned"},     {"shall", "planned"},      {"wo", "planned"},
    {"'ll", "planned"},      {"would", "hypothetical"}, {"could", "hypothetical"},
    {"may", "hypothetical"}, {"might", "hypothetical"}, {"can", "hypothetical"},
    {"should", "demanded"},  {"must", "demanded"},      {"ought", "demanded"},
    {"need", "demanded"},    {"’ll", "planned"}};
inline constexpr std::pair<std::string_view, std::string_view> kAdjectives[] = {
    {"planned", "planned"},
    {"upcoming", "planned"},
    {"scheduled", "planned"},
    {"future", "planned"},
    {"forthcoming", "planned"},
    {"proposed", "hypothetical"},
    {"possible", "hypothetical"},
    {"potential", "hypothetical"},
    {"likely", "hypothetical"},
    {"threatened", "hypothetical"},
    {"imminent", "hypothetical"},
    {"eventual", "hypothetical"},
    {"hypothetical", "hypothetical"},
    {"alleged", "alleged"},
    {"suspected", "alleged"},
    {"reported", "alleged"},
    {"purported", "alleged"},
    {"ongoing", "ongoing"},
    {"continuing", "ongoing"},
    {"continued", "ongoing"},
    {"any", "hypothetical"},
    {"averted", "negated"},
    {"failed", "negated"},
    {"cancelled", "negated"}};

}  // namespace entente
