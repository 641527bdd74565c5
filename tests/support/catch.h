#pragma once
// The test framework, kept behind this file: Debian 12 has Catch2 version 2.
#include <catch2/catch.hpp>
