#include "serve/event_streams.h"

#include <algorithm>
#include <utility>

namespace tarazy {
namespace {

bool same(const Viewer& a, const Viewer& b) {
    return a.teacher == b.teacher && a.student == b.student;
}

}  // namespace

std::string event_text(std::string_view event, std::string_view json) {
    std::string text;
    text.reserve(json.size() + event.size() + 20);  // a state may be a megabyte
    return text.append("event: ").append(event).append("\ndata: ").append(json).append("\n\n");
}

std::size_t EventStreams::count(const Viewer& viewer) const {
    return static_cast<std::size_t>(std::count_if(streams_.begin(), streams_.end(), [&](const Watcher& w) { return same(w.viewer, viewer); }));
}

std::vector<EventStreams::Watcher>::iterator EventStreams::find(const EventStream* stream) {
    return std::find_if(streams_.begin(), streams_.end(), [&](const Watcher& w) { return w.stream.get() == stream; });
}

void EventStreams::take_out(std::size_t place) {
    const Viewer viewer = streams_[place].viewer;
    streams_.erase(streams_.begin() + static_cast<std::ptrdiff_t>(place));
    if (place < next_) --next_;
    if (viewer.student && count(viewer) == 0) hooks_.presence(*viewer.student, false);
}

void EventStreams::end_surplus(const Viewer& viewer) {
    if (count(viewer) < (viewer.teacher ? 4 * most_of_one : most_of_one)) return;
    const auto oldest = std::find_if(streams_.begin(), streams_.end(), [&](const Watcher& w) { return same(w.viewer, viewer); });
    const std::shared_ptr<EventStream> stream = oldest->stream;
    take_out(static_cast<std::size_t>(oldest - streams_.begin()));
    stream->end();
}

bool EventStreams::add(const Viewer& viewer, std::shared_ptr<EventStream> stream) {
    end_surplus(viewer);
    if (!viewer.teacher && streams_.size() >= most_of_students) return false;
    const bool first = count(viewer) == 0;
    streams_.push_back({viewer, std::move(stream), false, StateParts::all});
    if (viewer.student && first) hooks_.presence(*viewer.student, true);
    tell_later();
    return true;
}

void EventStreams::remove(const EventStream* stream) {
    const auto found = find(stream);
    if (found != streams_.end()) take_out(static_cast<std::size_t>(found - streams_.begin()));
}

void EventStreams::sent(const EventStream* stream) {
    const auto found = find(stream);
    if (found == streams_.end()) return;
    found->busy = false;
    if (found->untold) return tell_later();
    if (!found->dismissed) return;
    const std::shared_ptr<EventStream> dismissed = found->stream;
    take_out(static_cast<std::size_t>(found - streams_.begin()));
    dismissed->end();
}

void EventStreams::dismiss(const std::function<bool(const StudentId&)>& known) {
    for (Watcher& watcher : streams_) {
        if (!watcher.viewer.student || known(*watcher.viewer.student)) continue;
        watcher.viewer = {};
        watcher.dismissed = true;
        watcher.untold = StateParts::changing;
    }
    tell_later();
}

void EventStreams::changed(StateParts parts) {
    for (Watcher& watcher : streams_) watcher.untold = std::max(watcher.untold.value_or(parts), parts);
    tell_later();
}

void EventStreams::tell_later() {
    if (std::exchange(telling_, true)) return;
    hooks_.later([this] { tell_next(); });
}

/// One stream at a time: between two of them requests are answered.
void EventStreams::tell_next() {
    telling_ = false;
    for (std::size_t tried = 0; tried < streams_.size(); ++tried) {
        if (next_ >= streams_.size()) next_ = 0;
        Watcher& watcher = streams_[next_++];
        if (watcher.busy || !watcher.untold) continue;
        watcher.busy = true;
        const StateParts parts = *std::exchange(watcher.untold, std::nullopt);
        const std::shared_ptr<EventStream> stream = watcher.stream;
        const Viewer viewer = watcher.viewer;
        tell_later();
        stream->send(event_text("class", hooks_.state(viewer, parts)));
        return;
    }
}

void EventStreams::beat() {
    for (Watcher& watcher : streams_) {
        if (watcher.busy) continue;
        watcher.busy = true;
        watcher.stream->send(": still here\n\n");
    }
}

void EventStreams::end() {
    const std::vector<Watcher> all = std::exchange(streams_, {});
    for (const Watcher& watcher : all) watcher.stream->end();
}

}  // namespace tarazy
