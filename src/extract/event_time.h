// When an event happened: the temporal expression that its clause governs.
#pragma once

#include <optional>
#include <vector>

#include "extract/slots.h"
#include "ground/times.h"

namespace entente {

// Index of the date that belongs to a trigger, or nothing. Durations and vague references ("recently") are no dates.
std::optional<std::size_t> moment_of(const Tree& tree, const std::vector<Moment>& moments,
                                     TokenId trigger);

// Did it end more than a year before publication?
bool long_ago(const Moment& moment, const PublicationDate& published);

}  // namespace entente
