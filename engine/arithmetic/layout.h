#pragma once
// How numbers lie in memory. One program text serves all layouts: small systems are simulated eight
// runs at a time (a lane a run), large ones one run at a time (a lane a partner). Which one is used
// depends on the number of actors alone, never on how many runs there are: so no result can depend on it.
#include <cstddef>
#include <utility>
#include <vector>
#include <xsimd/xsimd.hpp>

#include "arithmetic/lanes.h"

namespace tarazy {

/// A lane a run: element (i, j) is a pack of as many runs as it has lanes.
template <IsPack PackOfRuns>
struct LayoutOfRuns {
    using Pack = PackOfRuns;
    using Number = typename Pack::Number;
    using Element = Pack;
    static constexpr std::size_t runs = Pack::width;
    static constexpr std::size_t chunks(std::size_t n) { return n; }
    static constexpr std::size_t stride(std::size_t n) { return n * runs; }
    static constexpr std::size_t offset(std::size_t index, std::size_t run) { return index * runs + run; }
    static Element get(const Number* x, std::size_t index) { return Pack::load(x + index * runs); }
    static void put(Number* x, std::size_t index, const Element& value) { value.store(x + index * runs); }
    static Pack broadcast(const Element& value) { return value; }
    static Element reduce_add(const Pack& sum) { return sum; }
    static Element reduce_max(const Pack& most) { return most; }
};

/// Eight runs in double precision.
using EnsembleLayout = LayoutOfRuns<DoublePack>;

/// Sixteen runs in single precision.
using SingleLayout = LayoutOfRuns<SinglePack>;

/// A lane a partner: element (i, j) is one double, a chunk is eight neighbouring partners of one run.
struct RowLayout {
    using Pack = DoublePack;
    using Number = double;
    using Element = double;
    static constexpr std::size_t runs = 1;
    static constexpr std::size_t chunks(std::size_t n) { return (n + Pack::width - 1) / Pack::width; }
    static constexpr std::size_t stride(std::size_t n) { return chunks(n) * Pack::width; }
    static constexpr std::size_t offset(std::size_t index, std::size_t) { return index; }
    static Element get(const double* x, std::size_t index) { return x[index]; }
    static void put(double* x, std::size_t index, Element value) { x[index] = value; }
    static Pack broadcast(Element value) { return Pack(value); }
    /// The eight partial sums put together in one fixed order.
    static Element reduce_add(const Pack& sum) {
        alignas(64) std::array<double, Pack::width> s;
        sum.store(s.data());
        return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
    }
    static Element reduce_max(const Pack& most) {
        alignas(64) std::array<double, Pack::width> s;
        most.store(s.data());
        return *std::max_element(s.begin(), s.end());
    }
};

inline constexpr std::size_t most_runs_at_once = SinglePack::width;

/// From this number of actors on, a run alone fills the lanes better than eight runs do.
inline constexpr std::size_t row_layout_from = 65;

template <class Number>
using Aligned = std::vector<Number, xsimd::aligned_allocator<Number, 64>>;

/// One stored number, written as a double: itself, or what rounds to a float as it is stored.
class Rounded {
  public:
    explicit Rounded(float& place) : place_(place) {}
    operator double() const { return place_; }  // NOLINT: read like a number
    const Rounded& operator=(double value) const {
        place_ = static_cast<float>(value);
        return *this;
    }
    const Rounded& operator=(const Rounded& other) const { return *this = double(other); }
    const Rounded& operator+=(double by) const { return *this = *this + by; }
    const Rounded& operator-=(double by) const { return *this = *this - by; }
    const Rounded& operator*=(double by) const { return *this = *this * by; }
    const Rounded& operator/=(double by) const { return *this = *this / by; }

  private:
    float& place_;
};
inline double& written(double& place) {
    return place;
}
inline Rounded written(float& place) {
    return Rounded(place);
}

/// A row of a matrix or a column, chunk by chunk, its place in memory looked up once: what loops hold.
template <IsPack Pack>
class Line {
  public:
    explicit Line(typename Pack::Number* begin) : begin_(begin) {}
    Pack operator[](std::size_t c) const { return Pack::load(begin_ + c * Pack::width); }
    void put(std::size_t c, const Pack& value) const { value.store(begin_ + c * Pack::width); }

  private:
    typename Pack::Number* begin_;
};

/// A row of a matrix or a column that is only read.
template <IsPack Pack>
class ConstLine {
  public:
    explicit ConstLine(const typename Pack::Number* begin) : begin_(begin) {}
    Pack operator[](std::size_t c) const { return Pack::load(begin_ + c * Pack::width); }

  private:
    const typename Pack::Number* begin_;
};

/// A number for each of n actors. Lanes beyond n hold 0.
template <class Layout>
class Column {
  public:
    using Number = typename Layout::Number;
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;

    Column() = default;
    explicit Column(std::size_t n) : values_(Layout::stride(n), Number(0)) {}

    Element operator[](std::size_t i) const { return Layout::get(values_.data(), i); }
    void set(std::size_t i, const Element& value) { Layout::put(values_.data(), i, value); }
    /// The values of chunk c: of one actor in some runs, or of some actors in one run.
    Pack chunk(std::size_t c) const { return line()[c]; }
    ConstLine<Pack> line() const { return ConstLine<Pack>(values_.data()); }
    Line<Pack> line() { return Line<Pack>(values_.data()); }
    void set_chunk(std::size_t c, const Pack& value) { line().put(c, value); }
    /// The value of actor i in one run.
    decltype(auto) at(std::size_t i, std::size_t run) { return written(values_[Layout::offset(i, run)]); }
    double at(std::size_t i, std::size_t run) const { return values_[Layout::offset(i, run)]; }

  private:
    Aligned<Number> values_;
};

/// A number for each pair of n actors, stored row by row. Lanes beyond n hold 0.
template <class Layout>
class Matrix {
  public:
    using Number = typename Layout::Number;
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;

    Matrix() = default;
    explicit Matrix(std::size_t n) : stride_(Layout::stride(n)), values_(n * stride_, Number(0)) {}

    const Number* row(std::size_t i) const { return values_.data() + i * stride_; }
    Number* row(std::size_t i) { return values_.data() + i * stride_; }
    Element operator()(std::size_t i, std::size_t j) const { return Layout::get(row(i), j); }
    void set(std::size_t i, std::size_t j, const Element& value) { Layout::put(row(i), j, value); }
    Pack chunk(std::size_t i, std::size_t c) const { return line(i)[c]; }
    ConstLine<Pack> line(std::size_t i) const { return ConstLine<Pack>(row(i)); }
    Line<Pack> line(std::size_t i) { return Line<Pack>(row(i)); }
    void set_chunk(std::size_t i, std::size_t c, const Pack& value) { line(i).put(c, value); }
    /// The value of the pair (i, j) in one run.
    decltype(auto) at(std::size_t i, std::size_t j, std::size_t run) { return written(row(i)[Layout::offset(j, run)]); }
    double at(std::size_t i, std::size_t j, std::size_t run) const { return row(i)[Layout::offset(j, run)]; }

  private:
    std::size_t stride_ = 0;
    Aligned<Number> values_;
};

}  // namespace tarazy
