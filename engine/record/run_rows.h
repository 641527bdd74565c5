#pragma once
// The runs of a sweep or a comparison one after another, as an export tells them.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "record/table_file.h"

namespace tarazy {

/// A view of the tables, which must live as long. Points and replicates are given by their place.
class RunRows {
  public:
    /// A text of each point, such as its policy.
    struct Column {
        std::string name;
        const std::vector<std::string>* texts;
    };

    /// Throws FileError where the tables hold no runs or contradict each other.
    explicit RunRows(const TableFile& tables);

    std::size_t points() const { return points_->length; }
    std::size_t replicates() const { return replicates_->length; }
    std::int64_t point_number(std::size_t point) const { return number(*points_, point); }
    std::int64_t replicate_number(std::size_t replicate) const { return number(*replicates_, replicate); }

    /// Paths that vary; none where there is no design.
    const std::vector<std::string>& parameters() const { return parameters_; }
    double setting(std::size_t point, std::size_t parameter) const { return (*settings_)[point * parameters_.size() + parameter]; }
    /// The label of a setting that is no number, nullptr of one that is.
    const std::string* choice(std::size_t point, std::size_t parameter) const;

    /// The policies, and what other text differs from point to point.
    const std::vector<Column>& columns() const { return columns_; }

    const std::vector<std::string>& outcomes() const { return *outcomes_; }
    double value(std::size_t point, std::size_t replicate, std::size_t outcome) const {
        return (*values_)[(point * replicates() + replicate) * outcomes_->size() + outcome];
    }

    bool was_made(std::size_t point, std::size_t replicate) const { return status(point, replicate) >= 0; }
    bool failed(std::size_t point, std::size_t replicate) const { return status(point, replicate) > 0; }
    /// Why a run failed; empty where it did not.
    std::string reason(std::size_t point, std::size_t replicate) const;

  private:
    static std::int64_t number(const TableAxis& axis, std::size_t place);
    std::int8_t status(std::size_t point, std::size_t replicate) const { return (*status_)[point * replicates() + replicate]; }
    void find_settings(const TableFile& tables);
    void find_columns(const TableFile& tables);
    void find_reasons(const TableFile& tables);

    const TableAxis* points_;
    const TableAxis* replicates_;
    const std::vector<std::string>* outcomes_;
    const std::vector<double>* values_;
    const std::vector<std::int8_t>* status_;
    std::vector<std::string> parameters_;
    std::vector<std::vector<std::string>> choices_;  ///< one a parameter: empty where it is a number
    const std::vector<double>* settings_ = nullptr;
    std::vector<Column> columns_;
    std::map<std::pair<std::int64_t, std::int64_t>, std::string> reasons_;  ///< by the numbers of point and replicate
};

}  // namespace tarazy
