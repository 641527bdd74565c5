#pragma once
// The classroom as a folder of files for any web host, which need know nothing of Tarazy:
//
//     index.html, assets/...     the page (page_files.h)
//     static.json                the cards of /api/scenarios with "static":true: what tells the page that there is no server
//     data/NAME/scenario.json    the answer of /api/scenario/NAME
//     data/NAME/grid.json        GridAnswer (grid.h)
//     data/NAME/KEY.json         PointAnswer (point.h): the answers of /api/history (run 0), /api/ensemble and /api/explain (the focal actor, at one
//                                to three times) for one setting, with fewer times and digits
//
// KEY is `A-B`, the positions on the axes, or `step-K`. All names are relative: the folder works below any address.
#include <filesystem>
#include <functional>
#include <span>

#include "classroom/lab/laboratory.h"
#include "classroom/page_files.h"

namespace tarazy {

/// Called from one thread at a time with how many of all settings are worked out.
using ExportProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Writes the folder, made if it is missing; files are written beside and renamed, and what else lies in the folder stays. Works on the laboratory's
/// threads. Throws FileError where a file cannot be written, DomainError where a setting of a scenario leaves the model's domain.
void export_folder(const Laboratory& laboratory, const std::filesystem::path& folder, std::span<const PageFile> page,
                   const ExportProgress& progress = {});

}  // namespace tarazy
