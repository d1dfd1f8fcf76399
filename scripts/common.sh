# SPDX-License-Identifier: MIT
# Sourced by the scripts of this folder; not run.

script=$(realpath "$0")
root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")
cd "$root"

# The comment at the head of the script that sources this is its help.
usage() {
    sed -n '3,/^[^#]/s/^# \{0,1\}//p' "$script"
}

say() {
    printf '\n== %s\n' "$*"
}

fail() {
    printf '%s: %s\n' "$(basename "$script")" "$*" >&2
    exit 2
}

# configure PRESET [CMAKE-OPTION...]: what goes wrong is said on standard error.
configure() {
    local preset=$1
    shift
    say "configure build/$preset"
    cmake --preset "$preset" "$@" --log-level=WARNING > /dev/null
}

# build PRESET [BUILD-OPTION...]
build() {
    local preset=$1
    shift
    say "build build/$preset"
    cmake --build --preset "$preset" --parallel "${JOBS:-$(nproc)}" "$@"
}

# run_tests TEST-PRESET [CTEST-OPTION...]
run_tests() {
    local preset=$1
    shift
    say "test: ctest --preset $preset"
    ctest --preset "$preset" --parallel "${JOBS:-$(nproc)}" "$@"
}
