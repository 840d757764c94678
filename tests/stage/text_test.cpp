#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <utility>
#include <vector>

#include "text/document.hpp"
#include "text/sorted.hpp"
#include "text/utf8.hpp"

namespace fineprint {
namespace {

Document read(std::string_view description) { return Document(Posting{{}, {}, {}, description, {}}); }

std::string clean(std::string_view description) { return std::string(read(description).text()); }

/// `text` with its lines broken where the next word would go beyond `width`, a word being as wide as `room` says.
template <class Room>
std::string broken(std::string_view text, std::size_t width, Room room, std::string_view mark = "") {
  std::string out, word;
  std::size_t used = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != ' ' && text[i] != '\n') {
      word += text[i];
      continue;
    }
    const bool opens = out.empty() || out.back() == '\n';
    if (opens) {
      out += mark;
    } else if (used + room(" ") + room(word) > width) {
      (out += '\n') += mark;
      used = 0;
    } else {
      out += ' ';
      used += room(" ");
    }
    out += word;
    used += room(word);
    word.clear();
    if (i < text.size() && text[i] == '\n') out += '\n', used = 0;
  }
  return out;
}

std::size_t characters(std::string_view text) { return text.size(); }

/// Thousandths of a letter's height, about as a book's type has them.
std::size_t print(std::string_view text) {
  std::size_t sum = 0;
  for (const char c : text)
    sum += std::string_view("fijlt .,:-'").find(c) != text.npos ? 265
           : c == 'm' || c == 'w'                               ? 750
           : c >= 'A' && c <= 'Z'                               ? 680
                                                                : 480;
  return sum;
}

constexpr std::string_view letter =
    "Harbour Data Engineer\n"
    "\n"
    "We plan the berths of nine harbours, and our customers load ships by what we tell them. The team of six works "
    "from "
    "a loft in Rostock and from home, and it wants a seventh who likes tides as much as tables.\n"
    "\n"
    "Requirements:\n"
    "- Three years of Python and of SQL, and some knowledge of how the people of a harbour office spend their days and "
    "their nights\n"
    "- You have run Apache Kafka or Apache Pulsar where somebody called you when it stood still, and you would do it "
    "again\n"
    "\n"
    "What we offer\n"
    "- 30 days of holiday, a share of what the firm earns, and a berth for your own boat if you should have one\n"
    "Please write to us by the end of May. We can not sponsor a visa, as much as we would like to; candidates from the "
    "European Union need none.";

}  // namespace

TEST_CASE("typographic signs become ASCII and letters lose their marks") {
  CHECK(clean("“Café” – naïve… €60") == "\"Cafe\" - naive... €60");
  CHECK(clean("Straße, œuvre, Łódź") == "Strasse, oeuvre, Lodz");
  CHECK(clean("full\u00a0time\u200b now") == "full time now");
}

TEST_CASE("HTML gives its text and structure, never its scripts") {
  CHECK(clean("<p>Hello <b>world</b></p><ul><li>One</li><li>Two &amp; three</li></ul>") ==
        "Hello world\n- One\n- Two & three");
  CHECK(clean("<p>a</p><script>alert('<p>x</p>')</script><style>p{}</style><p>b</p>") == "a\n\nb");
  CHECK(clean("if a < b and b > c") == "if a < b and b > c");
}

TEST_CASE("entities are read, also where they were escaped twice") {
  CHECK(clean("R&amp;D &#x2F; Q&#38;A") == "R&D / Q&A");
  CHECK(clean("salary&amp;nbsp;range") == "salary range");
  CHECK(clean("AT&T & co; done") == "AT&T & co; done");
}

TEST_CASE("bare lines of HTML run on, items and paragraphs stay apart") {
  CHECK(clean("<p>Tides and\n  ebbs</p>\n<p>Hull</p>") == "Tides and ebbs\n\nHull");
  CHECK(clean("<ul>\n  <li>\n    Hull\n  </li>\n</ul>") == "- Hull");
  CHECK(clean("<p>Tides</p><p>Bring:</p>\n- a coat\n* a hat\n\u2022 a map") ==
        "Tides\n\nBring:\n\n- a coat\n* a hat\n- a map");
  CHECK(clean("<p>Tides\n\nEbbs</p><p>Hull</p>") == "Tides\n\nEbbs\n\nHull");
  CHECK(clean("<strong>Tides</strong>\nEbbs\nHull<br>\nGoole") == "Tides\nEbbs\nHull\n\nGoole");
}

TEST_CASE("HTML whose tags were escaped, once or twice, is HTML") {
  const std::string once =
      "&lt;p&gt;Caf&amp;eacute; &amp;amp; bar&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Tides&lt;/li&gt;&lt;/ul&gt;";
  const Document document = read(once);
  CHECK(document.text() == "Cafe & bar\n- Tides");
  const auto at = static_cast<std::uint32_t>(document.text().find("Cafe"));
  CHECK(document.quote({at, at + 4}) == "Caf&amp;eacute;");
  CHECK(clean("&amp;lt;p&amp;gt;Tides&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Ebb&amp;lt;/p&amp;gt;") == "Tides\n\nEbb");
  CHECK(clean("a &lt; b and b &gt; c") == "a < b and b > c");
}

TEST_CASE("Bold headings that lost their line get it back") {
  CHECK(clean("**Our tools*** Kafka\n* Trino") == "Our tools\n- Kafka\n- Trino");
  CHECK(clean("We fix trams. **About Us** **Since 1990 we have fixed trams**") ==
        "We fix trams. About Us\nSince 1990 we have fixed trams");
  const std::string prose = "We look for someone who keeps our pipelines running, day and night, in all seasons.";
  CHECK(clean("**Job Summary** " + prose) == "Job Summary\n" + prose);
  // Bold words that are no heading, and a label with its value.
  CHECK(clean("a degree **in** **Computer Science**") == "a degree in Computer Science");
  CHECK(clean("**Location** Leeds") == "Location Leeds");
  CHECK(clean("**Pay:** **40,000**") == "Pay: 40,000");
  CHECK(clean("***Join us*** today") == "Join us today");
}

TEST_CASE("Markdown and backslash escapes leave their words") {
  CHECK(clean("## Duties\n* build **things**\n* see [our page](https://example.com)") ==
        "Duties\n- build things\n- see our page");
  CHECK(clean("fill [our form](https://example.com/a \"Form\") soon") == "fill our form soon");
  CHECK(clean("fill [our form](; thanks.\nPay: $20 (a day)") == "fill our form](; thanks.\nPay: $20 (a day)");
  CHECK(clean("day\\-to\\-day\\nNext \\u2022 item") == "day-to-day\nNext\n- item");
}

TEST_CASE("mojibake is repaired") {
  CHECK(clean("weâ€™re â€œhereâ€\u009d") == "we're \"here\"");
  CHECK(clean("CafÃ©") == "Cafe");
  CHECK(clean("We don?t ask for a Bachelor?s degree, but 3?5 years.") ==
        "We don't ask for a Bachelor's degree, but 3-5 years.");
  CHECK(clean("Ready?so are we. What?s=1") == "Ready?so are we. What?s=1");
}

TEST_CASE("bullets open items, in the middle of a line too") {
  CHECK(clean("List: • one • two") == "List:\n- one\n- two");
  CHECK(clean("List:\n*\u00A0one\n*&nbsp;two *\u00A0three") == "List:\n- one\n- two\n- three");
  const Document document = read("1. first\n2) second\n- third");
  REQUIRE(document.lines().size() == 3);
  for (const Line& line : document.lines()) CHECK(line.bullet);
  CHECK(document.text(document.lines()[1].span) == "second");
}

TEST_CASE("lines that mail or print has broken go on in the next") {
  for (std::size_t width = 60; width <= 80; width += 5) {
    CAPTURE(width);
    CHECK(clean(broken(letter, width, characters)) == letter);
    CHECK(clean(broken(letter, width, characters, "> ")) == letter);
    CHECK(clean(broken(letter, width * 450, print)) == letter);
  }
  const std::string mail = broken(letter, 64, characters);
  const Document document = read(mail);
  constexpr std::string_view sentence = "We can not sponsor a visa, as much as we would like to";
  const auto at = static_cast<std::uint32_t>(document.text().find(sentence));
  std::string quote(document.quote({at, at + static_cast<std::uint32_t>(sentence.size())}));
  CHECK(std::count(quote.begin(), quote.end(), '\n') == 1);
  std::replace(quote.begin(), quote.end(), '\n', ' ');
  CHECK(quote == sentence);
}

TEST_CASE("lines that end as their author meant stay apart") {
  const std::string list =
      "you know Python and its ways\nyou like harbours\nships do not frighten you, nor do those who sail them\n"
      "of tides you have heard\nsql is your second tongue\nnobody has to tell you twice\nyou write\nyou read";
  CHECK(clean(list) == list);
  const std::string marked = "> Python\n> SQL\nand you like ships\n> tides";  // bullets, no mail
  CHECK(read(marked).lines().size() == 4);
  CHECK(read(marked).lines()[0].bullet);
  CHECK_FALSE(read("> Python\n> SQL\n> Kafka\n> Pay: $20").lines()[0].bullet);
}

TEST_CASE("an ending for others that stands apart from its word is left out") {
  CHECK(clean("Chargé(e)s, développeur·euse·s ou ingénieur·e") == "Charges, developpeur ou ingenieur");
  CHECK(clean("Usuário(a) e Entwickler(in)") == "Usuario e Entwickler");
  CHECK(clean("Analyst*in, Entwickler*innen, a *word* in bold") == "Analyst, Entwickler, a word in bold");
  CHECK(clean("skill(s), 401(a), SQL·Python, java·sql") == "skill(s), 401(a), SQL\n- Python, java\n- sql");
}

TEST_CASE("every span leads back to the words of the input") {
  const std::string input = "<p>Pay:&nbsp;£60k – £70k</p><p>Café naïve</p>";
  const Document document = read(input);
  const auto at = static_cast<std::uint32_t>(document.text().find("naive"));
  CHECK(document.quote({at, at + 5}) == "naïve");
  const auto pay = static_cast<std::uint32_t>(document.text().find("60k"));
  CHECK(document.quote({pay, pay + 10}) == "60k – £70");
}

TEST_CASE("no span splits a code point, whatever its ends") {
  const std::string input = "ß…æ \xF0\x9F\x9A\x80 é ₹500";
  const Document document = read(input);
  const auto size = static_cast<std::uint32_t>(document.text().size());
  for (std::uint32_t begin = 0; begin < size; ++begin)
    for (std::uint32_t end = begin + 1; end <= size; ++end) {
      const Span bytes = document.original({begin, end}).bytes;
      const auto inside = [&](std::uint32_t i) {
        return i < input.size() && (static_cast<unsigned char>(input[i]) & 0xC0) == 0x80;
      };
      CHECK_FALSE(inside(bytes.begin));
      CHECK_FALSE(inside(bytes.end));
      CHECK(bytes.begin <= bytes.end);
      CHECK(bytes.end <= input.size());
    }
}

TEST_CASE("offsets grow with the text") {
  const Document document = read("<div>a&amp;b “c”</div>\n\n\n* d   e\\-f");
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < document.text().size(); ++i) {
    const Span bytes = document.original({i, i + 1}).bytes;
    CHECK(bytes.begin >= last);
    last = bytes.begin;
  }
}

TEST_CASE("invalid UTF-8 is replaced and said") {
  const Document document = read("ok \xC3\x28 \xFF end");
  CHECK(document.bad_utf8());
  CHECK_FALSE(read("ok").bad_utf8());
}

TEST_CASE("a fault of encoding is as long as decoders have it") {
  const auto size = [](std::string_view bytes) { return read_utf8(bytes, 0).valid ? 0 : read_utf8(bytes, 0).size; };
  CHECK(size("\x80\x80") == 1);   // a follower of nothing
  CHECK(size("\xE2\x82!") == 2);  // broken off
  CHECK(size("\xE2\x82") == 2);   // at the end
  CHECK(size("\xF0\x9F\x9A") == 3);
  CHECK(size("\xC0\xAF") == 1);  // overlong
  CHECK(size("\xE0\x80\xAF") == 1);
  CHECK(size("\xED\xA0\x80") == 1);      // a surrogate
  CHECK(size("\xF4\x90\x80\x80") == 1);  // beyond Unicode
  CHECK(size("\xF5\x80") == 1);
  CHECK(size("\xE2\x82\xAC") == 0);
}

TEST_CASE("a character is found from its middle, and a row of stray followers ends at it") {
  const std::string_view text = "\xD2\x92\x90\x91\x8B\x97\xDF\x99";
  const std::size_t starts[] = {0, 0, 2, 3, 4, 5, 6, 6, 8};
  for (std::size_t at = 0; at <= text.size(); ++at) CHECK(start_of_utf8(text, at) == starts[at]);
}

TEST_CASE("an item without words is no line") {
  const Document document = read("<ul><li>one</li><li></li><li>two</li></ul>");
  REQUIRE(document.lines().size() == 2);
  CHECK(document.quote(document.lines()[1].span) == "two");
}

TEST_CASE("text over one mebibyte is cut at a code point") {
  const std::string input = std::string((1 << 20) - 1, 'a') + "é and more";
  const Document document = read(input);
  CHECK(document.cut());
  CHECK(document.input(Part::description).size() == (1 << 20) - 1);
}

TEST_CASE("parts keep their own offsets") {
  const Document document(Posting{"Engineer", "Acme", "Berlin", "Work hard", {}});
  const auto at = static_cast<std::uint32_t>(document.text().find("Berlin"));
  const Original original = document.original({at, at + 6});
  CHECK(original.part == Part::location);
  CHECK(original.bytes == Span{0, 6});
}

TEST_CASE("a line break that is put in leaves every span where it was") {
  const std::string_view input = "Caf\u00e9 workStrong Java skillsGood pay";
  Document document = read(input);
  const auto strong = static_cast<std::uint32_t>(document.text().find("Strong"));
  const auto good = static_cast<std::uint32_t>(document.text().find("Good"));
  document.break_lines({strong, good});
  CHECK(document.text() == "Cafe work\nStrong Java skills\nGood pay");
  CHECK(document.lines().size() == 3);
  CHECK(document.quote({0, 9}) == "Caf\u00e9 work");
  CHECK(document.quote({10, 28}) == "Strong Java skills");
  CHECK(document.quote({5, 16}) == "workStrong");
  CHECK(document.quote({29, 37}) == "Good pay");
}

TEST_CASE("a name stands without the markup in it, with its marks") {
  const auto name = [](const Document& document, std::string_view from, std::string_view to) {
    const auto begin = static_cast<std::uint32_t>(document.text().find(from));
    const auto end = static_cast<std::uint32_t>(document.text().find(to) + to.size());
    return document.name({begin, end});
  };
  const Document html =
      read("<h1>Kite <em>&amp;</em> Sail</h1><p>M&uuml;hle, <span class=\"caps\">SPAIN</span>\n east</p>");
  CHECK(name(html, "Kite", "Sail") == "Kite & Sail");
  CHECK(name(html, "Muhle", "east") == "Mühle, SPAIN east");
  const Document plain = read("Kite **Lead** - vendeur\u00B7se en e\u0301quipe \u00AE\nStra\u00DFe  of  Kites");
  CHECK(name(plain, "Kite", "Lead") == "Kite Lead");
  CHECK(name(plain, "vendeur", "equipe") == "vendeur\u00B7se en e\u0301quipe");
  CHECK(name(plain, "Strasse", "Kites") == "Stra\u00DFe of Kites");
  const Document json = read(R"({"@type":"JobPosting","title":"Caf\u00e9 \"Kite\" Lead"})");
  CHECK(name(json, "Cafe", "Lead") == "Caf\u00E9 \"Kite\" Lead");
}

TEST_CASE("a JobPosting in JSON-LD becomes the lines of a posting") {
  const std::string_view input =
      R"({"@context":"https://schema.org","@type":"JobPosting","description":"<p>Fly kites.<\/p><ul><li>Caf\u00e9 &amp; wind<\/li><\/ul>",)"
      R"("baseSalary":{"currency":"EUR","value":{"minValue":40000,"maxValue":50000,"unitText":"YEAR"}},)"
      R"("jobLocationType":"TELECOMMUTE","title":"Kite Engineer","jobLocation":{"address":{"addressLocality":"Porto"}}})";
  const Document document = read(input);
  CHECK(document.structured());
  CHECK(document.text() ==
        "Title: Kite Engineer\nLocation: Porto\nWork arrangement: remote\nSalary: EUR 40000 - 50000 per year\n\n"
        "Fly kites.\n- Cafe & wind");
  const auto quote = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(document.text().find(words));
    return document.quote({at, at + static_cast<std::uint32_t>(words.size())});
  };
  CHECK(quote("Kite Engineer") == "Kite Engineer");
  CHECK(quote("remote") == "TELECOMMUTE");
  CHECK(quote("Cafe & wind") == "Caf\\u00e9 &amp; wind");
  CHECK(quote("EUR 40000") == "EUR\",\"value\":{\"minValue\":40000");
}

TEST_CASE("a label that is put in leads to the value beside it") {
  const Document document =
      read(R"({"@type": "JobPosting", "title": "Cook", "baseSalary": {"value": {"minValue": 3, "maxValue": 5,
    "unitText": "HOUR"}}, "experienceRequirements": {"monthsOfExperience": "36"}})");
  const auto quote_of = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(document.text().find(words));
    return document.quote({at, at + static_cast<std::uint32_t>(words.size())});
  };
  CHECK(quote_of("Title:") == "Cook");
  CHECK(quote_of("Salary:") == "3");
  CHECK(quote_of(" years of experience") == "36");
}

TEST_CASE("a JobPosting inside a page is read before the page") {
  const Document document = read(
      "<html><head><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"Kite Engineer\"}</script>"
      "</head><body><h1>Kites</h1><p>Apply</p></body></html>");
  CHECK(document.text() == "Title: Kite Engineer\nKites\n\nApply");
}

TEST_CASE("broken JSON is read as text") {
  CHECK_FALSE(read("{\"@type\":\"JobPosting\",\"title\":\"Kite").structured());
  CHECK(read("{\"@type\":\"Person\",\"name\":\"Kite\"}").structured() == false);
}

TEST_CASE("things are sorted as by std::stable_sort, even those that can only be moved") {
  std::mt19937 random(7);
  for (std::size_t size : {0U, 1U, 2U, 3U, 17U, 400U}) {
    std::vector<std::unique_ptr<std::pair<unsigned, std::size_t>>> things;
    std::vector<std::pair<unsigned, std::size_t>> wanted;
    for (std::size_t i = 0; i < size; ++i) {
      wanted.emplace_back(random() % 20, i);
      things.push_back(std::make_unique<std::pair<unsigned, std::size_t>>(wanted.back()));
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    sort_stably(things, [](const auto& a, const auto& b) { return a->first < b->first; });
    for (std::size_t i = 0; i < size; ++i) CHECK(*things[i] == wanted[i]);
  }
}

TEST_CASE("count_first finds where sorted things stop to fit") {
  for (std::size_t size = 0; size < 20; ++size)
    for (std::size_t fitting = 0; fitting <= size; ++fitting)
      CHECK(count_first(size, [=](std::size_t i) { return i < fitting; }) == fitting);
}

}  // namespace fineprint
