#pragma once
// An event stream that keeps what is sent to it.
#include <string>
#include <vector>

#include "serve/event_streams.h"

namespace tarazy {

struct Listening : EventStream {
    void send(std::string text) override { texts.push_back(std::move(text)); }
    void end() override { ended = true; }
    std::vector<std::string> texts;
    bool ended = false;
};

}  // namespace tarazy
