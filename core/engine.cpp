#include <array>

#include "fineprint/fineprint.hpp"
#include "match/glue.hpp"
#include "match/glued_tags.hpp"
#include "match/masthead.hpp"
#include "match/settle.hpp"
#include "registry.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

void add_notices(const Reading& reading, Ledger& ledger) {
  const Document& document = reading.document;
  if (document.cut())
    ledger.notice({NoticeKind::text_cut, {}, "The text is longer than 1 MiB; what follows was not read.", {}});
  if (document.bad_utf8())
    ledger.notice({NoticeKind::bad_utf8, {}, "Some bytes are not valid UTF-8; they were replaced.", {}});
  if (reading.gave_up)
    ledger.notice({NoticeKind::match_gave_up, {}, "A pattern gave up on a passage; it was left unread.", {}});
}

}  // namespace

/// The pipeline, from top to bottom.
std::string analyze(const Posting& posting, const Options& options) {
  Document document(posting);  // text: bytes to clean text, with the way back
  document.break_lines(glued_tags(document));
  document.break_lines(glued_lines(document));
  Reading reading(document, options.lexicon.words());  // match: terms, sentences, sections
  settle(reading);
  const bool offers_a_job = is_posting(reading);
  Ledger ledger;
  if (offers_a_job) {
    for (const ExtractGroup& group : extract_groups) group.read(reading, ledger);  // pass 1
  } else {
    ledger.notice({NoticeKind::not_a_posting, {}, "This does not read like a job posting; no field was filled.", {}});
  }
  Facts facts(ledger);
  for (const InferGroup& group : infer_groups) {
    if (offers_a_job) group.read(reading, facts, ledger);  // pass 2
    facts.conclude(group.name, ledger);
  }
  add_notices(reading, ledger);
  return write_report(reading, ledger, facts, {posting.id, reading.language}, options);  // report
}

std::string analyze_text(std::string_view text, const Options& options) {
  return analyze(Posting{{}, {}, {}, text, {}}, options);
}

std::string describe_json() { return write_description(); }

std::string_view version() { return FINEPRINT_VERSION; }

}  // namespace fineprint
