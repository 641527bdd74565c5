#include "cli/provenance.h"

#include <unistd.h>

#include <array>
#include <ctime>

#include "cli/text_file.h"
#include "record/json/document.h"

namespace tarazy {
namespace {

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string compiler() {
#if defined(__clang__)
    return "clang " __clang_version__;
#else
    return "gcc " __VERSION__;
#endif
}

}  // namespace

std::filesystem::path provenance_path(const std::filesystem::path& file) {
    return std::filesystem::path(file) += ".provenance.json";
}

std::string iso_time(std::chrono::system_clock::time_point moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

std::vector<std::string> words_of(const std::string& command, const Options& options) {
    std::vector<std::string> words{command};
    words.insert(words.end(), options.words().begin(), options.words().end());
    return words;
}

void write_provenance(const Provenance& provenance) {
    TextFile file(provenance_path(provenance.file), true);
    std::vector<std::string> command{"tarazy"};
    command.insert(command.end(), provenance.command.begin(), provenance.command.end());
    file.stream() << json_page({{"program", "tarazy"},
                                {"version", TARAZY_VERSION},
                                {"compiler", compiler()},
                                {"command", command},
                                {"input", std::filesystem::absolute(provenance.input).lexically_normal().string()},
                                {"file", provenance.file.string()},
                                {"host", host_name()},
                                {"threads", provenance.threads},
                                {"started", iso_time(provenance.started)},
                                {"seconds", json_number(provenance.seconds)}});
    file.publish();
}

}  // namespace tarazy
