#!/usr/bin/env bash
# Makes FOLDER, with all that a program for 64-bit ARM is built and run with: Debian's arm64 packages named after it and what they
# depend on, fetched by apt and laid out under FOLDER. Nothing of this system is changed and no root is needed.
#     cmake/aarch64_root.sh FOLDER PACKAGE...
# A folder made with the same packages stays as it is.
set -euo pipefail
folder=$1
shift
if [[ -f $folder/made-with ]] && [[ $(<"$folder/made-with") == "$*" ]]; then
    exit 0
fi
command -v apt-get >/dev/null || {
    echo "aarch64_root.sh: the arm64 libraries cannot be fetched (no apt here). Build on Debian, or natively on the ARM machine" >&2
    exit 1
}
rm -rf "$folder" "$folder.apt"
mkdir -p "$folder.apt"/{lists/partial,archives/partial}
apt=$(readlink -f "$folder.apt")
: >"$apt/status" # no package is installed there yet
of_arm() {
    apt-get -qq -y -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Dir::State="$apt" -o Dir::State::lists="$apt/lists" \
        -o Dir::State::status="$apt/status" -o Dir::Cache="$apt" -o Dir::Cache::archives="$apt/archives" -o Debug::NoLocking=1 \
        -o APT::Update::Post-Invoke::= -o APT::Sandbox::User="$(id -un)" "$@" </dev/null >&2
}
of_arm update
of_arm --no-install-recommends --download-only install "$@"
mkdir -p "$folder/usr/lib"
ln -s usr/lib "$folder/lib"
for package in "$apt"/archives/*.deb; do
    dpkg-deb -x "$package" "$folder"
done
rm -rf "$apt"
echo "$*" >"$folder/made-with"
