#pragma once
// A log in a result file: a row an entry, a variable `LOG_word` a column, all along the unlimited dimension `LOG`.
#include <string>
#include <string_view>
#include <vector>

#include "record/netcdf.h"
#include "record/slab_stream.h"

namespace tarazy {

/// Streams a log into a file: columns are added in order, and every row gives each its value.
class LogColumns {
  public:
    LogColumns(NetcdfFile& file, std::string log, bool compress);

    void add_numbers(NetcdfFile& file, std::string_view word, hdf5::Element element, const std::string& units, const std::string& long_name,
                     double missing);
    /// Texts as wide as a dimension.
    void add_texts(NetcdfFile& file, std::string_view word, Axis width, const std::string& long_name);

    template <class Number>
    void put(std::size_t column, Number number) {
        columns_.at(column).append(bytes_of(&number, 1));
    }
    void put_text(std::size_t column, const std::string& text);

    /// Writes what is left and sets the length of the dimension.
    void finish(NetcdfFile& file);
    void close();
    void verify(hid_t file) const;

  private:
    std::string name_of(std::string_view word) const { return log_ + '_' + std::string(word); }

    std::string log_;
    bool compress_;
    Axis entry_;
    std::vector<SlabStream> columns_;
};

}  // namespace tarazy
