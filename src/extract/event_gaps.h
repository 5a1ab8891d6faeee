// What keeps a trigger whose sides and status are known from being an event: nobody acts, too common a word, a demand that nobody makes.
#pragma once

#include <string>
#include <vector>

#include "extract/event.h"

namespace entente {

// In words; "" for nothing.
std::string what_lacks(const Scene& scene, const std::vector<const EventPattern*>& patterns, const Event& event);

}  // namespace entente
