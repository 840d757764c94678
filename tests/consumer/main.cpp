#include <cstdio>
#include <fineprint/fineprint.hpp>
#include <string>

int main() {
  const std::string report = fineprint::analyze_text("Senior Data Engineer\nRemote (US). $120k-$150k.");
  std::printf("fineprint %s: %zu bytes\n", fineprint::version().data(), report.size());
  return report.find("\"work_model\"") == std::string::npos ? 1 : 0;
}
