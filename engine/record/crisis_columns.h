#pragma once
// The crisis log in a result file: one column a word, one row a crisis (FORMATS.md, Output).
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/crisis_log.h"
#include "record/log_columns.h"

namespace tarazy {

/// The columns in order: they head the CSV log, and the variables with `crisis_` before.
inline constexpr std::array<std::string_view, 12> crisis_words{"run", "time",     "i",        "j",       "joined_i", "joined_j",
                                                               "p_i", "judged_i", "judged_j", "outcome", "winner",   "military_losses"};

/// The ids of actors joined by `+`.
std::string joined_ids(const std::vector<std::size_t>& actors, const std::vector<std::string>& ids);

/// The bytes that the ids of all joiners of a crisis can take at most.
std::size_t joined_width(const std::vector<std::string>& ids);

/// Streams the log into a file.
class CrisisColumns {
  public:
    /// `text` holds ids and outcomes, `joined` joiners; both are dimensions of the file, as wide as need be.
    CrisisColumns(NetcdfFile& file, Axis text, Axis joined, std::vector<std::string> ids, const std::string& military_units, bool compress);

    void append(std::uint32_t run, const Crisis& crisis);
    void finish(NetcdfFile& file) { log_.finish(file); }
    void close() { log_.close(); }
    void verify(hid_t file) const { log_.verify(file); }

  private:
    std::vector<std::string> ids_;
    LogColumns log_;  ///< columns in the order of crisis_words
};

/// Reads the whole log back: its run numbers, and the crises with actors by index. Throws hdf5::Error.
std::vector<std::pair<std::uint32_t, Crisis>> read_crises(hid_t file, const std::vector<std::string>& ids);

}  // namespace tarazy
