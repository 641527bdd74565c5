#include "record/log_columns.h"

#include <algorithm>

namespace tarazy {
namespace {

constexpr std::size_t rows_at_once = 512;
constexpr std::size_t most_chunk_bytes = std::size_t{1} << 20U;

}  // namespace

LogColumns::LogColumns(NetcdfFile& file, std::string log, bool compress)
    : log_(std::move(log)), compress_(compress), entry_(file.add_dimension(log_, 0, true)) {}

void LogColumns::add_numbers(NetcdfFile& file, std::string_view word, hdf5::Element element, const std::string& units, const std::string& long_name,
                             double missing) {
    const hdf5::Extents chunk{rows_at_once};
    hdf5::Handle dataset = file.add_variable({name_of(word), {entry_}, element, units, long_name, chunk, compress_, true, missing});
    columns_.emplace_back(name_of(word), std::move(dataset), element, hdf5::Extents{0}, chunk, true);
}

void LogColumns::add_texts(NetcdfFile& file, std::string_view word, Axis width, const std::string& long_name) {
    const std::size_t bytes = file.length(width);
    const hdf5::Extents chunk{std::clamp<std::size_t>(most_chunk_bytes / bytes, 1, rows_at_once), bytes};
    const hdf5::Element letters = hdf5::element<char>();
    hdf5::Handle dataset = file.add_variable({name_of(word), {entry_, width}, letters, "", long_name, chunk, compress_, true, {}});
    columns_.emplace_back(name_of(word), std::move(dataset), letters, hdf5::Extents{0, bytes}, chunk, true);
}

void LogColumns::put_text(std::size_t column, const std::string& text) {
    SlabStream& texts = columns_.at(column);
    const std::string letters = padded({text}, texts.row_bytes());
    texts.append(bytes_of(letters.data(), letters.size()));
}

void LogColumns::finish(NetcdfFile& file) {
    for (SlabStream& column : columns_) column.finish();
    file.set_length(entry_, columns_.front().rows());
}

void LogColumns::close() {
    for (SlabStream& column : columns_) column.close();
}

void LogColumns::verify(hid_t file) const {
    for (const SlabStream& column : columns_) column.verify(file);
}

}  // namespace tarazy
