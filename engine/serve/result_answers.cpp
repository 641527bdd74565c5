#include "serve/result_answers.h"

#include <memory>
#include <utility>

#include "serve/answers.h"

namespace tarazy {

void ResultDesk::ask(Reply reply) {
    waiting_.push_back(std::move(reply));
    prepare();
    if (!computing_) answer_all();
}

void ResultDesk::prepare() {
    if (computing_ || stop_) return;
    if (std::optional<Scoring> scoring = classroom_.scoring()) begin(std::move(*scoring));
}

void ResultDesk::begin(Scoring scoring) {
    computing_ = true;
    hooks_.run_on_pool([this, scoring = std::make_shared<const Scoring>(std::move(scoring))] {
        std::string result;
        std::exception_ptr failure;
        try {
            result = score(*scoring, threads_, [this] { return stop_.load(); });
        } catch (...) {
            failure = std::current_exception();
        }
        hooks_.post_to_service([this, scoring, result = std::move(result), failure] {
            computing_ = false;
            if (failure) {
                for (const Reply& reply : std::exchange(waiting_, {})) reply(answer_of(failure));
                return;
            }
            classroom_.keep_result(*scoring, result);
            hooks_.kept();
            // Another class may have finished meanwhile.
            prepare();
            if (!computing_) answer_all();
        });
    });
}

void ResultDesk::answer_all() {
    for (const Reply& reply : std::exchange(waiting_, {})) {
        HttpAnswer answer;
        try {
            if (classroom_.scoring()) throw Interrupted("the scores were not computed (the server is being stopped). Ask again later");
            answer = json_answer(classroom_.result_json());
        } catch (...) {
            answer = answer_of(std::current_exception());
        }
        reply(std::move(answer));
    }
}

}  // namespace tarazy
