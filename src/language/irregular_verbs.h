// The irregular past forms of English verbs that reports use.
#pragma once

#include <string_view>

namespace entente {

// The base form of a lower-case past tense or past participle, "" when it is not irregular.
std::string_view irregular_base(std::string_view form);

}  // namespace entente
