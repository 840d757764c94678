#include <cstdio>
#include <fineprint/formats.hpp>
#include <string>

int main() {
  const std::string report = fineprint::analyze_text("Senior Data Engineer\nRemote (US). $120k-$150k.");
  std::printf("fineprint %s: %zu bytes\n", fineprint::version().data(), report.size());
  const fineprint::Options options{.detail = fineprint::Detail::values,
                                   .fields = {"must_have_hard_skills"},
                                   .lexicon = fineprint::CustomLexicon::read(
                                       R"([{"kind": "skill", "label": "Quillbase", "forms": ["quillbase"]}])")};
  const std::string row = fineprint::csv_row(
      fineprint::analyze_text("Data Engineer\nRequirements:\n- Quillbase and SQL", options), options);
  return report.find("\"work_model\"") == std::string::npos || row != ",Quillbase; SQL,\n" ? 1 : 0;
}
