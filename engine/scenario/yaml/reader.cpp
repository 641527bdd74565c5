#include "scenario/yaml/reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

/// One step in reading a document. Aliases are expanded by repeating the events of what they name.
struct Event {
    enum class Kind : std::uint8_t { nothing, scalar, list, mapping, end };
    Kind kind;
    bool quoted;
    Place place;
    std::string text;
};

/// Thrown where reading cannot go on; the problem has been added.
struct Hopeless {};

/// Counts columns in characters; yaml-cpp counts bytes. Marks come in the order of the text, so each byte is looked at once.
class ColumnCounter {
  public:
    explicit ColumnCounter(std::string_view text) : text_(text) {}

    std::uint32_t column(const YAML::Mark& mark) {
        const auto line = static_cast<std::size_t>(mark.line);
        const auto byte = static_cast<std::size_t>(mark.column);
        if (line < line_) line_ = line_start_ = byte_ = characters_ = 0;
        while (line_ < line) {
            const std::size_t end = text_.find('\n', line_start_);
            if (end == std::string_view::npos) break;
            line_start_ = end + 1;
            ++line_;
            byte_ = characters_ = 0;
        }
        if (byte < byte_) byte_ = characters_ = 0;
        const std::string_view rest = text_.substr(line_start_);
        const std::string_view ahead = rest.substr(std::min(byte_, rest.size()), byte - byte_);
        characters_ += count_characters(ahead);
        byte_ = byte;
        return static_cast<std::uint32_t>(characters_ + 1);
    }

  private:
    std::string_view text_;
    std::size_t line_ = 0;
    std::size_t line_start_ = 0;
    std::size_t byte_ = 0;
    std::size_t characters_ = 0;
};

class EventRecorder : public YAML::EventHandler {
  public:
    EventRecorder(std::string_view text, std::uint32_t source, Problems& problems) : columns_(text), source_(source), problems_(problems) {}

    std::vector<Event> events;

    Place place(const YAML::Mark& mark) {
        if (mark.line < 0) return {source_, 1, 1};
        return {source_, static_cast<std::uint32_t>(mark.line + 1), columns_.column(mark)};
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1) give_up(place(mark), {"a second document", "a file holds one", "Remove what follows the line `---`"});
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add({Event::Kind::nothing, false, place(mark), {}});
        whole(anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        const Place here = place(mark);
        refuse_tag(here, tag, true);
        add({Event::Kind::scalar, tag == "!", here, value});
        whole(anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const Place here = place(mark);
        const auto range = anchors_.find(anchor);
        if (range == anchors_.end() || range->second.end == 0) {
            give_up(here, {"an alias inside of what it names", "it would never end", "Write the value out"});
        }
        for (std::size_t k = range->second.begin; k < range->second.end; ++k) {
            const Event event = events[k];
            enter(event.kind, here);
            add(event);
        }
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        start(Event::Kind::list, mark, tag, anchor);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        start(Event::Kind::mapping, mark, tag, anchor);
    }
    void OnMapEnd() override { end(); }

  private:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;  ///< 0: not complete
    };

    [[noreturn]] void give_up(Place here, const Complaint& complaint) {
        problems_.add(here, {}, complaint);
        throw Hopeless();
    }
    void refuse_tag(Place here, const std::string& tag, bool scalar) {
        if (tag.empty() || tag == "?" || (scalar && tag == "!")) return;
        problems_.add(here, {}, {"tag '" + tag + "'", "tags have no meaning here", "Remove it"});
    }
    void enter(Event::Kind kind, Place here) {
        if (kind == Event::Kind::end) --depth_;
        if (kind != Event::Kind::list && kind != Event::Kind::mapping) return;
        if (++depth_ > deepest_nesting) {
            give_up(here, {"nested too deeply", "more than " + std::to_string(deepest_nesting) + " levels", "Flatten the structure"});
        }
    }
    void add(const Event& event) {
        if (event.kind != Event::Kind::end && ++nodes_ > most_nodes) {
            give_up(event.place,
                    {"too many values", "more than " + std::to_string(most_nodes) + ", aliases written out", "Use fewer values or aliases"});
        }
        events.push_back(event);
    }
    void whole(YAML::anchor_t anchor) {
        if (anchor) anchors_[anchor] = {events.size() - 1, events.size()};
    }
    void start(Event::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        const Place here = place(mark);
        refuse_tag(here, tag, false);
        enter(kind, here);
        if (anchor) anchors_[anchor] = {events.size(), 0};
        open_.push_back(anchor);
        add({kind, false, here, {}});
    }
    void end() {
        enter(Event::Kind::end, {});
        add({Event::Kind::end, false, {}, {}});
        if (open_.back()) anchors_[open_.back()].end = events.size();
        open_.pop_back();
    }

    ColumnCounter columns_;
    std::uint32_t source_;
    Problems& problems_;
    int documents_ = 0;
    std::size_t depth_ = 0;
    std::size_t nodes_ = 0;
    std::vector<YAML::anchor_t> open_;
    std::unordered_map<YAML::anchor_t, Range> anchors_;
};

/// Builds the tree from the events; reports keys that are no text or stand twice.
class TreeBuilder {
  public:
    TreeBuilder(std::vector<Event>& events, Problems& problems) : events_(events), problems_(problems) {}

    Node next() {
        Event& event = events_[position_++];
        Node node;
        node.place = event.place;
        switch (event.kind) {
            case Event::Kind::scalar:
                node.kind = NodeKind::scalar;
                node.quoted = event.quoted;
                node.text = std::move(event.text);
                break;
            case Event::Kind::list:
                node.kind = NodeKind::list;
                while (events_[position_].kind != Event::Kind::end) node.items.push_back(next());
                ++position_;
                break;
            case Event::Kind::mapping: read_entries(node); break;
            case Event::Kind::nothing:
            case Event::Kind::end: break;
        }
        return node;
    }

  private:
    void read_entries(Node& node) {
        node.kind = NodeKind::mapping;
        std::unordered_set<std::string> keys;
        while (events_[position_].kind != Event::Kind::end) {
            Node key = next();
            Node value = next();
            if (key.kind != NodeKind::scalar) {
                problems_.add(key.place, {}, {"a key that is no text", "got " + shown(key), "Write keys as plain words"});
                continue;
            }
            if (!keys.insert(key.text).second) {
                problems_.add(key.place, {}, {"key '" + key.text + "' twice", "a mapping has each key once", "Remove or rename one"});
                continue;
            }
            node.entries.push_back({std::move(key), std::move(value)});
        }
        ++position_;
    }

    std::vector<Event>& events_;
    Problems& problems_;
    std::size_t position_ = 0;
};

void check_bytes(const std::string& text, std::uint32_t source, Problems& problems) {
    if (text.size() > largest_file) {
        problems.add({source, 0, 0}, {}, {"file too large", "more than 4 MiB", "Split it with `extends`"});
        throw Hopeless();
    }
    if (const auto bad = find_bad_byte(text)) {
        const Place here{source, static_cast<std::uint32_t>(bad->line), static_cast<std::uint32_t>(bad->column)};
        if (bad->control) {
            problems.add(here, {}, {"a control character", "this is no text file", "Remove it, or name another file"});
        } else {
            problems.add(here, {}, {"not UTF-8", "texts must be in that encoding", "Save the file as UTF-8"});
        }
        throw Hopeless();
    }
}

Node read(std::string text, std::uint32_t source, Problems& problems) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);  // byte order mark
    check_bytes(text, source, problems);
    EventRecorder recorder(text, source, problems);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(recorder)) {
        }
    } catch (const YAML::Exception& error) {
        problems.add(recorder.place(error.mark), {}, {"not valid YAML", error.msg, "Check indentation, brackets, colons and quotes"});
        throw Hopeless();
    }
    if (recorder.events.empty()) {
        problems.add({source, 1, 1}, {}, {"empty file", "nothing but blanks and comments", "Start with `tarazy: 1`"});
        throw Hopeless();
    }
    return TreeBuilder(recorder.events, problems).next();
}

}  // namespace

Node read_yaml(const std::string& text, std::uint32_t source, Problems& problems) {
    try {
        return read(text, source, problems);
    } catch (const Hopeless&) {
        problems.raise();
        throw;
    }
}

}  // namespace tarazy
