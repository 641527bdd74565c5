#include "serve/sessions.h"

#include <algorithm>

#include "model/error.h"
#include "serve/secrets.h"

namespace tarazy {
namespace {

void check(std::string_view token) {
    const bool good = token.size() == 32 && token.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (!good) throw InputError("a secret cannot be used (it is not 32 hexadecimal digits). Begin with new ones");
}

}  // namespace

Sessions::Sessions() : teacher_(random_token()) {}

Sessions::Sessions(std::string teacher, std::vector<std::pair<std::string, StudentId>> students)
    : teacher_(std::move(teacher)), students_(std::move(students)) {
    check(teacher_);
    for (const auto& entry : students_) check(entry.first);
}

std::string Sessions::admit(const StudentId& student) {
    students_.emplace_back(random_token(), student);
    return "s." + students_.back().first;
}

void Sessions::forget(const StudentId& student) {
    std::erase_if(students_, [&](const auto& entry) { return entry.second == student; });
}

Identity Sessions::owner(std::string_view shown) const {
    if (shown.size() < 2) return {};
    const std::string_view token = shown.substr(2);
    if (shown.starts_with("t.")) return same_secret(token, teacher_) ? Identity{Role::teacher, {}} : Identity{};
    Identity found;
    if (!shown.starts_with("s.")) return found;
    for (const auto& [secret, student] : students_) {
        if (same_secret(token, secret)) found = {Role::student, student};
    }
    return found;
}

}  // namespace tarazy
