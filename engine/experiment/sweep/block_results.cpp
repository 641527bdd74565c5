#include "experiment/sweep/block_results.h"

#include <bit>
#include <cstring>

#include "model/error.h"

namespace tarazy {
namespace {

static_assert(std::endian::native == std::endian::little, "journals and messages are little-endian");

class ByteWriter {
  public:
    template <class Number>
    void put(const Number& number) {
        put(&number, 1);
    }
    template <class Number>
    void put(const Number* numbers, std::size_t count) {
        const auto* bytes = reinterpret_cast<const char*>(numbers);
        bytes_.insert(bytes_.end(), bytes, bytes + count * sizeof(Number));
    }
    void put_cells(const std::vector<Cell>& cells) {
        put(static_cast<std::uint32_t>(cells.size()));
        for (const Cell& cell : cells) {
            put(cell.point);
            put(cell.first);
            put(cell.count);
        }
    }
    std::vector<char> bytes() && { return std::move(bytes_); }

  private:
    std::vector<char> bytes_;
};

class ByteReader {
  public:
    explicit ByteReader(std::span<const char> bytes) : bytes_(bytes) {}

    template <class Number>
    Number take() {
        Number number{};
        take(&number, 1);
        return number;
    }
    template <class Number>
    void take(Number* numbers, std::size_t count) {
        if (count > bytes_.size() / sizeof(Number)) fail();
        if (count > 0) std::memcpy(numbers, bytes_.data(), count * sizeof(Number));
        bytes_ = bytes_.subspan(count * sizeof(Number));
    }
    std::vector<Cell> take_cells() {
        const auto count = take<std::uint32_t>();
        if (count > bytes_.size() / sizeof(Cell)) fail();
        std::vector<Cell> cells(count);
        for (Cell& cell : cells) cell = {take<std::uint32_t>(), take<std::uint32_t>(), take<std::uint32_t>()};
        return cells;
    }
    std::size_t left() const { return bytes_.size(); }
    void finish() const {
        if (!bytes_.empty()) fail();
    }
    [[noreturn]] static void fail() { throw FileError("an entry of a journal cannot be read (it is not what this program writes)"); }

  private:
    std::span<const char> bytes_;
};

std::size_t runs_of(const std::vector<Cell>& cells) {
    std::size_t runs = 0;
    for (const Cell& cell : cells) runs += cell.count;
    return runs;
}

}  // namespace

std::vector<char> encode(const BlockResults& results) {
    ByteWriter writer;
    writer.put(static_cast<std::uint32_t>(results.outcomes));
    writer.put_cells(results.cells);
    require(results.values.size() == runs_of(results.cells) * results.outcomes, "there is a number for each run and outcome");
    writer.put(results.values.data(), results.values.size());
    writer.put(static_cast<std::uint32_t>(results.failures.size()));
    for (const SweepFailure& failure : results.failures) {
        writer.put(failure.point);
        writer.put(failure.replicate);
        writer.put(static_cast<std::uint32_t>(failure.reason.size()));
        writer.put(failure.reason.data(), failure.reason.size());
    }
    return std::move(writer).bytes();
}

BlockResults decode(std::span<const char> bytes) {
    ByteReader reader(bytes);
    BlockResults results;
    results.outcomes = reader.take<std::uint32_t>();
    results.cells = reader.take_cells();
    const std::size_t runs = runs_of(results.cells);
    if (results.outcomes > 0 && runs > reader.left() / sizeof(double) / results.outcomes) ByteReader::fail();
    results.values.resize(runs * results.outcomes);
    reader.take(results.values.data(), results.values.size());
    for (auto left = reader.take<std::uint32_t>(); left > 0; --left) {
        SweepFailure failure{reader.take<std::uint32_t>(), reader.take<std::uint32_t>(), {}};
        const auto length = reader.take<std::uint32_t>();
        if (length > reader.left()) ByteReader::fail();
        failure.reason.resize(length);
        reader.take(failure.reason.data(), length);
        results.failures.push_back(std::move(failure));
    }
    reader.finish();
    return results;
}

std::vector<char> encode(const SweepBlock& block) {
    ByteWriter writer;
    writer.put(block.number);
    writer.put_cells(block.cells);
    return std::move(writer).bytes();
}

SweepBlock decode_block(std::span<const char> bytes) {
    ByteReader reader(bytes);
    SweepBlock block;
    block.number = reader.take<std::uint64_t>();
    block.cells = reader.take_cells();
    reader.finish();
    return block;
}

}  // namespace tarazy
