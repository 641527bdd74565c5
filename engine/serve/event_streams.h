#pragma once
// Who watches the class, and what they have not been told yet.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/game/classroom.h"

namespace tarazy {

/// A connection that events are sent on. One text is on its way at a time.
class EventStream {
  public:
    EventStream() = default;
    virtual ~EventStream() = default;
    EventStream(const EventStream&) = delete;
    EventStream& operator=(const EventStream&) = delete;

    /// Begins to send; EventStreams::sent is called when it is done.
    virtual void send(std::string text) = 0;
    /// Ends the stream; it is removed already.
    virtual void end() = 0;
};

/// An event as EventSource reads it, for JSON without line breaks.
std::string event_text(std::string_view event, std::string_view json);

/// The streams. Whoever is slow gets only the newest state when the last text is through: nothing is queued. Not thread-safe.
class EventStreams {
  public:
    struct Hooks {
        std::function<std::string(const Viewer&, StateParts)> state;  ///< what a viewer is told
        std::function<void(const StudentId&, bool here)> presence;    ///< a student's first stream came, or the last went
        std::function<void(std::function<void()>)> later;             ///< runs something when others had their turn
    };
    static constexpr std::size_t most_of_one = 4;         ///< streams of one student, and of the teacher four times as many
    static constexpr std::size_t most_of_students = 256;  ///< of all students together

    explicit EventStreams(Hooks hooks) : hooks_(std::move(hooks)) {}

    /// Sends the whole state. The oldest stream of somebody who has too many is ended; nothing, and false, where all students have too many.
    bool add(const Viewer& viewer, std::shared_ptr<EventStream> stream);
    /// The stream is gone, or its connection is. Passes over what is not here.
    void remove(const EventStream* stream);
    /// What was sent last is through.
    void sent(const EventStream* stream);
    /// The class has changed: everybody will be told so much of it.
    void changed(StateParts parts);
    /// Students of whom `known` says no are told once more what somebody sees who is no student, then their streams end.
    void dismiss(const std::function<bool(const StudentId&)>& known);
    /// An empty line on all idle streams: keeps connections open and finds those that broke.
    void beat();
    /// Ends all.
    void end();

    std::size_t size() const { return streams_.size(); }

  private:
    struct Watcher {
        Viewer viewer;
        std::shared_ptr<EventStream> stream;
        bool busy = false;
        std::optional<StateParts> untold;
        bool dismissed = false;
    };
    void end_surplus(const Viewer& viewer);
    std::vector<Watcher>::iterator find(const EventStream* stream);
    std::size_t count(const Viewer& viewer) const;
    void tell_later();
    void tell_next();
    void take_out(std::size_t place);

    Hooks hooks_;
    std::vector<Watcher> streams_;
    bool telling_ = false;
    std::size_t next_ = 0;  ///< whose turn it is
};

}  // namespace tarazy
