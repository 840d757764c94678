#pragma once
#include <string_view>
#include <vector>

#include "match/reading.hpp"

namespace fineprint {

// What a line or a piece of a line at the head of a posting may be.
bool names_a_job(const Reading& reading, Span span);
/// "Dental Hygienist": a word for who does it, though no list knows the trade.
bool sounds_like_a_job(const Reading& reading, Span span);
/// "Schreiner (m/w/d)", "Soudeur H/F": only a trade, known or not, is of all genders.
bool marks_genders(const Reading& reading, Span span);
bool names_a_place(const Reading& reading, Span span);
/// "Erie, PA" and nothing more: PA and CO are words too, but not behind a town.
bool is_town_in_state(const Reading& reading, Span span);
/// "Nether Wallop, England, United Kingdom": a town, known or not, before the places it lies in.
bool is_an_address(const Reading& reading, Span span);
bool names_a_town(std::span<const Hit> places);
bool same_country(const Hit& a, const Hit& b);
/// Names are written with capitals, words between them aside: "Bank of the North", not "Good pay and a bonus".
bool is_named(std::string_view words);
/// "We have an opening for a cook", "10+ years of work as a cook": words on the job, not its name; few words are a
/// name.
bool speaks_of(const Reading& reading, Span line);
/// False for what is said in a sentence: "Free lunch made by onsite chefs every day".
bool reads_as_a_title(const Reading& reading, Span line);
bool names_a_rank(const Reading& reading, Span span);
/// "eikern GmbH", though it is written small.
bool ends_as_a_firm(const Reading& reading, Span span);
/// "Fabrikam Systems", "eikern GmbH": a word that firms have in their names.
bool says_firm(const Reading& reading, Span span);
/// "Silicon Valley Bank" is a firm, though it holds a place's name.
bool is_a_firm(const Reading& reading, Span span);
/// "Full-time", "3 days ago", "200+ applicants": what boards print beside title, company and place.
bool is_fact(const Reading& reading, Span span);
bool is_money(const Reading& reading, Span span);
/// "Remote", "Hybrid in ...": a way of working where a place would stand.
bool is_away(const Reading& reading, Span span);
/// A piece that begins with a place and holds little beside places and ways of working: "London / Remote (UK)".
bool is_a_place(const Reading& reading, Span part);
/// "Scotland Ferries", "Harbour Kitchens Leeds": words beside a place, none of which tells of an area.
bool holds_a_place(const Reading& reading, Span span);
Span trimmed(const Reading& reading, Span span);
/// What is set stays.
void set_once(const Reading& reading, Masthead::Line& line, Span span, Masthead::Found found);
/// The pieces of a line that "|" or a spaced hyphen set apart, as boards and Hacker News write their first line.
std::vector<Span> pieces(const Reading& reading, Span line, std::string_view separator);

}  // namespace fineprint
