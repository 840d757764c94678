#include "match/settle.hpp"

#include "match/address.hpp"
#include "match/forms.hpp"
#include "match/language.hpp"
#include "match/masthead.hpp"
#include "match/phrases.hpp"
#include "terms/cues.hpp"
#include "terms/places.hpp"

namespace fineprint {

void settle(Reading& reading) {
  read_addresses(reading.document, reading.hits);
  drop_forms(reading);
  read_phrases(reading);
  reading.masthead = find_masthead(reading);
  reading.language = language_of(reading);
  if (reading.language == "pt") {
    reading.hits.drop(term::cues::neg_no);        // "painéis no Tableau": it is "in the"
    reading.hits.drop(term::places::city_plano);  // "plano de saúde": a plan, not the town in Texas
  }
}

}  // namespace fineprint
