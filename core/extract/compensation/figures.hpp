#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/compensation/money.hpp"

/// The small parts that an amount of money is written with. Each reader takes lower-cased text and a place in it.
namespace fineprint::extract::compensation {

struct Number {
  double value = 0;
  std::uint32_t end = 0;
  bool grouped = false;
};

/// A number with the separators of any country: 120,000.00, 60.000,00, 110'000, 45 000, 12,00,000. Null for what is no
/// amount, such as 12.05.2024 or 3.11.2.
std::optional<Number> number_at(std::string_view text, std::uint32_t at);

struct Currency {
  std::string_view code;   ///< ISO 4217; empty for a bare dollar sign
  std::uint32_t size = 0;  ///< bytes; 0 where there is none
};

/// The currency whose sign or code ends at `at`, and the one that begins there.
Currency currency_before(std::string_view text, std::uint32_t at);
Currency currency_after(std::string_view text, std::uint32_t at);

struct Magnitude {
  double factor = 1;
  std::uint32_t size = 0;
};

/// "k", "lakh", "LPA", "crore", "m", "bn" and their like at `at`.
Magnitude magnitude_at(std::string_view text, std::uint32_t at, std::string_view currency);

struct PeriodWords {
  Period period = Period::unknown;
  std::uint32_t end = 0;
};

/// "/hr", "per year", "an hour", "p.a.", "brutto im Jahr" at `at`, a few idle words such as "gross" or "(USD)" before
/// it.
PeriodWords period_at(std::string_view text, std::uint32_t at);

}  // namespace fineprint::extract::compensation
