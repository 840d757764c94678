#include <algorithm>
#include <array>
#include <iterator>

#include "require.hpp"
#include "targets.hpp"

namespace fineprint::fuzz {
namespace {

constexpr std::array headings{
    "Requirements:", "Nice to have",   "What you will do", "We offer:", "About us",    "Benefits",
    "Your profile:", "Qualifications", "How to apply:",    "Legal",     "Ihr Profil:", "Compensation"};
constexpr std::array titles{"Senior Data Engineer",      "Java Developer (m/f/d)",    "Head of Platform",
                            "Intern, Office of the CTO", "Staff SRE - Remote",        "Data Analyst II",
                            "Working student (f/m/x)",   "Lead ML Engineer, Contract"};
constexpr std::array noise{"",
                           "***",
                           "Share this job",
                           "\xE2\x80\xA2",
                           "=====",
                           "1.",
                           "Apply now >>",
                           "\xF0\x9F\x9A\x80",
                           "#LI-Remote",
                           "id: 401-2025",
                           "\xC2\xA0",
                           "e.g.",
                           "(",
                           "\xE2\x80\x9C",
                           "\xFF",
                           "&amp;",
                           "\\n",
                           "AT&T",
                           "-",
                           "\xCC\x81"};
constexpr std::array breaks{"\n", "\n\n", " ", "\r\n", ". ", "\n- ", "\n\xE2\x80\xA2 ", ", ", "", "; ", " | ", "\t"};
constexpr std::array currencies{"$", "USD ", "\xE2\x82\xAC", "GBP ", "CA$", "INR ", "", "CHF "};
constexpr std::array periods{" per year", "/hr", " a day", " p.a.",    " monthly",
                             " LPA",      "",    "k OTE",  " + bonus", " per week"};

template <class List>
std::string one_of(const List& list, std::size_t choice) {
  return std::string(list[choice % std::size(list)]);
}

/// The sentences beside the rules, which are all our own.
std::string sentence(std::size_t choice) {
  const std::vector<test::Case>& examples = test::examples();
  return examples[choice % examples.size()].part("description");
}

std::string pay(Choices& choices) {
  const std::size_t least = choices.word(), most = least + choices.byte() * 100;
  const std::string currency = one_of(currencies, choices.byte()), period = one_of(periods, choices.byte());
  return "Salary: " + currency + std::to_string(least) + (most > least ? " - " + currency + std::to_string(most) : "") +
         period;
}

std::string fragment(Choices& choices) {
  switch (choices.byte() % 8) {
    case 0:
      return one_of(headings, choices.byte());
    case 1:
      return one_of(titles, choices.byte());
    case 2:
      return pay(choices);
    case 3:
      return one_of(noise, choices.byte());
    default:
      return sentence(choices.word());
  }
}

/// A posting of up to forty pieces; its parts are known in half of the cases.
test::Case composed(Choices& choices) {
  const std::size_t frame = choices.byte();
  std::string text = frame % 4 == 0 ? std::string() : one_of(titles, frame / 4) + "\n";
  for (std::size_t pieces = 0; choices.any() && pieces < 40; ++pieces) {
    text += fragment(choices);
    text += one_of(breaks, choices.byte());
  }
  if (frame % 2 == 0) return {"posting", {{"text", text}}};
  return {"posting",
          {{"posting",
            {{"title", one_of(titles, frame / 2)},
             {"company", "Contoso"},
             {"location", "Berlin"},
             {"description", text}}}}};
}

/// `which` chooses among what could be tried.
void hold_posting(const test::Case& one, std::size_t which) {
  hold_for(one);
  const test::Json report = one.report({.offsets = Offsets::utf8});
  const std::vector<test::Said> said = test::reasons_of(report);
  if (said.empty()) return;
  hold(test::blanking_fault(one, said[which % said.size()]));
  // Behind a page's last element, in a text that is no posting without it, or under a heading that nothing else stands
  // under, boilerplate would be the text itself.
  const std::string text = one.part("description");
  if (which % 4 != 0 || text.find('<') != std::string::npos) return;
  hold(test::boilerplate_fault(one.with("description", text + "\n\nWe look forward to your application.\n")));
}

}  // namespace

void try_posting(std::string_view bytes) {
  Choices choices(bytes);
  const test::Case one = composed(choices);
  try {
    hold_posting(one, std::hash<std::string_view>()(bytes));
  } catch (const std::logic_error& broken) {  // the bytes of the input tell nobody what was read
    throw std::logic_error(broken.what() +
                           ("\nin: " + one.example.dump(-1, ' ', false, test::Json::error_handler_t::replace)));
  }
}

}  // namespace fineprint::fuzz
