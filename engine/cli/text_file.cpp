#include "cli/text_file.h"

#include "model/error.h"

namespace tarazy {

TextFile::TextFile(const std::filesystem::path& file, bool overwrite) : file_(file, overwrite), stream_(file_.path(), std::ios::binary) {}

void TextFile::publish() {
    stream_.close();
    if (!stream_) throw FileError(cannot_write(file_.destination(), "not everything could be written", "Is the disk full?"));
    file_.publish();
}

}  // namespace tarazy
