# SPDX-License-Identifier: MIT
# Sourced by the scripts of this folder; not run. What has to hold wherever Remit is installed: PREFIX is the folder that
# holds bin, share and so on.

# must_say WANTED COMMAND...: its output has these words, and it ends well.
must_say() {
    local wanted=$1 said
    shift
    said=$("$@" 2>&1) || fail "$* ended with $?: $said"
    [[ $said == *"$wanted"* ]] || fail "$* does not say '$wanted' but: $said"
}

# check_program PREFIX: it runs where it was put, on a case that came with it.
check_program() {
    local prefix=$1 scratch
    scratch=$(mktemp --directory)
    must_say "Built with" "$prefix/bin/remit" --version
    must_say "Read: 123 bodies" "$prefix/bin/remit" analyse "$prefix/share/doc/remit/examples/suffolk.json"
    must_say "" "$prefix/bin/remit" report "$prefix/share/doc/remit/examples/thurrock.json" -o "$scratch/review"
    local written
    for written in report.html report.docx workbook.xlsx figures/structure.pdf; do
        [[ -s $scratch/review/$written ]] || fail "report wrote no $written"
    done
    rm --recursive "$scratch"
    [[ $(ldd "$prefix/bin/remit") != *librsvg* ]] || fail "the program loads librsvg though it prints nothing"
    say "the program runs, and reports on a case"
}

# check_manual PREFIX: a page for the program and for each command, without a complaint of troff.
check_manual() {
    local prefix=$1 command page complaints
    for command in "" $("$prefix/bin/remit" --help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
        page=$(find "$prefix/share/man/man1" -name "remit${command:+-$command}.1*")
        [[ -n $page ]] || fail "there is no man page of remit $command"
        complaints=$(MANROFFSEQ='' MANWIDTH=80 LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 > /dev/null)
        [[ -z $complaints ]] || fail "$page: $complaints"
        must_say "${command:+remit-$command}" env MANPAGER=cat MANWIDTH=80 LC_ALL=C.UTF-8 man -l "$page"
    done
    must_say "EXIT STATUS" env MANPAGER=cat LC_ALL=C.UTF-8 man -l "$prefix"/share/man/man1/remit.1*
    say "man pages: $(find "$prefix/share/man/man1" -name 'remit*' | wc -l)"
}

# check_completion PREFIX: each shell that is here takes its script, and offers what it should.
check_completion() {
    local prefix=$1 bash_script fish_script zsh_folder
    bash_script=$prefix/share/bash-completion/completions/remit
    fish_script=$prefix/share/fish/vendor_completions.d/remit.fish
    zsh_folder=$(dirname "$(find "$prefix/share/zsh" -name _remit)")
    bash -n "$bash_script"
    must_say "draw" bash -c 'source "$1"; COMP_WORDS=(remit dr) COMP_CWORD=1; _remit; echo "${COMPREPLY[*]}"' _ "$bash_script"
    if command -v zsh > /dev/null; then
        zsh -n "$zsh_folder/_remit"
        must_say "_remit" zsh -f -c 'fpath=($1 $fpath); autoload -Uz compinit; compinit -D -u; echo $_comps[remit]' _ "$zsh_folder"
    fi
    if command -v fish > /dev/null; then
        fish --no-execute "$fish_script"
        must_say "timeline" fish --no-config -c "source $fish_script; complete -C 'remit draw m.json --view t'"
    fi
    say "completion: bash$(command -v zsh > /dev/null && echo ', zsh')$(command -v fish > /dev/null && echo ', fish')"
}

# check_consumer PREFIX FOLDER [CMAKE-OPTION...]: a project of somebody else finds Remit, is built and runs.
check_consumer() {
    local prefix=$1 folder=$2
    shift 2
    cmake -G Ninja -S "$root/tests/package/consumer" -B "$folder" -DCMAKE_PREFIX_PATH="$prefix" "$@" \
        --log-level=WARNING > /dev/null
    grep --quiet "^remit_DIR:PATH=$prefix/" "$folder/CMakeCache.txt" || fail "the consumer found another Remit"
    cmake --build "$folder" > "$folder/build.log" || { cat "$folder/build.log"; fail "the consumer was not built"; }
    must_say "123 bodies, " "$folder/consumer" "$root/data/cases/suffolk/register.json"
    say "find_package(remit): $("$folder/consumer" "$root/data/cases/suffolk/register.json")"
}
