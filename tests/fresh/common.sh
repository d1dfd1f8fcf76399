# SPDX-License-Identifier: MIT
# Sourced by the scripts of this folder, after scripts/common.sh; not run. A bare Debian is a folder with nothing but
# what is named here; Debian is taken from where this machine's apt takes it, with this machine's apt settings.

# make_bare SUITE FOLDER [PACKAGE...]: a Debian with these packages alone. FOLDER must not be there.
make_bare() {
    local suite=$1 folder=$2 mirror settings
    shift 2
    [[ $EUID == 0 ]] || fail "needs root"
    [[ ! -e $folder ]] || fail "$folder is there already"

    if ! command -v debootstrap > /dev/null; then
        say "install by apt-get: debootstrap"
        apt-get -qq update
        DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends debootstrap > /dev/null
    fi

    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
    [[ -n $mirror ]] || fail "apt knows no Debian archive (apt-get update?)"

    say "debootstrap $suite into $folder"
    debootstrap --variant=minbase ${1:+--include="$(IFS=,; echo "$*")"} "$suite" "$folder" "$mirror" > "$folder.log" 2>&1 ||
        fail "debootstrap failed; its log is $folder.log"
    rm "$folder.log"
    mountpoint --quiet "$folder/proc" || mount -t proc proc "$folder/proc"
    mkdir --parents "$folder/dev/pts"  # terminals, for the test that looks at one
    mountpoint --quiet "$folder/dev/pts" || mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$folder/dev/pts"
    ln --symbolic --force pts/ptmx "$folder/dev/ptmx"
    cp /etc/hosts /etc/resolv.conf "$folder/etc/"
    while IFS= read -r settings; do  # proxies and the like, but not what this machine's other packages put there
        cp --parents "$settings" "$folder"
    done < <(grep --files-with-matches --recursive '^ *Acquire' /etc/apt/apt.conf.d || true)
}

# in_bare FOLDER COMMAND: runs a line of bash there, with nothing of this machine's environment, and tells how long it took.
in_bare() {
    local folder=$1 started=$SECONDS
    say "in $folder: $2"
    env --ignore-environment HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        chroot "$folder" /bin/bash -c "$2"
    say "it took $((SECONDS - started)) seconds"
}

# leave_bare FOLDER: nothing is mounted there any more.
leave_bare() {
    local place
    for place in dev/pts proc; do
        ! mountpoint --quiet "$1/$place" || umount "$1/$place"
    done
}

# remove_bare FOLDER
remove_bare() {
    leave_bare "$1"
    rm --recursive --one-file-system "$1"
}
