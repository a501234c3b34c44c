#!/usr/bin/env bash
# Proves the two documented commands on a Debian 12 that holds nothing but python3 and CA certificates.
#
#   sudo tests/bare_debian.sh FOLDER        FOLDER gets the bare system (kept for the next time) and a fresh copy of it
#                                           (kept when something did not go well)
#
# It needs debootstrap, git and root. The last commit is tried, not the working tree. This machine's own package
# mirrors, certificates and resolver are lent to the copy while it runs; nothing of them is written into the project.
set -euo pipefail

if [ $# -ne 1 ] || [ "$(id -u)" -ne 0 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    exit 2
fi
project=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
base=$(cd "$1" && pwd)/base
root=$(mktemp -d "$(cd "$1" && pwd)/root.XXXXXX") # a folder of its own, so that two runs do not meet

mirror() { # the first Debian archive that this machine's apt is told of
    cat /etc/apt/sources.list /etc/apt/sources.list.d/debian* 2>/dev/null |
        grep -Eo 'https?://[^ ]+' | grep -v -e snapshot -e security | head -n 1
}

lend() { # lend FILE…: the same file at the same place in the copy
    for file in "$@"; do
        if [ -e "$file" ]; then
            mkdir -p "$root$(dirname "$file")"
            cp -L "$file" "$root$file"
        fi
    done
}

release() { umount -l "$root/proc" "$root/dev/shm" "$root/dev" 2>/dev/null || true; }

if [ ! -e "$base.made" ]; then
    rm -rf "$base"
    debootstrap --variant=minbase --include=python3,ca-certificates bookworm "$base" "$(mirror)"
    touch "$base.made"
fi
cp -a "$base/." "$root"
rm -f "$root"/etc/apt/sources.list
lend /etc/apt/sources.list /etc/apt/sources.list.d/debian* /etc/apt/apt.conf.d/99* /etc/resolv.conf /etc/hosts \
    /etc/ssl/certs/ca-certificates.crt
git clone --quiet --no-local "$project" "$root/tiscreen"

trap release EXIT
mount --bind /dev "$root/dev" # without /dev/pts: apt says so, and does without
mkdir -p "$root/dev/shm"
mount -t proc proc "$root/proc"

inside() {
    echo "── python3 dev.py $*"
    local begun=$SECONDS
    chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt ${https_proxy:+https_proxy=$https_proxy} \
        sh -c 'cd /tiscreen && exec python3 dev.py "$@"' sh "$@" || {
        code=$?
        echo "── dev.py $* ended with exit code $code after $((SECONDS - begun)) s"
        exit "$code"
    }
    echo "── dev.py $* ended well after $((SECONDS - begun)) s"
}

inside run
ls -lR "$root/tiscreen/out"
for kind in db pdf png; do
    find "$root/tiscreen/out" -name "*.$kind" -size +0 | grep -q . || { echo "out/ holds no .$kind"; exit 1; }
done
inside test
if [ -n "$(git -C "$root/tiscreen" status --porcelain)" ]; then
    git -C "$root/tiscreen" status --short
    echo "The commands left files that git does not ignore."
    exit 1
fi
release
rm -rf --one-file-system "$root"
echo "A bare Debian 12 runs the whole screening and all tests."
