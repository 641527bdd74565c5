# Cross-builds for Linux on 64-bit ARM with Debian's cross compiler; TARAZY_AARCH64_ROOT is a folder with Debian's arm64 libraries
# (cmake/aarch64_root.sh makes one). What is built runs under qemu's user-mode emulation, the tests of course.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)

list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TARAZY_AARCH64_ROOT)
if(NOT IS_DIRECTORY "${TARAZY_AARCH64_ROOT}/usr/lib/aarch64-linux-gnu")
  message(FATAL_ERROR "TARAZY_AARCH64_ROOT holds no arm64 libraries (it is '${TARAZY_AARCH64_ROOT}'). ./dev cross makes them")
endif()

set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_SYSROOT ${TARAZY_AARCH64_ROOT})
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-aarch64;-L;${TARAZY_AARCH64_ROOT})

# Libraries and headers from there, programs (node, python3) from here.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${TARAZY_AARCH64_ROOT})
set(ENV{PKG_CONFIG_LIBDIR} ${TARAZY_AARCH64_ROOT}/usr/lib/aarch64-linux-gnu/pkgconfig:${TARAZY_AARCH64_ROOT}/usr/share/pkgconfig)
