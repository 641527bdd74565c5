#include "scenario/form/extended_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "model/error.h"
#include "scenario/form/check.h"
#include "scenario/form/merging.h"
#include "scenario/yaml/reader.h"

namespace tarazy {
namespace {

namespace fs = std::filesystem;

class ChainReader {
  public:
    ChainReader(const Form& form, Problems& problems) : form_(form), problems_(problems) {}

    Node read(const std::string& text, const fs::path& file) {
        const Path top;
        chain_.push_back(fs::weakly_canonical(file));
        Node own = read_yaml(text, problems_.add_source(file.string()), problems_);
        if (own.kind != NodeKind::mapping) {
            problems_.add(own.place, top, {"expected a mapping", "got " + shown(own), "Start with `tarazy: 1`"});
            problems_.raise();
        }
        mend_keys(own, form_, top, problems_);
        refuse_twin_pairs(own, form_, top, problems_);
        if (chain_.size() > 1) check_version(own);
        const auto extends = std::find_if(own.entries.begin(), own.entries.end(), [](const Entry& entry) { return entry.key.text == "extends"; });
        if (extends == own.entries.end()) return own;
        const Node where = std::move(extends->value);
        own.entries.erase(extends);
        return over_base(std::move(own), where, file);
    }

  private:
    /// The version of a base would be hidden by that of the file over it.
    void check_version(Node& base) {
        Node* version = base.find("tarazy");
        if (version) check_form(*version, form_.find("tarazy")->form, Path() / "tarazy", {}, problems_);
    }

    Node over_base(Node own, const Node& where, const fs::path& file) {
        const Path top;
        const Path path = top / "extends";
        if (where.kind != NodeKind::scalar || where.text.empty()) {
            problems_.add(where.place, path, {"expected a file name", "got " + shown(where), "Write it relative to this file"});
            return own;
        }
        const fs::path base = (file.parent_path() / where.text).lexically_normal();
        if (std::find(chain_.begin(), chain_.end(), fs::weakly_canonical(base)) != chain_.end()) {
            problems_.add(where.place, path,
                          {"'" + where.text + "' extends itself", "files that extend one another in a circle have no end", "Break the circle"});
            return own;
        }
        if (chain_.size() >= longest_chain) {
            problems_.add(where.place, path, {"too many files extend one another", "at most " + std::to_string(longest_chain), "Join some of them"});
            return own;
        }
        std::string text;
        try {
            text = read_text(base);
        } catch (const FileError& error) {
            throw FileError(problems_.where(where.place) + ": extends: " + error.what());
        }
        Node merged = read(text, base);
        merge(merged, std::move(own), &form_);
        return merged;
    }

    const Form& form_;
    Problems& problems_;
    std::vector<fs::path> chain_;
};

}  // namespace

std::string read_text(const fs::path& file) {
    std::error_code trouble;
    if (fs::is_directory(file, trouble)) throw FileError("cannot read " + file.string() + " (it is a folder). Name a file in it.");
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    std::array<char, 65536> block;
    while (stream && text.size() <= largest_file) {  // what comes after is not needed to see that the file is too large
        stream.read(block.data(), block.size());
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream && !stream.eof()) {
        const std::string why = errno != 0 ? std::strerror(errno) : "it cannot be opened";
        throw FileError("cannot read " + file.string() + " (" + why + "). Check the name and the permissions.");
    }
    return text;
}

Node read_extended(const std::string& text, const fs::path& file, const Form& form, Problems& problems) {
    return ChainReader(form, problems).read(text, file);
}

}  // namespace tarazy
