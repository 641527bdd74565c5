#include "import/imported_world.h"

#include <array>
#include <charconv>

#include "scenario/yaml/number_text.h"
#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

/// Rounded to twelve digits: conversions of units leave no 0.30000000000000004.
std::string figure(double value) {
    constexpr int digits = 12;
    std::array<char, 40> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits);
    double rounded = value;
    if (error == std::errc()) std::from_chars(text.data(), end, rounded);
    return number_text(rounded);
}

std::string in_quotes(std::string_view text) {
    if (find_bad_byte(text)) return "\"(no UTF-8)\"";
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c == '\n' ? ' ' : c;
    }
    return result + '"';
}

/// Comment lines of at most a hundred bytes, broken at blanks.
std::string comment(const std::string& text, const std::string& bullet = "") {
    constexpr std::size_t widest = 110;
    std::string lines;
    std::string line = "# " + bullet;
    bool empty = true;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        const std::string word = text.substr(from, end - from);
        if (!empty && line.size() + 1 + word.size() > widest) {
            lines += line + "\n";
            line = "# " + std::string(bullet.size(), ' ');
            empty = true;
        }
        line += (empty ? "" : " ") + word;
        empty = false;
        from = end + 1;
    }
    return lines + line + "\n";
}

class Yaml {
  public:
    explicit Yaml(const ImportedWorld& world) : world_(world) {}

    std::string text() {
        head();
        capabilities();
        actors();
        borders();
        trade();
        institutions();
        return std::move(out_);
    }

  private:
    void rules(const std::vector<std::string>& sentences) {
        for (const std::string& sentence : sentences) out_ += comment(sentence);
    }

    const std::string& id(std::size_t i) const { return world_.actors[i].id; }

    void head() {
        out_ += comment("Made by `tarazy import` from the files named in `source`. Figures are theirs; what is set by a rule says so.");
        if (!world_.notes.empty()) {
            out_ += comment("What was missing or read otherwise than one may expect, and what was done:");
            for (const std::string& note : world_.notes) out_ += comment(note, "- ");
        }
        out_ += "tarazy: 1\nname: " + world_.name + "\ntitle: " + in_quotes(world_.title) + "\nsource:";
        std::string all;
        for (const std::string& source : world_.sources) {
            const std::string text = in_quotes(source);
            all += (all.empty() ? "\n  \"" : "\n  ") + text.substr(1, text.size() - 2);
        }
        out_ += all + "\"\n";
        out_ += "time: {start: " + figure(world_.start) + ", end: " + figure(world_.end) + ", step: 0.25}\n";
        if (world_.ceiling) out_ += "arms: {ceiling: " + figure(*world_.ceiling) + "}\n";
    }

    void capabilities() {
        out_ += "\n";
        rules(world_.capability_rules);
        out_ += "capabilities:\n";
        for (const ImportedCapability& capability : world_.capabilities) {
            out_ += "  " + std::string(capability.name) + ": {unit: " + in_quotes(capability.unit);
            if (!capability.role.empty()) out_ += ", role: " + std::string(capability.role);
            out_ += ", weight: " + figure(capability.weight) + "}\n";
        }
    }

    void actors() {
        out_ += "\n";
        rules(world_.affinity_rules);
        out_ += "actors:\n";
        for (const ImportedActor& actor : world_.actors) {
            out_ += "  - id: " + actor.id + "\n    name: " + in_quotes(actor.name) + "\n    capital: [" + figure(actor.capital[0]) + ", " +
                    figure(actor.capital[1]) + "]\n    capabilities: {";
            for (std::size_t c = 0; c < actor.capabilities.size(); ++c) {
                out_ += (c == 0 ? "" : ", ") + std::string(world_.capabilities[c].name) + ": " + figure(actor.capabilities[c]);
            }
            out_ += "}\n";
            if (actor.ideal_point) out_ += "    ideal_point: " + figure(*actor.ideal_point) + "\n";
            if (!actor.doctrine.empty()) out_ += "    doctrine: " + actor.doctrine + "\n";
        }
    }

    void borders() {
        out_ += "\n";
        rules(world_.border_rules);
        if (world_.borders.empty()) return;
        out_ += "borders:\n";
        for (const auto& [i, j] : world_.borders) out_ += "  - [" + id(i) + ", " + id(j) + "]\n";
    }

    void trade() {
        out_ += "\n";
        rules(world_.trade_rules);
        if (world_.trade.empty()) return;
        out_ += "trade:\n";
        for (const ImportedFlow& flow : world_.trade) out_ += "  " + id(flow.i) + "-" + id(flow.j) + ": " + figure(flow.value) + "\n";
    }

    void institutions() {
        out_ += "\n";
        rules(world_.institution_rules);
        if (world_.institutions.empty()) return;
        out_ += "institutions:\n";
        for (const ImportedInstitution& institution : world_.institutions) {
            out_ += "  - {id: " + institution.id + ", members: [";
            for (std::size_t k = 0; k < institution.members.size(); ++k) out_ += (k == 0 ? "" : ", ") + id(institution.members[k]);
            out_ += "], guarantee: " + figure(institution.guarantee) + "}\n";
        }
    }

    const ImportedWorld& world_;
    std::string out_;
};

}  // namespace

std::string imported_yaml(const ImportedWorld& world) {
    return Yaml(world).text();
}

}  // namespace tarazy
