#include "cli/provenance.h"

#include <unistd.h>

#include <array>
#include <ctime>

#include "cli/json.h"
#include "cli/text_file.h"

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
    JsonWriter json(file.stream());
    json.begin_object();
    json.field("program", "tarazy").field("version", TARAZY_VERSION).field("compiler", compiler());
    json.key("command").begin_array().value("tarazy");
    for (const std::string& word : provenance.command) json.value(word);
    json.end_array();
    json.field("input", std::filesystem::absolute(provenance.input).lexically_normal().string());
    json.field("file", provenance.file.string());
    json.field("host", host_name()).field("threads", provenance.threads);
    json.field("started", iso_time(provenance.started)).field("seconds", provenance.seconds);
    json.end_object();
    file.publish();
}

}  // namespace tarazy
