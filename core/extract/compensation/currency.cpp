#include <algorithm>

#include "extract/compensation/pay.hpp"

namespace fineprint::extract::compensation {
namespace {

struct Home {
  Tag country;
  std::string_view code;
  bool dollar;         ///< its currency is written with a bare dollar sign
  bool rupee = false;  ///< a rupee that is not India's
};

constexpr Home homes[] = {
    {Tag::in_us, "USD", true},        {Tag::in_ca, "CAD", true},        {Tag::in_au, "AUD", true},
    {Tag::in_sg, "SGD", true},        {Tag::in_nz, "NZD", true},        {Tag::in_mx, "MXN", true},
    {Tag::in_co, "COP", true},        {Tag::in_cl, "CLP", true},        {Tag::in_ar, "ARS", true},
    {Tag::in_hk, "HKD", true},        {Tag::in_gb, "GBP", false},       {Tag::in_de, "EUR", false},
    {Tag::in_fr, "EUR", false},       {Tag::in_es, "EUR", false},       {Tag::in_pt, "EUR", false},
    {Tag::in_nl, "EUR", false},       {Tag::in_it, "EUR", false},       {Tag::in_ie, "EUR", false},
    {Tag::in_at, "EUR", false},       {Tag::in_be, "EUR", false},       {Tag::in_fi, "EUR", false},
    {Tag::in_ch, "CHF", false},       {Tag::in_in, "INR", false},       {Tag::in_br, "BRL", false},
    {Tag::in_pl, "PLN", false},       {Tag::in_se, "SEK", false},       {Tag::in_no, "NOK", false},
    {Tag::in_dk, "DKK", false},       {Tag::in_il, "ILS", false},       {Tag::in_pk, "PKR", false, true},
    {Tag::in_lk, "LKR", false, true}, {Tag::in_np, "NPR", false, true},
};

// "+ super", "KiwiSaver": pensions of one country.
constinit Pattern australian(
    "(?:[+%]|\\bplus|\\band|\\bincl?(?:\\.|uding|usive of)?) super(?:annuation)?\\b(?! [a-z])|\\bsuperannuation\\b");
constinit Pattern of_singapore("\\b(?:cpf|pte\\.? ltd|singaporeans?)\\b");
constinit Pattern rupee_sign("\\brs\\b|rupees");
constinit Pattern of_new_zealand("\\bkiwisaver\\b");

struct Found {
  const Home* home = nullptr;
  Span words;
};

Found home_within(const Reading& reading, Span span) {
  constexpr std::size_t most_places = 200;  // more than any posting names
  const std::span<const Hit> places = reading.in(Lexicon::places, span);
  for (const Hit& hit : places.first(std::min(places.size(), most_places))) {
    // "Moose Jaw, SK": a province behind a town, known or not.
    const bool behind_town = hit.category() == Category::province && hit.span.begin > span.begin + 2 &&
                             reading.text({hit.span.begin - 2, hit.span.begin}) == ", ";
    if (hit.doubtful && !behind_town && hit.category() != Category::us_state && hit.category() != Category::country)
      continue;
    if (hit.category() == Category::zone) continue;
    for (const Home& home : homes)
      if (has_tag(hit, home.country)) return {&home, hit.span};
  }
  return {};
}

/// The country of the location line, else of the words around the figure, else of the first place named.
Found home_of(const Reading& reading, Span figure) {
  if (const Found found = home_within(reading, reading.masthead.location.span); found.home != nullptr) return found;
  if (const Found found = home_within(reading, reading.sentence(figure).span); found.home != nullptr) return found;
  return home_within(reading, {0, static_cast<std::uint32_t>(reading.document.text().size())});
}

}  // namespace

Told currency_of(const Reading& reading, const Money& money) {
  // "Rs." is the rupee of India, unless the place has another.
  if (money.currency == "INR" && reading.holds(rupee_sign, money.span)) {
    const Found found = home_of(reading, money.span);
    if (found.home != nullptr && found.home->rupee) return {found.home->code, CurrencyBasis::place, found.words};
  }
  if (!money.currency.empty()) return {money.currency, CurrencyBasis::stated, {}};
  const Found found = home_of(reading, money.span);
  if (money.dollar) {
    const Span around = reading.sentence(money.span).span;
    if (reading.holds(australian, around)) return {"AUD", CurrencyBasis::place, around};
    if (reading.holds(of_new_zealand, around)) return {"NZD", CurrencyBasis::place, around};
    if (found.home != nullptr && found.home->dollar) return {found.home->code, CurrencyBasis::place, found.words};
    const Span all{0, static_cast<std::uint32_t>(reading.document.text().size())};
    if (const auto match = reading.find(of_singapore, all)) return {"SGD", CurrencyBasis::place, match->whole()};
    return {"USD", CurrencyBasis::assumed, {}};
  }
  if (found.home != nullptr) return {found.home->code, CurrencyBasis::place, found.words};
  for (const Hit& hit : reading.hits.of(Lexicon::terms))
    if (hit.category() == Category::tax_term) return {"USD", CurrencyBasis::place, hit.span};
  return {{}, CurrencyBasis::assumed, {}};
}

}  // namespace fineprint::extract::compensation
