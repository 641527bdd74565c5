#include "cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>

#include "scenario/yaml/number_text.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

namespace po = boost::program_options;

/// Abbreviated names are refused: a script that uses one breaks when a new option begins alike.
constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

/// The name in `--name=value`, `--name` or `-n`, without dashes and value.
std::string bare_name(const std::string& token) {
    const auto start = token.find_first_not_of('-');
    return start == std::string::npos ? token : token.substr(start, token.find('=') - start);
}

}  // namespace

std::optional<std::string> Options::text(const std::string& name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Options::texts(const std::string& name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::optional<std::uint64_t> Options::whole_number(const std::string& name, std::uint64_t least, std::uint64_t most) const {
    const auto given = text(name);
    if (!given) return std::nullopt;
    std::uint64_t number = 0;
    const char* last = given->data() + given->size();
    const auto [end, error] = std::from_chars(given->data(), last, number);
    if (error != std::errc{} || end != last || number < least || number > most) {
        throw UsageError("--" + name + " cannot be '" + *given + "' (it is a whole number from " + std::to_string(least) + " to " +
                         std::to_string(most) + ")");
    }
    return number;
}

std::optional<double> Options::number(const std::string& name) const {
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto number = parse_number(*given);
    if (!number) throw UsageError("--" + name + " cannot be '" + *given + "' (it is a number such as 2030 or 0.25)");
    return number;
}

OptionTable::OptionTable() {
    flag("help", "say what the command does", 'h');
}

OptionTable& OptionTable::flag(std::string name, std::string meaning, char short_name) {
    options_.push_back({std::move(name), short_name, "", false, std::move(meaning)});
    return *this;
}

OptionTable& OptionTable::value(std::string name, std::string value_name, std::string meaning, char short_name) {
    options_.push_back({std::move(name), short_name, std::move(value_name), false, std::move(meaning)});
    return *this;
}

OptionTable& OptionTable::repeated(std::string name, std::string value_name, std::string meaning) {
    options_.push_back({std::move(name), 0, std::move(value_name), true, std::move(meaning)});
    return *this;
}

OptionTable& OptionTable::operands(std::string name, std::size_t least, std::size_t most) {
    operand_name_ = std::move(name);
    least_operands_ = least;
    most_operands_ = most;
    return *this;
}

const OptionTable::Option& OptionTable::named(const std::string& name) const {
    const auto found = std::find_if(options_.begin(), options_.end(), [&](const Option& option) { return option.name == name; });
    require(found != options_.end(), "the parser knows the options of the table only");
    return *found;
}

void OptionTable::count_operands(const Options& options) const {
    if (options.operands().size() < least_operands_) {
        throw UsageError("something is missing (" + operand_name_ + " must be given)");
    }
    if (options.operands().size() > most_operands_) {
        throw UsageError("'" + options.operands()[most_operands_] + "' is too much (" +
                         (most_operands_ == 0 ? "the command takes options only" : "the command takes " + operand_name_) + ")");
    }
}

Options OptionTable::parse(std::span<const std::string> words) const {
    po::options_description description;
    for (const Option& option : options_) {
        const std::string names = option.short_name ? option.name + "," + option.short_name : option.name;
        if (option.value_name.empty()) {
            description.add_options()(names.c_str(), "");
        } else {
            description.add_options()(names.c_str(), po::value<std::string>(), "");
        }
    }
    Options options;
    options.words_.assign(words.begin(), words.end());
    try {
        const po::parsed_options parsed = po::command_line_parser(options.words_).options(description).style(style).run();
        for (const po::option& given : parsed.options) {
            if (given.string_key.empty()) {
                options.operands_.insert(options.operands_.end(), given.value.begin(), given.value.end());
                continue;
            }
            auto& values = options.values_[given.string_key];
            if (!values.empty() && !named(given.string_key).repeated) {
                throw UsageError("--" + given.string_key + " is given twice (it can have one value)");
            }
            values.push_back(given.value.empty() ? "" : given.value.front());
        }
    } catch (const po::unknown_option& unknown) {
        std::vector<std::string> known;
        for (const Option& option : options_) known.push_back("--" + option.name);
        throw UsageError("unknown option '" + unknown.get_option_name() + "' (the command has none of that name). " +
                         suggestion(unknown.get_option_name(), {known.begin(), known.end()}));
    } catch (const po::invalid_command_line_syntax& fault) {
        const bool flag_with_value = fault.kind() == po::invalid_syntax::extra_parameter;
        throw UsageError("--" + bare_name(fault.get_option_name()) +
                         (flag_with_value ? " has a value (it takes none)" : " has no value (it needs one)"));
    } catch (const po::error& fault) {
        throw UsageError(std::string("the options cannot be read (") + fault.what() + ")");
    }
    if (!options.has("help")) count_operands(options);
    return options;
}

std::string OptionTable::help() const {
    std::vector<std::string> forms;
    std::size_t width = 0;
    for (const Option& option : options_) {
        std::string form = option.short_name ? std::string("-") + option.short_name + ", " : "    ";
        form += "--" + option.name + (option.value_name.empty() ? "" : " " + option.value_name);
        width = std::max(width, form.size());
        forms.push_back(std::move(form));
    }
    std::string text;
    for (std::size_t k = 0; k < options_.size(); ++k) {
        text += "  " + forms[k] + std::string(width + 2 - forms[k].size(), ' ') + options_[k].meaning + "\n";
    }
    return text;
}

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (comma > 0) parts.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return parts;
}

}  // namespace tarazy
