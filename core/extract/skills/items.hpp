#pragma once
#include "match/reading.hpp"

/// The items of a list, also where it was pasted into one line.
namespace fineprint::extract::skills {

/// The item that `span` stands in: its clause, cut where the next item opens.
Span item_at(const Reading& reading, Span span);

/// "o Degree in physics o CCNA or equivalent": where the next item opens in a list on one line; else the end.
std::uint32_t end_of_bullet(const Reading& reading, Span sentence, std::uint32_t begin);

/// Where the next item opens amid the sentence, from `begin` on; else the sentence's end.
std::uint32_t next_item(const Reading& reading, Span sentence, std::uint32_t begin);

/// The heading of wishes that `span` stands under in one line ("Java and Oracle Nice to have Kafka"), or null.
const Hit* heading_of_wishes(const Reading& reading, Span span);

}  // namespace fineprint::extract::skills
