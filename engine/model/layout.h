#pragma once
// How numbers lie in memory. One program text serves two layouts: small systems are simulated eight
// runs at a time (a lane a run), large ones one run at a time (a lane a partner). Which one is used
// depends on the number of actors alone, never on how many runs there are: so no result can depend on it.
#include <cstddef>
#include <vector>
#include <xsimd/xsimd.hpp>

#include "model/lanes.h"

namespace tarazy {

/// A lane a run: element (i, j) is a pack of eight runs.
struct EnsembleLayout {
    using Element = Pack;
    static constexpr std::size_t runs = lane_count;
    static constexpr std::size_t chunks(std::size_t n) { return n; }
    static constexpr std::size_t stride(std::size_t n) { return n * lane_count; }
    static constexpr std::size_t offset(std::size_t index, std::size_t run) { return index * lane_count + run; }
    static Element get(const double* x, std::size_t index) { return Pack::load(x + index * lane_count); }
    static void put(double* x, std::size_t index, const Element& value) { value.store(x + index * lane_count); }
    static Pack spread(const Element& value) { return value; }
    static Element total(const Pack& sum) { return sum; }
    static Element greatest(const Pack& most) { return most; }
};

/// A lane a partner: element (i, j) is one double, a chunk is eight neighbouring partners of one run.
struct RowLayout {
    using Element = double;
    static constexpr std::size_t runs = 1;
    static constexpr std::size_t chunks(std::size_t n) { return (n + lane_count - 1) / lane_count; }
    static constexpr std::size_t stride(std::size_t n) { return chunks(n) * lane_count; }
    static constexpr std::size_t offset(std::size_t index, std::size_t) { return index; }
    static Element get(const double* x, std::size_t index) { return x[index]; }
    static void put(double* x, std::size_t index, Element value) { x[index] = value; }
    static Pack spread(Element value) { return Pack(value); }
    /// The eight partial sums put together in one fixed order.
    static Element total(const Pack& sum) {
        alignas(64) std::array<double, lane_count> s;
        sum.store(s.data());
        return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
    }
    static Element greatest(const Pack& most) {
        alignas(64) std::array<double, lane_count> s;
        most.store(s.data());
        return *std::max_element(s.begin(), s.end());
    }
};

/// From this number of actors on, a run alone fills the lanes better than eight runs do.
inline constexpr std::size_t row_layout_from = 65;

using AlignedDoubles = std::vector<double, xsimd::aligned_allocator<double, 64>>;

/// A row of a matrix or a column, chunk by chunk, its place in memory looked up once: what loops hold.
class Line {
  public:
    explicit Line(double* begin) : begin_(begin) {}
    Pack operator[](std::size_t c) const { return Pack::load(begin_ + c * lane_count); }
    void put(std::size_t c, const Pack& value) const { value.store(begin_ + c * lane_count); }

  private:
    double* begin_;
};

/// The same to look at.
class ConstLine {
  public:
    explicit ConstLine(const double* begin) : begin_(begin) {}
    Pack operator[](std::size_t c) const { return Pack::load(begin_ + c * lane_count); }

  private:
    const double* begin_;
};

/// A number for each of n actors. Lanes beyond n hold 0.
template <class Layout>
class Column {
  public:
    using Element = typename Layout::Element;

    Column() = default;
    explicit Column(std::size_t n) : values_(Layout::stride(n), 0.0) {}

    Element operator[](std::size_t i) const { return Layout::get(values_.data(), i); }
    void set(std::size_t i, const Element& value) { Layout::put(values_.data(), i, value); }
    /// The eight values of chunk c: of one actor in eight runs, or of eight actors in one run.
    Pack chunk(std::size_t c) const { return Pack::load(values_.data() + c * lane_count); }
    ConstLine line() const { return ConstLine(values_.data()); }
    Line line() { return Line(values_.data()); }
    void set_chunk(std::size_t c, const Pack& value) { value.store(values_.data() + c * lane_count); }
    /// The value of actor i in one run.
    double& at(std::size_t i, std::size_t run) { return values_[Layout::offset(i, run)]; }
    double at(std::size_t i, std::size_t run) const { return values_[Layout::offset(i, run)]; }

  private:
    AlignedDoubles values_;
};

/// A number for each pair of n actors, stored row by row. Lanes beyond n hold 0.
template <class Layout>
class Matrix {
  public:
    using Element = typename Layout::Element;

    Matrix() = default;
    explicit Matrix(std::size_t n) : stride_(Layout::stride(n)), values_(n * stride_, 0.0) {}

    const double* row(std::size_t i) const { return values_.data() + i * stride_; }
    double* row(std::size_t i) { return values_.data() + i * stride_; }
    Element operator()(std::size_t i, std::size_t j) const { return Layout::get(row(i), j); }
    void set(std::size_t i, std::size_t j, const Element& value) { Layout::put(row(i), j, value); }
    Pack chunk(std::size_t i, std::size_t c) const { return Pack::load(row(i) + c * lane_count); }
    ConstLine line(std::size_t i) const { return ConstLine(row(i)); }
    Line line(std::size_t i) { return Line(row(i)); }
    void set_chunk(std::size_t i, std::size_t c, const Pack& value) { value.store(row(i) + c * lane_count); }
    /// The value of the pair (i, j) in one run.
    double& at(std::size_t i, std::size_t j, std::size_t run) { return row(i)[Layout::offset(j, run)]; }
    double at(std::size_t i, std::size_t j, std::size_t run) const { return row(i)[Layout::offset(j, run)]; }

  private:
    std::size_t stride_ = 0;
    AlignedDoubles values_;
};

}  // namespace tarazy
