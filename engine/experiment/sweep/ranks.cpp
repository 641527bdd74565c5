#include "experiment/sweep/ranks.h"

#include "model/error.h"

#ifdef TARAZY_MPI
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <mpi.h>

#include <array>
#include <cstdlib>
#include <deque>
#include <list>
#include <string>
#include <vector>

namespace tarazy {
namespace {

constexpr int ended_by_fault = 70;

/// What a message is about.
enum Tag : int { asking = 1, returning = 2, handing_out = 3, going_home = 4, gone = 5 };

/// Whether an MPI started this process: without one, MPI is never begun (that would take a tenth of a second).
bool started_by_mpi() {
    constexpr std::array marks{"OMPI_COMM_WORLD_SIZE", "PMIX_RANK", "PMI_RANK", "PMI_SIZE"};
    for (const char* mark : marks) {
        if (std::getenv(mark)) return true;
    }
    return false;
}

void check(int status) {
    if (status != MPI_SUCCESS) throw Bug("MPI does what it is asked for");
}

}  // namespace

struct Ranks::State {
    State() {
        if (!started_by_mpi()) return;
        int given = 0;
        check(MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &given));
        check(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
        check(MPI_Comm_size(MPI_COMM_WORLD, &count));
        begun = true;
    }

    ~State() {
        if (!begun) return;
        try {
            leave();
        } catch (...) {
            MPI_Abort(MPI_COMM_WORLD, ended_by_fault);  // MPI itself does not work: no rank must wait without end
        }
    }

    void leave() {
        if (rank == 0) {
            stop_workers();
            while (left < count - 1) receive(true);  // what the others still send must be received, or they could not leave
        } else {
            post(0, gone, {});
            while (!home) receive(true);
            for (Letter& letter : sent) check(MPI_Wait(&letter.request, MPI_STATUS_IGNORE));
        }
        MPI_Finalize();
    }

    struct Message {
        int from;
        int tag;
        std::vector<char> bytes;
    };

    /// A message on its way: its bytes must stay until it has left.
    struct Letter {
        std::vector<char> bytes;
        MPI_Request request = MPI_REQUEST_NULL;
    };

    void post(int to, Tag tag, std::vector<char> bytes) {
        sent.remove_if([](Letter& letter) {
            int done = 0;
            check(MPI_Test(&letter.request, &done, MPI_STATUS_IGNORE));
            return done != 0;
        });
        Letter& letter = sent.emplace_back();
        letter.bytes = std::move(bytes);
        check(MPI_Isend(letter.bytes.data(), static_cast<int>(letter.bytes.size()), MPI_CHAR, to, tag, MPI_COMM_WORLD, &letter.request));
    }

    /// The next message, if there is one; `wait`: there will be one.
    std::optional<Message> receive(bool wait) {
        int there = 0;
        MPI_Status status;
        if (wait) {
            check(MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &status));
        } else {
            check(MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &there, &status));
            if (there == 0) return std::nullopt;
        }
        int size = 0;
        check(MPI_Get_count(&status, MPI_CHAR, &size));
        Message message{status.MPI_SOURCE, status.MPI_TAG, std::vector<char>(static_cast<std::size_t>(size))};
        check(MPI_Recv(message.bytes.data(), size, MPI_CHAR, message.from, message.tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
        if (message.tag == going_home) home = true;
        if (message.tag == gone) ++left;
        return message;
    }

    void stop_workers() {
        if (home) return;
        home = true;
        for (int other = 1; other < count; ++other) post(other, going_home, {});
    }

    bool begun = false;
    bool home = false;  ///< the others were sent home, or this one was
    int rank = 0;
    int count = 1;
    int left = 0;             ///< ranks that have gone
    std::deque<int> waiting;  ///< ranks that asked for work and have got none yet
    std::list<Letter> sent;
};

Ranks::Ranks() : state_(std::make_unique<State>()) {}

Ranks::~Ranks() = default;

std::size_t Ranks::rank() const {
    return static_cast<std::size_t>(state_->rank);
}

std::size_t Ranks::count() const {
    return static_cast<std::size_t>(state_->count);
}

void Ranks::serve(const std::function<void(BlockResults)>& settle, const std::function<std::optional<SweepBlock>()>& next) {
    if (state_->count == 1) return;
    while (auto message = state_->receive(false)) {
        if (message->tag == asking) state_->waiting.push_back(message->from);
        if (message->tag == returning) settle(decode(message->bytes));
        if (message->tag == gone && !state_->home) {
            throw Interrupted("rank " + std::to_string(message->from) + " has left (it was stopped, or has met a fault)");
        }
    }
    while (!state_->waiting.empty() && !state_->home) {
        const auto block = next();
        if (!block) break;
        state_->post(state_->waiting.front(), handing_out, encode(*block));
        state_->waiting.pop_front();
    }
}

void Ranks::stop_workers() {
    if (state_->begun) state_->stop_workers();
}

void Ranks::ask() {
    state_->post(0, asking, {});
}

std::optional<SweepBlock> Ranks::receive() {
    while (auto message = state_->receive(false)) {
        if (message->tag == handing_out) return decode_block(message->bytes);
    }
    return std::nullopt;
}

bool Ranks::stopped() const {
    return state_->home;
}

void Ranks::send(const BlockResults& results) {
    state_->post(0, returning, encode(results));
}

bool Ranks::available() {
    return true;
}

}  // namespace tarazy
#pragma GCC diagnostic pop
#else

namespace tarazy {

struct Ranks::State {};

Ranks::Ranks() = default;
Ranks::~Ranks() = default;

std::size_t Ranks::rank() const {
    return 0;
}

std::size_t Ranks::count() const {
    return 1;
}

void Ranks::serve(const std::function<void(BlockResults)>&, const std::function<std::optional<SweepBlock>()>&) {}
void Ranks::stop_workers() {}

void Ranks::ask() {
    throw Bug("there are no other ranks");
}

std::optional<SweepBlock> Ranks::receive() {
    throw Bug("there are no other ranks");
}

bool Ranks::stopped() const {
    return true;
}

void Ranks::send(const BlockResults&) {
    throw Bug("there are no other ranks");
}

bool Ranks::available() {
    return false;
}

}  // namespace tarazy
#endif
