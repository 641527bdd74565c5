#include "serve/secrets.h"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <span>

#include "model/error.h"
#include "record/durability.h"

namespace tarazy {
namespace {

void fill(std::span<unsigned char> bytes) {
    // So few bytes come whole or not at all; a signal may come first.
    ssize_t got = 0;
    do got = ::getrandom(bytes.data(), bytes.size(), 0);
    while (got < 0 && errno == EINTR);
    if (got != static_cast<ssize_t>(bytes.size())) throw FileError("no random numbers can be had (" + system_reason(errno) + "). Try again");
}

}  // namespace

std::string random_token() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 16> bytes{};
    fill(bytes);
    std::string token;
    for (const unsigned char byte : bytes) {
        token += digits[byte >> 4U];
        token += digits[byte & 15U];
    }
    return token;
}

std::string random_join_code() {
    // No 0 O, 1 I L, for they look alike.
    constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    std::string code;
    while (code.size() < 5) {
        std::array<unsigned char, 1> byte{};
        fill(byte);
        if (byte[0] < 256 - 256 % letters.size()) code += letters[byte[0] % letters.size()];  // each letter as likely as another
    }
    return code;
}

bool same_secret(std::string_view given, std::string_view secret) {
    if (given.size() != secret.size()) return false;
    unsigned difference = 0;
    for (std::size_t k = 0; k < given.size(); ++k) {
        difference |= static_cast<unsigned>(static_cast<unsigned char>(given[k]) ^ static_cast<unsigned char>(secret[k]));
    }
    return difference == 0;
}

}  // namespace tarazy
