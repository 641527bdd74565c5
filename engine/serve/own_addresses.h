#pragma once
// Where other machines of the network find this one.
#include <string>
#include <vector>

namespace tarazy {

/// The addresses of this machine that others can reach, as text without brackets or zones: IPv4 first, those of bridges to containers and virtual
/// machines last; no loopback and no link-local ones.
std::vector<std::string> own_addresses();

/// What the machine is called: its host name, alone and with `.local` (as its neighbours may find it).
std::vector<std::string> own_names();

/// `http://192.168.1.5:8642/`; IPv6 gets its brackets, port 80 is left out.
std::string url_of(const std::string& host, unsigned port);

}  // namespace tarazy
