#include <catch2/catch.hpp>

#include "match/context.hpp"
#include "match/glued_tags.hpp"

namespace fineprint {
namespace {

/// A reading with the document that it reads.
struct Read {
  explicit Read(std::string_view description) : document(Posting{{}, {}, {}, description, {}}), reading(document) {}
  Document document;
  Reading reading;

  std::vector<std::string> tools() const {
    std::vector<std::string> names;
    for (const Hit& hit : reading.hits.of(Lexicon::tools)) names.emplace_back(hit.label());
    return names;
  }
  Span span(std::string_view words) const {
    const auto at = static_cast<std::uint32_t>(document.text().find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }
  Section section(std::string_view words) const { return reading.sentence(span(words)).section; }
  Context context(std::string_view words) const { return context_of(reading, span(words)); }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the longest form wins and none overlap") {
  CHECK(Read("a sledge hammer, a sledge").tools() == Names{"Hammer", "Sledge"});
}

TEST_CASE("forms are bounded by words") {
  CHECK(Read("hammered hammers, sub-hammer").tools() == Names{"Hammer", "Hammer"});
  CHECK(Read("C# and C, never C++").tools() == Names{"C#", "C"});
  CHECK(Read("Node.js, node").tools() == Names{"Node.js", "Node.js"});
  CHECK(Read("HAMMERS, Hammers, HammerS").tools() == Names{"Hammer", "Hammer"});
}

TEST_CASE("a form with capitals matches in that case alone") {
  CHECK(Read("IT staff saw it").tools() == Names{"IT", "Saw"});
}

TEST_CASE("hyphens are spaces and apostrophes are not there") {
  CHECK(Read("sledge-hammer, masters mark, master’s mark").tools() == Names{"Hammer", "Master's", "Master's"});
}

TEST_CASE("a doubtful form says so") {
  const Read read("saw and power saw");
  CHECK(read.reading.hits.of(Lexicon::tools)[0].doubtful);
  CHECK_FALSE(read.reading.hits.of(Lexicon::tools)[1].doubtful);
}

TEST_CASE("a glued list of tags is parted where names and plain words make up all of it") {
  const auto parts = [](const char* text) { return glued_tags(Document(Posting{{}, {}, {}, text, {}})); };
  CHECK(parts("GlazeKLNRaku") == std::vector<std::uint32_t>{5, 8});
  CHECK(parts("x KLNRakuPottery") == std::vector<std::uint32_t>{5, 9});
  CHECK(parts("GlazeRaku").empty());
  CHECK(parts("GlazeKLNRakuX").empty());
  CHECK(parts("GlazePotteryBarn").empty());
}

TEST_CASE("headings open sections") {
  const Read read("Requirements\n- a hammer\n\nNice to have:\n- a saw\n\nSimilar jobs\nsledge");
  CHECK(read.section("a hammer") == Section::requirements);
  CHECK(read.section("a saw") == Section::preferred);
  CHECK(read.section("sledge") == Section::chrome);
}

TEST_CASE("where lines were parted a heading opens its line, for as long as its list may be") {
  std::string glued;
  while (glued.size() < 3000) glued += "We glaze pots. ";
  const Read list(glued + "\nWhat You Bring Patience with clay\nA hammer");
  CHECK(list.section("Patience") == Section::requirements);
  CHECK(list.section("A hammer") == Section::requirements);
  std::string row = "\nWhat You Bring Patience with clay";
  while (row.size() < 220) row += " and more patience";
  const Read paragraph(glued + row + "\nA hammer");
  CHECK(paragraph.section("Patience") == Section::requirements);
  CHECK(paragraph.section("A hammer") == Section::none);
  const Read title(glued + "\nWhat You Bring To The Kiln Of Our Town");
  CHECK(title.section("Kiln") == Section::none);
  const Read two_words(glued + "\nYour Work Is all that counts");
  CHECK(two_words.section("counts") == Section::none);
}

TEST_CASE("a heading inside a line opens a section where a colon follows") {
  const Read read("We build. Requirements: a hammer. Duties: a saw.");
  CHECK(read.section("We build") == Section::none);
  CHECK(read.section("a hammer") == Section::requirements);
  CHECK(read.section("a saw") == Section::duties);
}

TEST_CASE("a word of the text is no heading") {
  CHECK(Read("You will gather requirements for us").section("for us") == Section::none);
  CHECK(Read("Your skills count here").section("count") == Section::none);
}

TEST_CASE("a line of nothing but heading words opens the section that they name") {
  const Read read("Required Knowledge, Skills, and Training\n- a hammer\n\nDesired Tools and Experience\n- a saw");
  CHECK(read.section("a hammer") == Section::requirements);
  CHECK(read.section("a saw") == Section::preferred);
  CHECK(Read("Nice skills to have, but not required\n- a saw").section("a saw") == Section::preferred);
  CHECK(Read("Additional Tools and Experience\n- a saw").section("a saw") == Section::preferred);
  CHECK(Read("Additional Tools and Requirements\n- a saw").section("a saw") == Section::requirements);
  CHECK(Read("Training and Education\n- a saw").section("a saw") == Section::none);
  CHECK(Read("Duties\n- a hammer\n- Preferred knowledge, tools\n- a saw").section("a saw") == Section::duties);
}

TEST_CASE("a frame round a name opens a section") {
  CHECK(Read("What Globex offers\n- a saw").section("a saw") == Section::offer);
  CHECK(Read("What Globex is looking for:\n- a saw").section("a saw") == Section::requirements);
  CHECK(Read("As a Carpenter, you will\n- saw boards").section("boards") == Section::duties);
  CHECK(Read("What Globex does\n- a saw").section("a saw") == Section::none);
}

TEST_CASE("a wish before a list opens a section of wishes") {
  const Read read("It would be great if you know about:\n- a hammer\n- a saw");
  CHECK(read.section("a saw") == Section::preferred);
  CHECK(Read("It'd be cool if you\nown a saw").section("a saw") == Section::preferred);
  CHECK(Read("These tools would be a plus\n- a saw").section("a saw") == Section::preferred);
  CHECK(Read("It'd be a shame if\n- a saw").section("a saw") == Section::none);
  CHECK(Read("It would be great if you also brought\n- a hammer").section("a hammer") == Section::preferred);
}

TEST_CASE("a benefit alone on a line is an item among what is offered, a heading elsewhere") {
  CHECK_FALSE(Read("What we offer\nFree tea\nA saw").reading.layout.sentences()[1].heading);
  CHECK(Read("Duties\nFree tea\nA saw").reading.layout.sentences()[1].heading);
}

TEST_CASE("a label that names the firm heads nothing below it") {
  CHECK(Read("About us: Globex\n\nYou use a saw").section("a saw") == Section::none);
  CHECK(Read("About us: Globex\n- a saw").section("a saw") == Section::about_us);
}

TEST_CASE("a sentence on the candidate or the role is the role's, though it stands among words on the firm") {
  const Read read("About us\nGlobex builds boats. You will use a saw. We are looking for an apprentice.");
  CHECK(read.section("Globex builds") == Section::about_us);
  CHECK(read.section("a saw") == Section::about_role);
  CHECK(read.section("an apprentice") == Section::about_role);
}

TEST_CASE("a dash may stand for the colon behind a heading") {
  CHECK(Read("About us\nA firm.\nDuties - Saw boards").section("boards") == Section::duties);
  CHECK(Read("About us\nDuties - the old ones - made us a firm").section("a firm") == Section::about_us);
  CHECK(Read("About us\nDuties-free boards are what the firm sells.").section("boards") == Section::about_us);
}

TEST_CASE("a heading that nobody knows ends words on the firm where tasks stand below it") {
  CHECK(Read("About us\nA firm.\nThe nitty gritty\n- Build a shed").section("a shed") == Section::none);
  CHECK(Read("About us\nA firm.\nThe nitty gritty\n- You build a shed").section("a shed") == Section::none);
  CHECK(Read("About us\nA firm.\nThe nitty gritty\n- We built a shed").section("a shed") == Section::about_us);
  CHECK(Read("About us\nA firm.\nOwnership\n- Build a shed").section("a shed") == Section::about_us);
}

TEST_CASE("a name behind \"about\" is the firm's, unless an article stands before it") {
  CHECK(Read("Duties\n- Saw\n\nAbout Globex & Sons\nGlobex likes a saw").section("likes a saw") == Section::about_us);
  CHECK(Read("Duties\n- Saw\n\nAbout The Boat\nIt needs a saw").section("needs a saw") == Section::about_role);
  CHECK(Read("Duties\n- Saw\nAbout boats and a saw").section("boats") == Section::duties);
}

TEST_CASE("what is to be noted ends no section") {
  const Read read(
      "Requirements\n- a hammer\nPlease note: the shop is closed on Mondays and on the first day of spring.\nA saw");
  CHECK(read.section("a hammer") == Section::requirements);
  CHECK(read.section("closed") == Section::process);
  CHECK(read.section("A saw") == Section::requirements);
  CHECK(Read("Requirements\n- a hammer\n\nPlease note:\n- a saw").section("a saw") == Section::requirements);
}

TEST_CASE("pay in words is a label with its value") {
  const Read read("Requirements\n- a hammer\nPay: by skill\nA saw");
  CHECK(read.section("by skill") == Section::offer);
  CHECK(read.section("A saw") == Section::requirements);
}

TEST_CASE("an amount after a list leaves the section") {
  const Read read("Nice to have:\n- a hammer\n\n$10 a day\nand a saw");
  CHECK(read.section("a saw") == Section::none);
}

TEST_CASE("prose after a list leaves the section") {
  const Read read(
      "Requirements\n- a hammer\n\nWe are a family of people who build houses in every town of the land since long "
      "ago.");
  CHECK(read.section("a family") == Section::none);
}

TEST_CASE(
    "in a text without line breaks a heading that asks opens a section, and an unknown one in capitals closes it") {
  const std::string filler(700, 'x');
  const Read read(
      filler +
      " ends here. What we offer? Free tea. Who are we? A firm. Duties? You saw boards. WHY WOULD YOU? We sit.");
  CHECK(read.section("boards") == Section::duties);
  CHECK(read.section("We sit") == Section::none);
  CHECK(Read(filler + " ends here What we offer Free tea").section("Free tea") == Section::offer);
}

TEST_CASE("a line on its own below what is asked is another matter") {
  CHECK(Read("Requirements\n- a hammer\n\nUnlimited tea").section("tea") == Section::none);
  CHECK(Read("Requirements\n- a hammer\n\nWith wood:\n- a saw").section("a saw") == Section::requirements);
  CHECK(Read("What we offer\n- tea\n\nA garden").section("garden") == Section::offer);
}

TEST_CASE("sentences end at stops, not at abbreviations") {
  const Read read("Use tools, e.g. a hammer. Then rest.");
  CHECK(read.reading.layout.sentences().size() == 2);
}

TEST_CASE("a negated term is not a fact") {
  CHECK(Read("no hammer here").context("hammer").negated != nullptr);
  CHECK(Read("hammer not accepted").context("hammer").negated != nullptr);
  CHECK(Read("no saw, but a hammer").context("hammer").negated == nullptr);
  CHECK(Read("not accepted: nothing; hammer").context("hammer").negated == nullptr);
}

TEST_CASE("cues tell preference, strength, hedge, condition, past and other parties") {
  CHECK(Read("a hammer is a plus").context("hammer").preferred != nullptr);
  CHECK(Read("familiarity with a hammer").context("hammer").weak != nullptr);
  CHECK(Read("strong hammer").context("hammer").strong != nullptr);
  CHECK(Read("we may use a hammer").context("hammer").hedged != nullptr);
  CHECK(Read("if you like a hammer").context("hammer").conditional != nullptr);
  CHECK(Read("formerly a hammer").context("hammer").past != nullptr);
  CHECK(Read("our clients own a hammer").context("hammer").other_party != nullptr);
  CHECK(Read("a hammer").context("hammer").preferred == nullptr);
}

TEST_CASE("a pattern reads its window and no more") {
  constinit static Pattern digits("\\d+");
  const Read read("12 and 34");
  const auto first = read.reading.find(digits, {0, 9});
  REQUIRE(first.has_value());
  CHECK(first->whole() == Span{0, 2});
  CHECK_FALSE(read.reading.find(digits, {2, 6}).has_value());
  std::size_t found = 0;
  read.reading.each(digits, {0, 9}, [&](const Match&) { ++found; });
  CHECK(found == 2);
}

TEST_CASE("a pattern that would run away gives up and says so") {
  constinit static Pattern bait("(a+)+$");
  const Read read(std::string(600, 'a') + "b");
  CHECK_FALSE(read.reading.find(bait, {0, 601}).has_value());
}

}  // namespace fineprint
