// Atoms: the smallest units that the language model labels; twin of training/language/atoms.py.
// An atom is a run of letters, marks and digits, a run of one repeated mark (... --), or a single other character. Contractions are
// cut where Universal Dependencies cuts them (do|n't, Putin|'s, can|not); what stands behind the cut is a clitic.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "entente/span.h"
#include "language/characters.h"

namespace entente {

struct Atom {
  Span bytes;
  bool clitic;
  bool space;          // white space or the paragraph's edge before it
  bool never_first;  // no sentence begins with it: a closing mark, or what follows a comma and a closing mark
  std::uint8_t shape;  // row of the shape embedding: shape_of * 2 + space
};

// The atoms of a paragraph that begins at byte `at` of its text. No atom reaches over a byte of `cuts` (in order, counted in the text).
std::vector<Atom> atoms_of(std::string_view paragraph, std::uint32_t at = 0, std::span<const std::uint32_t> cuts = {});

}  // namespace entente
