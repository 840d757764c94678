#include "infer/geo_and_work_model/hours.hpp"

#include <algorithm>

#include "terms/places.hpp"

namespace fineprint::infer::geo_and_work_model {
namespace {

constinit Pattern hours_near(
    "\\b(?:hours?|time ?zones?|timezone|overlap\\w*|shift|schedule|business day|core hours|working "
    "(?:in|on)|work(?:s|ing)? (?:on|in|within)|availab\\w+|located in|based in|liv(?:e|ing) in|within|preferred "
    "timezone|\\+/-|(?:gmt|utc) ?[+-]|zeitzone|fuseau|huso|fuso|tijdzone)");
constinit Pattern hours_follow(
    "^(?: (?:business|working|office|core))? (?:hours|shifts?(?! (?:its|the|to|from))|time ?zones?)\\b");
// "Four hours of overlap with Berlin": a town tells the zone.
constinit Pattern hours_with(
    "\\b(?:overlap\\w*\\b[^.;,]{0,24} with|(?:work(?:ing)?|core|business) hours (?:of|in)) (?:our (?:[a-z]+ in )?)?$");
constinit Pattern overlap("\\boverlap\\w*\\b[^.;]{0,12}[0-9] ?(?:-|to) ?[0-9]{1,2} $");  // "overlap 10-3 Eastern"
constinit Pattern from_to(
    "[0-9] ?(?:[ap]\\.?m\\.?)? ?(?:-|to|until) ?[0-9]{1,2}(?::[0-9]{2})? ?[ap]\\.?m\\.?[ ,(]{1,2}$");
constinit Pattern other_hours(
    "\\b(?:apply|application|deadline|clos(?:e|es|ing)|interview|webinar|call us|contact|phone|posted|support "
    "(?:is|desk)|event|session|office hours|by [0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm))\\b");
// "Our offices are in the Eastern time zone", "most of us live in ...": the hours of others.
constinit Pattern others_zone(
    "\\b(?:headquarters|hq|offices?|hospitals?|customers?|clients?|users?|stores|most of (?:us|the team)|some of us)\\b"
    "[^.;]{0,12}\\b(?:sits?|lives?|are|is|located|spread|span\\w*)\\b[^.;]{0,25}$|"
    "\\bteams?\\b[^.;]{0,12}\\b(?:spread|span\\w*|scattered|distributed)\\b[^.;]{0,25}$|\\boutside(?: of)?(?: the)? $");
constinit Pattern zone_offset(
    "\\b(?:gmt|utc) ?\\(?([+-]) ?0?([0-9]{1,2})(?::?[0-9]{2})?\\b|\\(?(?:gmt|utc)([+-])0?([0-9]{1,2}):?[0-9]{2}\\)?");

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading) {}

  Hours run() const {
    for (const Hit& hit : reading_.hits.of(Lexicon::places)) {
      if (!tells_hours(hit)) continue;
      const Span around = around_of(hit);
      const auto offset = reading_.find(zone_offset, around);
      const Part part = offset ? part_of_offset(*offset) : part_of(hit.entry());
      if (offset) {
        // "UTC-3 to UTC+5" is a range of hours in no single part of the world.
        const auto last = reading_.find(zone_offset, {offset->whole().end, around.end});
        if (last && part_of_offset(*last) != part) return {hit.span, Part::none};
      }
      if (part != Part::none) return {hit.span, part};
    }
    return {};
  }

 private:
  /// What of its sentence stands near the zone.
  Span around_of(const Hit& hit) const {
    const Span sentence = reading_.sentence(hit.span).span;
    return {hit.span.begin > sentence.begin + 90 ? hit.span.begin - 90 : sentence.begin,
            std::min(hit.span.end + 50, std::max(sentence.end, hit.span.end))};
  }

  /// A zone, or a place whose hours are kept, told of the work and not of others or of an appointment.
  bool tells_hours(const Hit& hit) const {
    if (hit.category() != Category::zone && !keeps_hours_of(hit)) return false;
    const Section section = reading_.sentence(hit.span).section;
    if (section == Section::legal || section == Section::chrome || section == Section::process) return false;
    const Span around = around_of(hit);
    const Span before{hit.span.begin - std::min(hit.span.begin, 30U), hit.span.begin};  // "p.m." ends no sentence
    if (hit.doubtful && !reading_.holds(overlap, before) && !speaks_of_time(around)) return false;
    const bool by_name = hit.term == term::places::zone_us_hours;             // "ET or CT"
    const bool located = reading_.masthead.location.span.contains(hit.span);  // "Remote (CET)"
    if (!by_name && !located && !reading_.holds(hours_near, around) && !reading_.holds(from_to, before)) return false;
    return !reading_.holds(other_hours, around) && !reading_.holds(others_zone, {around.begin, hit.span.begin});
  }

  /// "AU business hours", "overlap with Berlin": those of a country or a town.
  bool keeps_hours_of(const Hit& place) const {
    if (reading_.holds(hours_follow, {place.span.end, place.span.end + 24})) return true;
    const Span before{place.span.begin - std::min(place.span.begin, 48U), place.span.begin};
    return !place.doubtful && reading_.holds(hours_with, before);
  }

  bool speaks_of_time(Span around) const {
    const std::string_view words = reading_.lower(around);
    return words.find("time") != words.npos || words.find("hours") != words.npos;
  }

  Part part_of_offset(const Match& match) const {
    const Span sign = match[1].empty() ? match[3] : match[1], hours = match[1].empty() ? match[4] : match[2];
    int value = 0;
    for (const char c : reading_.text(hours)) value = value * 10 + (c - '0');
    if (reading_.text(sign) == "-") return value >= 2 ? Part::americas : Part::europe;
    return value <= 4 ? Part::europe : Part::apac;
  }

  const Reading& reading_;
};

}  // namespace

Hours hours_of_work(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::infer::geo_and_work_model
