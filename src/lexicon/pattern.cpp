#include "lexicon/pattern.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "lexicon/trigger.h"

namespace entente {
namespace {

const std::vector<std::string> kFlags = {"reciprocal", "speech",     "ongoing", "demand",
                                         "promise",    "threat",     "accuse",  "deny",
                                         "nested",     "historical", "weak",    "norm",   "spoken"};
// What the reader finds, not a list of words.
const std::vector<std::string> kFound = {"@state",  "@actor", "@person", "@armed",
                                         "@number", "@place", "@several"};

// Asked of the trigger itself, not of its slots.
const std::vector<std::string> kOwnForm = {"passive", "active", "negated", "modal"};

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

const std::vector<std::string>& conditions_valid() {
  static const std::vector<std::string> kValid = [] {
    std::vector<std::string> names = slot_names();
    names.insert(names.end(), kOwnForm.begin(), kOwnForm.end());
    return names;
  }();
  return kValid;
}

// Reads the cells of one line and collects what is wrong with them.
class Line {
 public:
  Line(const WordClasses& classes, std::vector<std::string>& faults)
      : classes_(classes), faults_(faults) {}

  std::vector<Condition> conditions(const std::string& cell) {
    std::vector<Condition> all;
    for (const std::string& text : split(cell, ' ')) all.push_back(condition(text));
    return all;
  }

  std::vector<SlotGroup> groups(std::string_view column, const std::string& cell) {
    std::vector<SlotGroup> alternatives;
    for (const std::string& alternative : values_of(cell)) {
      SlotGroup group;
      for (const std::string& path : split(alternative, '+')) {
        check_slot(column, path, slot_names());
        group.push_back(split(path, '.'));
      }
      alternatives.push_back(std::move(group));
    }
    return alternatives;
  }

  std::unordered_set<std::string> flags(const std::string& cell) {
    std::unordered_set<std::string> all;
    for (const std::string& piece : values_of(cell)) {
      for (const std::string& flag : split(piece, ' ')) {
        if (!holds(kFlags, flag)) faults_.push_back(unknown("flag", flag, kFlags));
        all.insert(flag);
      }
    }
    return all;
  }

  void type_mode_cameo(EventPattern& pattern, const std::vector<std::string>& cells) {
    const std::string &type = cells[2], &mode = cells[3], &cameo = cells[4];
    if (type.empty()) {
      if (!mode.empty() || !cameo.empty() || !cells[5].empty() || !cells[6].empty()) {
        faults_.push_back(
            "a line without a type is no event; its mode, cameo, actor and recipient must be -");
      }
      return;
    }
    if (!ontology::is_type(type)) {
      faults_.push_back(unknown("type", type, ontology::all_types()));
    } else if (!mode.empty() && !ontology::is_mode(type, mode)) {
      const std::vector<std::string> modes = ontology::modes_of(type);
      faults_.push_back(modes.empty()
                            ? fmt::format("mode \"{}\": {} has no modes; write -", mode, type)
                            : unknown("mode of " + type, mode, modes));
    }
    if (!cameo.empty() && !ontology::is_cameo(cameo)) {
      faults_.push_back(unknown("cameo code", cameo, ontology::all_cameo()));
    }
    pattern.type = type;
    pattern.mode = mode;
    pattern.cameo = cameo.empty() ? std::string(ontology::root_cameo_of(type)) : cameo;
  }

 private:
  void check_slot(std::string_view what, const std::string& path,
                  const std::vector<std::string>& valid) {
    if (path.empty()) faults_.push_back(fmt::format("{}: a slot is missing", what));
    for (const std::string& name : split(path, '.')) {
      if (!holds(valid, name))
        faults_.push_back(unknown(std::string(what) + ": slot", name, valid));
    }
  }

  Condition condition(const std::string& text) {
    std::string_view rest = text;
    const bool negated = !rest.empty() && rest.front() == '!';
    if (negated) rest.remove_prefix(1);
    const std::size_t equals = rest.find('=');
    const std::string slot(rest.substr(0, equals));
    const bool own_form = holds(kOwnForm, slot);
    if (!own_form) check_slot("when", slot, conditions_valid());
    if (equals == std::string_view::npos) return {negated, slot, {}};
    if (own_form) faults_.push_back(fmt::format("when: \"{}\" takes no words", slot));
    return {negated, slot, words(slot, rest.substr(equals + 1))};
  }

  std::vector<std::string> words(const std::string& slot, std::string_view text) {
    if (text.empty()) faults_.push_back(fmt::format("when: nothing stands behind \"{}=\"", slot));
    std::vector<std::string> all;
    for (std::string& word : split(text, '|')) {
      if (word.empty()) {
        faults_.push_back(fmt::format("when: a word of \"{}\" is missing", slot));
      } else if (word.front() != '@' || holds(kFound, word)) {
        all.push_back(std::move(word));
      } else {
        add_class(word, all);
      }
    }
    return all;
  }

  void add_class(const std::string& name, std::vector<std::string>& words) {
    const auto found = classes_.find(name);
    if (found != classes_.end()) {
      std::vector<std::string> sorted(found->second.begin(), found->second.end());
      std::sort(sorted.begin(), sorted.end());
      words.insert(words.end(), sorted.begin(), sorted.end());
      return;
    }
    std::vector<std::string> names = kFound;
    for (const auto& [known, _] : classes_) names.push_back(known);
    std::sort(names.begin(), names.end());
    faults_.push_back(unknown("when: class", name, names));
  }

  const WordClasses& classes_;
  std::vector<std::string>& faults_;
};

// What a cell says: read, or as it was read before. A cell with a fault is read each time, so that each line complains.
template <typename Read, typename Reader>
Read once(std::unordered_map<std::string, Read>& known, const std::string& cell, const std::vector<std::string>& faults, Reader reader) {
  if (const auto found = known.find(cell); found != known.end()) return found->second;
  const std::size_t before = faults.size();
  Read read = reader();
  if (faults.size() == before) known.emplace(cell, read);
  return read;
}

std::vector<Trigger> triggers_of(TriggerKind kind, const std::string& text) {
  if (kind == TriggerKind::kNoun) return noun_triggers(text);
  std::vector<Trigger> triggers;
  if (auto trigger = verb_trigger(text)) triggers.push_back(std::move(*trigger));
  return triggers;
}

std::vector<Trigger> checked_triggers(TriggerKind kind, const std::string& text,
                                      std::vector<std::string>& faults) {
  std::vector<Trigger> triggers = triggers_of(kind, text);
  if (triggers.empty()) {
    faults.push_back(fmt::format(
        "trigger \"{}\" is neither a lemma nor a lemma with particle, object or modifier; "
        "put the other words into when",
        text));
  }
  return triggers;
}

}  // namespace

const std::vector<std::string>& slot_names() {
  static const std::vector<std::string> kSlots = [] {
    std::vector<std::string> names = {"subj",  "obj", "iobj", "xcomp", "ccomp",
                                      "advcl", "acl", "poss", "mod", "role"};
    names.insert(names.end(), particles().begin(), particles().end());
    return names;
  }();
  return kSlots;
}

bool is_slot(std::string_view name) {
  const std::vector<std::string> path = split(name, '.');
  return !path.empty() && std::all_of(path.begin(), path.end(), [](const std::string& step) {
    return holds(slot_names(), step);
  });
}

std::vector<Wording> compile_wording(TriggerKind kind, const std::string& trigger,
                                     const std::string& when, const WordClasses& classes,
                                     std::vector<std::string>& faults) {
  std::vector<Wording> wordings;
  for (Trigger& one : checked_triggers(kind, trigger, faults)) {
    wordings.push_back({std::move(one.lemma), std::move(one.particle), std::move(one.when)});
  }
  Line line(classes, faults);
  for (const Condition& condition : line.conditions(when)) {
    for (Wording& wording : wordings) wording.when.push_back(condition);
  }
  return wordings;
}

std::vector<SlotGroup> compile_slots(std::string_view column, const std::string& cell,
                                     std::vector<std::string>& faults) {
  static const WordClasses kNone;
  return Line(kNone, faults).groups(column, cell);
}

std::vector<EventPattern> compile_pattern(TriggerKind kind, const std::vector<std::string>& cells,
                                          const WordClasses& classes, const Origin& origin,
                                          std::vector<std::string>& faults, ReadCells* read) {
  const std::size_t before = faults.size();
  ReadCells none;
  ReadCells& known = read ? *read : none;
  const std::vector<Trigger> triggers = checked_triggers(kind, cells[0], faults);
  Line line(classes, faults);
  EventPattern pattern;
  pattern.when = once(known.when, cells[1], faults, [&] { return line.conditions(cells[1]); });
  line.type_mode_cameo(pattern, cells);
  pattern.actor = once(known.sides, cells[5], faults, [&] { return line.groups("actor", cells[5]); });
  pattern.recipient = once(known.sides, cells[6], faults, [&] { return line.groups("recipient", cells[6]); });
  pattern.flags = once(known.flags, cells[7], faults, [&] { return line.flags(cells[7]); });
  pattern.origin = origin;
  if (faults.size() != before) return {};
  std::vector<EventPattern> patterns;
  patterns.reserve(triggers.size());
  for (const Trigger& trigger : triggers) {
    EventPattern one = &trigger == &triggers.back() ? std::move(pattern) : pattern;
    one.trigger = trigger.lemma;
    one.particle = trigger.particle;
    one.when.insert(one.when.begin(), trigger.when.begin(), trigger.when.end());
    patterns.push_back(std::move(one));
  }
  return patterns;
}

std::size_t weight(const EventPattern& pattern) {
  return pattern.when.size() + (pattern.particle.empty() ? 0 : 1);
}

}  // namespace entente
