#pragma once
// Everything that is wrong in a scenario, collected while it is read and reported together.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarazy {

/// Where something stands: a source (file, or a setting of the command line), line and column from 1; line 0: the source as a whole.
struct Place {
    std::uint32_t source = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    auto operator<=>(const Place&) const = default;
};

/// The path of a value inside a scenario, such as `actors.KAZ.growth.economy` or `events[2].do[0]`; lives as long as its parent.
class Path {
  public:
    Path() = default;
    Path operator/(std::string_view key) const { return Path(this, key, std::nullopt); }
    Path operator[](std::size_t index) const { return Path(this, {}, index); }
    std::string text() const;

  private:
    Path(const Path* parent, std::string_view key, std::optional<std::size_t> index) : parent_(parent), key_(key), index_(index) {}

    const Path* parent_ = nullptr;
    std::string_view key_;
    std::optional<std::size_t> index_;
};

/// What is wrong, why, and what to do about it; `hint` may be empty.
struct Complaint {
    std::string problem;
    std::string why;
    std::string hint;
};

/// The problems and warnings of one reading.
class Problems {
  public:
    /// Names a source in messages; sources are reported in this order.
    std::uint32_t add_source(std::string name);

    void add(Place place, const Path& path, const Complaint& complaint);
    void warn(Place place, const Path& path, const Complaint& complaint);

    /// Whether further problems are only counted.
    bool full() const { return problems_.size() >= most_problems; }
    bool empty() const { return problems_.empty(); }

    /// Throws InputError with all problems, one a line, in the order of files, lines and columns; nothing where there are none.
    void raise() const;

    /// The warnings in the same order and form: `file:line:column: path: problem (why). hint`.
    std::vector<std::string> warnings() const;

    /// `file:line:column` of a place.
    std::string where(Place place) const;

  private:
    struct Line {
        Place place;
        std::string text;
    };
    Line line(Place place, const Path& path, const Complaint& complaint) const;
    static std::vector<std::string> in_order(std::vector<Line> lines);

    static constexpr std::size_t most_problems = 1'000;  ///< more are counted only: a hostile file must not fill the memory

    std::vector<std::string> sources_;
    std::size_t untold_ = 0;
    std::vector<Line> problems_;
    std::vector<Line> warnings_;
};

}  // namespace tarazy
