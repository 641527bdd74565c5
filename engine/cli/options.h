#pragma once
// The words after a command: options and operands, said once for parsing and for help.
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tarazy {

/// A command line that cannot be understood: wrong input, with a hint at the help page.
struct UsageError : InputError {
    using InputError::InputError;
};

/// What was given on the command line; names are the long ones.
class Options {
  public:
    bool has(const std::string& name) const { return values_.contains(name); }
    /// The value of an option that may be given once, if it was given.
    std::optional<std::string> text(const std::string& name) const;
    /// The values of an option that may be given repeatedly, in order.
    std::vector<std::string> texts(const std::string& name) const;
    /// As a whole number in [least, most] or a finite number. Throws UsageError for anything else.
    std::optional<std::uint64_t> whole_number(const std::string& name, std::uint64_t least, std::uint64_t most) const;
    std::optional<double> number(const std::string& name) const;
    const std::vector<std::string>& operands() const { return operands_; }
    /// All words as they were given.
    const std::vector<std::string>& words() const { return words_; }

  private:
    friend class OptionTable;
    std::map<std::string, std::vector<std::string>> values_;
    std::vector<std::string> operands_;
    std::vector<std::string> words_;
};

/// What a command understands.
class OptionTable {
  public:
    static constexpr std::size_t any_number = static_cast<std::size_t>(-1);

    OptionTable();  ///< knows --help

    /// Adds an option; `short_name` 0: none. A value option may be given once, a repeated one any number of times.
    OptionTable& flag(std::string name, std::string meaning, char short_name = 0);
    OptionTable& value(std::string name, std::string value_name, std::string meaning, char short_name = 0);
    OptionTable& repeated(std::string name, std::string value_name, std::string meaning);
    /// From `least` to `most` operands: words that belong to no option. Without this a command takes none.
    OptionTable& operands(std::string name, std::size_t least, std::size_t most);

    /// Throws UsageError for what is unknown (with the nearest known name), lacks a value or is given twice; operands are counted
    /// unless --help was given.
    Options parse(std::span<const std::string> words) const;

    /// One line an option.
    std::string help() const;

  private:
    struct Option {
        std::string name;
        char short_name;
        std::string value_name;  ///< empty: a flag
        bool repeated;
        std::string meaning;
    };
    const Option& named(const std::string& name) const;
    void count_operands(const Options& options) const;

    std::vector<Option> options_;
    std::string operand_name_;
    std::size_t least_operands_ = 0;
    std::size_t most_operands_ = 0;
};

/// The parts of a list written with commas; empty parts are left out.
std::vector<std::string> split_list(std::string_view list);

}  // namespace tarazy
