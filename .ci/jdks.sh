# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
#
# Finds the JDKs of this machine: where the known ones are, others stand beside them.

# Prints the JDKs that are known by name: one directory a line.
known_jdks() {
    local name java
    for name in JAVA_HOME $(compgen -e JAVA_HOME_ || true); do
        [ -z "${!name:-}" ] || echo "${!name}"
    done
    {
        type -P java || true
        update-alternatives --list java 2>/dev/null || true
    } | while read -r java; do
        dirname "$(dirname "$(readlink -f "$java")")"
    done
}

# Prints every JDK, the known ones first.
all_jdks() {
    local jdk
    {
        known_jdks
        known_jdks | while read -r jdk; do
            printf '%s\n' "$(dirname "$jdk")"/*
        done
        printf '%s\n' "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*
    } | while read -r jdk; do
        if [ -x "$jdk/bin/javac" ] && [ -r "$jdk/release" ]; then
            echo "$jdk"
        fi
    done | awk '!seen[$0]++'
}

# jdk_version DIRECTORY: prints its feature release, as 17.
jdk_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# jdk_of VERSION: prints one of that feature release, or fails.
jdk_of() {
    local jdk
    while read -r jdk; do
        if [ "$(jdk_version "$jdk")" = "$1" ]; then
            echo "$jdk"
            return 0
        fi
    done < <(all_jdks)
    return 1
}

newest_jdk() {
    local jdk
    all_jdks | while read -r jdk; do
        echo "$(jdk_version "$jdk") $jdk"
    done | sort -n | tail -n 1 | cut -d' ' -f2-
}
