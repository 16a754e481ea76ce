#!/usr/bin/env bash
# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the clients of other languages ready on this machine, in the versions that the files beside it name:
#
#   install.sh [python] [javascript] [go]        all of them if none is named
#
# Where a language or its packages cannot be had, the script says SKIPPED and why, goes on, and ends with 77; with CI=true
# that is a failure.

set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
missing=0

# unavailable REASON: ends the installation of one client.
unavailable() {
    if [ "${CI:-}" = true ]; then
        echo "FAILED: $1" >&2
        exit 1
    fi
    echo "SKIPPED: $1"
    missing=77
}

# unreachable PATTERN REASON: when the log says so; anything else that it may say is a fault in the files here.
unreachable() {
    if grep -qE "$1" "$log"; then
        unavailable "$2: $(grep -m 1 -E "$1" "$log")"
        return
    fi
    cat "$log" >&2
    exit 1
}

# Each stamp is written last: an installation that broke off is done again.
install_python() {
    local venv=$here/python/.venv
    command -v python3 >/dev/null || { unavailable "there is no python3 on this machine" && return; }
    ! cmp -s "$here/python/requirements.txt" "$venv/installed.txt" || return 0
    rm -rf "$venv"
    python3 -m venv "$venv" >"$log" 2>&1 ||
        { unavailable "python3 cannot make a virtual environment: $(tail -n 1 "$log")" && return; }
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 20 \
        -r "$here/python/requirements.txt" >"$log" 2>&1 ||
        { unreachable 'after connection broken by' "pip cannot reach the Python package index" && return; }
    cp "$here/python/requirements.txt" "$venv/installed.txt"
}

install_javascript() {
    local modules=$here/javascript/node_modules
    command -v npm >/dev/null || { unavailable "there is no npm on this machine" && return; }
    ! cmp -s "$here/javascript/package-lock.json" "$modules/installed.json" || return 0
    npm ci --prefix "$here/javascript" --ignore-scripts --no-audit --no-fund --fetch-retries=1 >"$log" 2>&1 ||
        { unreachable 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH' "npm cannot reach its registry" && return; }
    cp "$here/javascript/package-lock.json" "$modules/installed.json"
}

install_go() {
    command -v go >/dev/null || { unavailable "there is no go on this machine" && return; }
    (cd "$here/go" && GOTOOLCHAIN=local GOFLAGS=-mod=readonly go build -o exchange . >"$log" 2>&1) ||
        { unreachable 'dial tcp|i/o timeout|requires go >=' "go cannot build the client" && return; }
}

[ $# -gt 0 ] || set -- python javascript go
for language in "$@"; do
    case $language in
        python | javascript | go) "install_$language" ;;
        *)
            echo "usage: $(basename "$0") [python] [javascript] [go]" >&2
            exit 64
            ;;
    esac
done
exit "$missing"
