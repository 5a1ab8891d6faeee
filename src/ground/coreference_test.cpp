#include "ground/coreference.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/test_document.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

// The entities of a text.
struct Example {
  Document document;
  Tree tree;
  Cast cast;

  explicit Example(const std::string& notation, const std::string& home = "")
      : document(test::document_of(notation)),
        tree(document),
        cast(find_cast(tree, Hits(tree, dictionaries()), dictionaries(), Home{home, false})) {}
  // The entity that the n-th word of this form is the head of.
  [[nodiscard]] EntityId at(std::string_view form, int n = 1) const {
    return cast.entity_at(test::token(document, form, n));
  }
  [[nodiscard]] std::string name(std::string_view form, int n = 1) const {
    const EntityId e = at(form, n);
    return e == kNone ? "nobody" : cast.entities[e].name;
  }
  [[nodiscard]] const Identity& who(std::string_view form, int n = 1) const {
    REQUIRE(at(form, n) != kNone);
    return cast.entities[at(form, n)].identity;
  }
};

// "Peruvian President Rosa Vega met Chilean President Luis Soto in Quito."
const std::string kMeeting =
    R"(
      1 Peruvian Peruvian ADJ JJ 2 amod MISC | 2 President President PROPN NNP 3 nmod:desc
      3 Rosa Rosa PROPN NNP 5 nsubj PER | 4 Vega Vega PROPN NNP 3 flat PER
      5 met meet VERB VBD 0 root | 6 Chilean Chilean ADJ JJ 7 amod MISC
      7 President President PROPN NNP 8 nmod:desc | 8 Luis Luis PROPN NNP 5 obj PER
      9 Soto Soto PROPN NNP 8 flat PER | 10 in in ADP IN 11 case
      11 Quito Quito PROPN NNP 5 obl LOC | 12 . . PUNCT . 5 punct

)";

// Members of an entity by name.
std::vector<std::string> members(const Example& e, EntityId id) {
  REQUIRE(id != kNone);
  std::vector<std::string> out;
  for (EntityId member : e.cast.entities[id].members) out.push_back(e.cast.entities[member].name);
  return out;
}

}  // namespace

TEST_CASE("a short name is the person who was introduced") {
  const Example e(kMeeting +
                  "1 Vega Vega PROPN NNP 2 nsubj PER | 2 praised praise VERB VBD 0 root | 3 Soto "
                  "Soto PROPN NNP 2 obj PER | 4 . . PUNCT . 2 punct");
  CHECK(e.name("Vega", 2) == "Rosa Vega");
  CHECK(e.name("Soto", 2) == "Luis Soto");
  CHECK(e.at("Vega", 2) == e.at("Rosa"));
  CHECK(e.who("Vega", 2).country == "PER");
}

TEST_CASE("one family name, two first names: two persons") {
  const Example e(kMeeting +
                  "1 Luis Luis PROPN NNP 3 nsubj PER | 2 Vega Vega PROPN NNP 1 flat PER | 3 "
                  "resigned resign VERB VBD 0 root | 4 . . PUNCT . 3 punct");
  CHECK(e.at("Luis", 2) != e.at("Rosa"));
  CHECK(e.at("Luis", 2) != e.at("Luis", 1));
}

TEST_CASE("the two leaders") {
  const Example e(kMeeting +
                  R"(
      1 The the DET DT 3 det | 2 two two NUM CD 3 nummod | 3 leaders leader NOUN NNS 4 nsubj
      4 signed sign VERB VBD 0 root | 5 a a DET DT 6 det | 6 treaty treaty NOUN NN 4 obj
      7 . . PUNCT . 4 punct)");
  CHECK(members(e, e.at("leaders")) == std::vector<std::string>{"Rosa Vega", "Luis Soto"});
}

TEST_CASE("both sides") {
  const Example e(
      R"(
      1 Peru Peru PROPN NNP 4 nsubj LOC | 2 and and CCONJ CC 3 cc
      3 Chile Chile PROPN NNP 1 conj LOC | 4 met meet VERB VBD 0 root | 5 . . PUNCT . 4 punct

      1 Both both DET DT 2 det | 2 sides side NOUN NNS 3 nsubj | 3 agreed agree VERB VBD 0 root
      4 . . PUNCT . 3 punct)");
  CHECK(members(e, e.at("sides")) == std::vector<std::string>{"Peru", "Chile"});
}

TEST_CASE("they and their after two who were named together") {
  const Example e(
      R"(
      1 Peru Peru PROPN NNP 4 nsubj LOC | 2 and and CCONJ CC 3 cc
      3 Chile Chile PROPN NNP 1 conj LOC | 4 met meet VERB VBD 0 root | 5 . . PUNCT . 4 punct

      1 They they PRON PRP 2 nsubj | 2 signed sign VERB VBD 0 root
      3 their their PRON PRP$ 4 nmod:poss | 4 treaty treaty NOUN NN 2 obj
      5 . . PUNCT . 2 punct)");
  CHECK(members(e, e.at("They")) == std::vector<std::string>{"Peru", "Chile"});
  CHECK(e.at("their") == e.at("They"));
}

TEST_CASE("she is the person in subject position") {
  const Example e(kMeeting +
                  R"(
      1 She she PRON PRP 2 nsubj | 2 left leave VERB VBD 0 root | 3 on on ADP IN 4 case
      4 Monday Monday PROPN NNP 2 obl | 5 . . PUNCT . 2 punct)");
  CHECK(e.name("She") == "Rosa Vega");
}

TEST_CASE("the subject of a verb is not its object") {  // Salience::blocked looks at mentions, not at entities
  const Example e(kMeeting +
                  R"(
      1 Vega Vega PROPN NNP 2 nsubj PER | 2 thanked thank VERB VBD 0 root
      3 him he PRON PRP 2 obj | 4 . . PUNCT . 2 punct)");
  CHECK(e.name("him") == "Luis Soto");
}

TEST_CASE("its belongs to the state, not to a person") {
  const Example e(
      R"(
      1 Peru Peru PROPN NNP 2 nsubj LOC | 2 recalled recall VERB VBD 0 root
      3 its its PRON PRP$ 4 nmod:poss | 4 ambassador ambassador NOUN NN 2 obj
      5 . . PUNCT . 2 punct)");
  CHECK(e.name("its") == "Peru");
  CHECK(e.who("ambassador").country == "PER");
  const Example person(
      R"(
      1 Rosa Rosa PROPN NNP 3 nsubj PER | 2 Vega Vega PROPN NNP 1 flat PER
      3 praised praise VERB VBD 0 root | 4 its its PRON PRP$ 5 nmod:poss
      5 rhythm rhythm NOUN NN 3 obj | 6 . . PUNCT . 3 punct)");
  CHECK(person.at("its") == kNone);
}

TEST_CASE("an expletive it is nobody") {
  const Example e(
      R"(
      1 Peru Peru PROPN NNP 2 nsubj LOC | 2 waited wait VERB VBD 0 root | 3 . . PUNCT . 2 punct

      1 It it PRON PRP 2 expl | 2 rained rain VERB VBD 0 root | 3 . . PUNCT . 2 punct)");
  CHECK(e.at("It") == kNone);
}

TEST_CASE("a definite nominal goes on with the person of that office") {
  const Example e(
      R"(
      1 Peru Peru PROPN NNP 5 nmod:poss LOC | 2 's 's PART POS 1 case
      3 foreign foreign ADJ JJ 5 amod | 4 , , PUNCT , 5 punct
      5 minister minister NOUN NN 8 nsubj | 6 Rosa Rosa PROPN NNP 5 appos PER
      7 Vega Vega PROPN NNP 6 flat PER | 8 arrived arrive VERB VBD 0 root | 9 . . PUNCT . 8 punct

      1 The the DET DT 2 det | 2 minister minister NOUN NN 3 nsubj
      3 smiled smile VERB VBD 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(e.name("minister", 2) == "Rosa Vega");
  CHECK(e.at("Rosa") == e.at("minister", 2));
}

TEST_CASE("a state is one entity under all its names") {
  const Example e(
      R"(
      1 Russia Russia PROPN NNP 2 nsubj LOC | 2 protested protest VERB VBD 0 root
      3 . . PUNCT . 2 punct

      1 Moscow Moscow PROPN NNP 2 nsubj LOC | 2 waited wait VERB VBD 0 root
      3 . . PUNCT . 2 punct

      1 The the DET DT 2 det | 2 Kremlin Kremlin PROPN NNP 3 nsubj ORG
      3 agreed agree VERB VBD 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(e.at("Moscow") == e.at("Russia"));
  CHECK(e.at("Kremlin") == e.at("Russia"));
  CHECK(e.name("Moscow") == "Russia");
}

TEST_CASE("police are of the place where they are, else of the country of the report") {
  const std::string in_nairobi =
      R"(
      1 Police police NOUN NNS 4 nsubj | 2 in in ADP IN 3 case
      3 Nairobi Nairobi PROPN NNP 1 nmod LOC | 4 arrested arrest VERB VBD 0 root
      5 a a DET DT 6 det | 6 teacher teacher NOUN NN 4 obj | 7 . . PUNCT . 4 punct)";
  CHECK(Example(in_nairobi).who("Police").country == "KEN");
  CHECK(Example(in_nairobi, "UGA").who("Police").country == "KEN");
  const std::string nowhere =
      R"(
      1 Police police NOUN NNS 2 nsubj | 2 arrested arrest VERB VBD 0 root | 3 a a DET DT 4 det
      4 teacher teacher NOUN NN 2 obj | 5 . . PUNCT . 2 punct)";
  CHECK(Example(nowhere, "UGA").who("Police").country == "UGA");
  CHECK(Example(nowhere).who("Police").country.empty());
  CHECK(Example(in_nairobi).who("Police").why.at("country").find("Nairobi") == 0);
}

TEST_CASE("a possessor gives his country to his spokesman") {
  const Example e(kMeeting +
                  R"(
      1 Her her PRON PRP$ 2 nmod:poss | 2 spokesman spokesman NOUN NN 3 nsubj
      3 resigned resign VERB VBD 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(e.name("Her") == "Rosa Vega");
  CHECK(e.who("spokesman").country == "PER");
}

TEST_CASE("an organisation and its initials") {
  const Example e(
      R"(
      1 The the DET DT 5 det | 2 Andean Andean PROPN NNP 5 compound ORG
      3 Water Water PROPN NNP 5 compound ORG | 4 Rights Rights PROPN NNPS 5 compound ORG
      5 League League PROPN NNP 6 nsubj ORG | 6 protested protest VERB VBD 0 root
      7 . . PUNCT . 6 punct

      1 The the DET DT 2 det | 2 AWRL AWRL PROPN NNP 3 nsubj ORG | 3 waited wait VERB VBD 0 root
      4 . . PUNCT . 3 punct)");
  CHECK(e.at("AWRL") == e.at("League"));
}

TEST_CASE("no link without a reason: two ministers of two countries") {
  const Example e(
      R"(
      1 A a DET DT 3 det | 2 Peruvian Peruvian ADJ JJ 3 amod MISC
      3 minister minister NOUN NN 4 nsubj | 4 arrived arrive VERB VBD 0 root
      5 . . PUNCT . 4 punct

      1 The the DET DT 3 det | 2 Chilean Chilean ADJ JJ 3 amod MISC
      3 minister minister NOUN NN 4 nsubj | 4 left leave VERB VBD 0 root | 5 . . PUNCT . 4 punct)");
  CHECK(e.at("minister", 1) != e.at("minister", 2));
  CHECK(e.who("minister", 2).country == "CHL");
}

TEST_CASE("a pronoun is nobody of the other gender") {
  const Example e(
      "1 Rosa Rosa PROPN NNP 3 nsubj PER | 2 Vega Vega PROPN NNP 1 flat PER\n"
      "3 met meet VERB VBD 0 root | 4 Luis Luis PROPN NNP 3 obj PER\n"
      "5 Soto Soto PROPN NNP 4 flat PER | 6 . . PUNCT . 3 punct\n\n"
      "1 He he PRON PRP 2 nsubj | 2 left leave VERB VBD 0 root | 3 . . PUNCT . 2 punct\n\n"
      "1 She she PRON PRP 2 nsubj | 2 stayed stay VERB VBD 0 root | 3 . . PUNCT . 2 punct");
  CHECK(e.name("He") == "Luis Soto");
  CHECK(e.name("She") == "Rosa Vega");
}

TEST_CASE("a title tells the gender that no given name does") {
  const Example e(
      "1 Mrs. Mrs. PROPN NNP 2 nmod:desc | 2 Okoro Okoro PROPN NNP 3 nsubj PER\n"
      "3 met meet VERB VBD 0 root | 4 Mr. Mr. PROPN NNP 5 nmod:desc\n"
      "5 Ndaba Ndaba PROPN NNP 3 obj PER | 6 . . PUNCT . 3 punct\n\n"
      "1 He he PRON PRP 2 nsubj | 2 left leave VERB VBD 0 root | 3 . . PUNCT . 2 punct");
  CHECK(e.name("He") == "Ndaba");
}

TEST_CASE("a pronoun in a phrase before the subject is the subject") {
  const Example e(
      "1 Luis Luis PROPN NNP 3 nsubj PER | 2 Soto Soto PROPN NNP 1 flat PER\n"
      "3 left leave VERB VBD 0 root | 4 . . PUNCT . 3 punct\n\n"
      "1 In in ADP IN 3 case | 2 his his PRON PRP$ 3 nmod:poss | 3 speech speech NOUN NN 7 obl\n"
      "4 , , PUNCT , 7 punct | 5 Omar Omar PROPN NNP 7 nsubj PER | 6 Diaz Diaz PROPN NNP 5 flat PER\n"
      "7 attacked attack VERB VBD 0 root | 8 Chile Chile PROPN NNP 7 obj LOC | 9 . . PUNCT . 7 punct");
  CHECK(e.name("his") == "Omar Diaz");
  const Entity& diaz = e.cast.entities[e.at("Omar")];
  CHECK(std::is_sorted(diaz.mentions.begin(), diaz.mentions.end()));
}

TEST_CASE("a reflexive is the subject of its clause") {
  const Example e(
      "1 Luis Luis PROPN NNP 3 nsubj PER | 2 Soto Soto PROPN NNP 1 flat PER\n"
      "3 blamed blame VERB VBD 0 root | 4 himself himself PRON PRP 3 obj | 5 . . PUNCT . 3 punct");
  CHECK(e.name("himself") == "Luis Soto");
}

namespace {

// "Luis Soto met Omar Diaz and a boy. He left.", and what a ranker says of "He".
struct Ranked {
  Document document = test::document_of(
      "1 Luis Luis PROPN NNP 3 nsubj PER | 2 Soto Soto PROPN NNP 1 flat PER\n"
      "3 met meet VERB VBD 0 root | 4 Omar Omar PROPN NNP 3 obj PER | 5 Diaz Diaz PROPN NNP 4 flat PER\n"
      "6 beside beside ADP IN 8 case | 7 a a DET DT 8 det | 8 tree tree NOUN NN 3 obl | 9 . . PUNCT . 3 punct\n\n"
      "1 He he PRON PRP 2 nsubj | 2 left leave VERB VBD 0 root | 3 . . PUNCT . 2 punct");

  [[nodiscard]] std::string he(std::int64_t luis, std::int64_t omar, std::int64_t tree) const {
    const Tree of(document);
    const auto at = [&](std::string_view form) { return test::token(document, form); };
    PronounRanks ranks;
    ranks.all = {{at("He"), {{at("tree"), tree}, {at("Omar"), omar}, {at("Luis"), luis}}}};
    const Cast cast = find_cast(of, Hits(of, dictionaries()), dictionaries(), Home{}, ranks);
    const EntityId e = cast.entity_at(at("He"));
    return e == kNone ? "nobody" : cast.entities[e].name;
  }
};

}  // namespace

TEST_CASE("a ranked pronoun is the name that ranks best, and by salience where none does") {
  CHECK(Ranked{}.he(1000, 2000, -5000) == "Omar Diaz");
  CHECK(Ranked{}.he(2000, 1000, -5000) == "Luis Soto");
  CHECK(Ranked{}.he(1000, 2000, 300000) == "Omar Diaz");  // a tree is no name
  CHECK(Ranked{}.he(-1000, -900, -3000) == "Luis Soto");
}

TEST_CASE("an office without a name stands unless a name ranks above it") {
  const Document d = test::document_of(
      "1 The the DET DT 2 det | 2 envoy envoy NOUN NN 3 nsubj | 3 met meet VERB VBD 0 root\n"
      "4 Luis Luis PROPN NNP 3 obj PER | 5 Soto Soto PROPN NNP 4 flat PER | 6 . . PUNCT . 3 punct\n\n"
      "1 He he PRON PRP 2 nsubj | 2 left leave VERB VBD 0 root | 3 . . PUNCT . 2 punct");
  const Tree tree(d);
  const auto he_is = [&](std::int64_t envoy, std::string_view whom) {
    PronounRanks ranks;
    ranks.all = {{test::token(d, "He"), {{test::token(d, "Luis"), 2000}, {test::token(d, "envoy"), envoy}}}};
    const Cast cast = find_cast(tree, Hits(tree, dictionaries()), dictionaries(), Home{}, ranks);
    const EntityId he = cast.entity_at(test::token(d, "He"));
    return he != kNone && he == cast.entity_at(test::token(d, whom));
  };
  CHECK(he_is(3000, "envoy"));
  CHECK(he_is(1000, "Luis"));
}

TEST_CASE("a ranked pronoun is nobody of the other gender, and may stand for a name behind it") {
  const Document d = test::document_of(
      "1 In in ADP IN 3 case | 2 his his PRON PRP$ 3 nmod:poss | 3 speech speech NOUN NN 6 obl\n"
      "4 Rosa Rosa PROPN NNP 6 nsubj PER | 5 Vega Vega PROPN NNP 4 flat PER\n"
      "6 attacked attack VERB VBD 0 root | 7 Omar Omar PROPN NNP 6 obj PER | 8 Diaz Diaz PROPN NNP 7 flat PER\n"
      "9 . . PUNCT . 6 punct");
  const Tree tree(d);
  PronounRanks ranks;
  ranks.all = {{test::token(d, "his"), {{test::token(d, "Rosa"), 9000}, {test::token(d, "Omar"), 3000}}}};
  const Cast cast = find_cast(tree, Hits(tree, dictionaries()), dictionaries(), Home{}, ranks);
  REQUIRE(cast.entity_at(test::token(d, "his")) != kNone);
  CHECK(cast.entity_at(test::token(d, "his")) == cast.entity_at(test::token(d, "Omar")));
}

TEST_CASE("a short noun means the body whose name ends with it, or the bloc or realm named last") {
  const Example e(R"(
      1 NATO NATO PROPN NNP 8 nsubj ORG | 2 and and CCONJ CC 5 cc | 3 the the DET DT 5 det ORG
      4 Security Security PROPN NNP 5 compound ORG | 5 Council Council PROPN NNP 1 conj ORG
      6 and and CCONJ CC 7 cc | 7 Jordan Jordan PROPN NNP 1 conj LOC
      8 met meet VERB VBD 0 root | 9 . . PUNCT . 8 punct

      1 The the DET DT 2 det | 2 alliance alliance NOUN NN 6 nsubj | 3 and and CCONJ CC 5 cc
      4 the the DET DT 5 det | 5 council council NOUN NN 2 conj | 6 agreed agree VERB VBD 0 root
      7 . . PUNCT . 6 punct

      1 The the DET DT 2 det | 2 kingdom kingdom NOUN NN 3 nsubj
      3 objected object VERB VBD 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(e.name("alliance") == "NATO");
  CHECK(e.name("council") == "UN Security Council");
  CHECK(e.name("kingdom") == "Jordan");
}

TEST_CASE("diplomats are of no country unless the words say so; whom somebody sends is the sender's") {
  const Example e(R"(
      1 Diplomats diplomat NOUN NNS 2 nsubj | 2 said say VERB VBD 0 root | 3 Ghana Ghana PROPN NNP 4 nsubj LOC
      4 sent send VERB VBD 2 ccomp | 5 an a DET DT 6 det | 6 envoy envoy NOUN NN 4 obj
      7 . . PUNCT . 2 punct)",
                  "EGY");
  CHECK(e.who("Diplomats").country.empty());
  CHECK(e.who("envoy").country == "GHA");
}

TEST_CASE("what is conducted and a team that is sent are no actors; a base is an origin") {
  const Example e(R"(
      1 A a DET DT 5 det | 2 Dakar Dakar PROPN NNP 4 compound LOC | 3 - - PUNCT HYPH 4 punct
      4 based base VERB VBN 5 amod | 5 lawyer lawyer NOUN NN 6 nsubj | 6 sent send VERB VBD 0 root
      7 a a DET DT 8 det | 8 team team NOUN NN 6 obj | 9 to to PART TO 10 mark
      10 conduct conduct VERB VB 6 advcl | 11 joint joint ADJ JJ 12 amod
      12 patrols patrol NOUN NNS 10 obj | 13 . . PUNCT . 6 punct)");
  CHECK(e.who("lawyer").country == "SEN");
  CHECK(e.at("team") == kNone);
  CHECK(e.at("patrols") == kNone);
}

}  // namespace entente
