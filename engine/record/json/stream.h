#pragma once
// A JSON document that is too large for a tree: what is small in it is told by trees, and long lists of numbers by the one writer of their digits.
// The 20 million numbers of 100 runs of kazakhstan-2021 take 3.5 s of a processor and 6 MB here, by way of a tree 6.6 s and 816 MB.
#include <iosfwd>
#include <span>
#include <string>

#include "record/json/document.h"

namespace tarazy {

/// One object, open from the beginning. What it holds is handed on as it grows long; FileError where the stream fails.
class JsonStream {
  public:
    explicit JsonStream(std::ostream& out) : out_(out) {}

    /// The members of a tree, as further members of the object that is open.
    void members(const JsonTree& object);
    /// Opens a member of the object that is open.
    void open_object(std::string_view key) { open(key, '{', '}'); }
    void open_list(std::string_view key) { open(key, '[', ']'); }
    /// An item of the list that is open, on a line of its own.
    void item(const JsonTree& value);
    /// An item that is numbers in rows of rows, the last of the extents innermost; each with 17 significant digits, null where it is not finite.
    void item(std::span<const double> numbers, std::span<const std::size_t> extents);
    /// Closes what was opened last.
    void close();
    /// Closes the document and hands on the rest.
    void finish();

  private:
    void open(std::string_view key, char bracket, char closing);
    void begin_item();
    void append_rows(const double*& number, std::span<const std::size_t> extents);

    std::ostream& out_;
    std::string text_ = "{";
    std::string closings_ = "}";
    bool empty_ = true;  ///< what is open
};

}  // namespace tarazy
