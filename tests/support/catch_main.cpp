// The one place where Catch2's main is compiled; tests include support/catch.h.
#define CATCH_CONFIG_MAIN
#include "support/catch.h"
