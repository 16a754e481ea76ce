#!/usr/bin/env bash
# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
#
# Runs the Python clients against a registry and a broker that are up:
#
#   run.sh BASE_URL BOOTSTRAP [--sasl BOOTSTRAP USER PASSWORD]
#
# Exit status 0 if Alice, Bob and Charlie came back and every check passed. Where the Python packages cannot be had, the
# script says SKIPPED and why, and exits 0; with CI=true that is a failure.

set -euo pipefail

usage() {
    echo "usage: $(basename "$0") BASE_URL BOOTSTRAP [--sasl BOOTSTRAP USER PASSWORD]" >&2
    exit 64
}

[ $# -eq 2 ] || { [ $# -eq 6 ] && [ "$3" = --sasl ]; } || usage
here=$(cd "$(dirname "$0")" && pwd)
python=$here/.venv/bin/python

installed=0
"$here/../install.sh" python || installed=$?
[ "$installed" -ne 77 ] || exit 0
[ "$installed" -eq 0 ] || exit "$installed"

# run NAME URL BOOTSTRAP TOPIC [--sasl USER PASSWORD]
run() {
    echo "== $1"
    local url=$2 bootstrap=$3 topic=$4 consumed
    shift 4
    "$python" "$here/register.py" --url "$url"
    "$python" "$here/producer.py" --url "$url" --bootstrap "$bootstrap" --topic "$topic" "$@"
    consumed=$("$python" "$here/consumer.py" --url "$url" --bootstrap "$bootstrap" --topic "$topic" "$@")
    echo "$consumed"
    for name in Alice Bob Charlie; do
        grep -q "^consumed $name," <<<"$consumed" || {
            echo "FAILED: $name did not come back" >&2
            exit 1
        }
    done
}

run "plain" "$1" "$2" user-events
if [ $# -eq 6 ]; then
    run "SASL_PLAINTEXT with SCRAM-SHA-512" "$1" "$4" user-events-sasl --sasl "$5" "$6"
fi
echo "== checks"
"$python" "$here/checks.py" --url "$1"
