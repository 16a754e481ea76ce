# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
#
# Counts what the test runners report, for a runner that finds no tests says nothing and passes.

# attribute NAME FILE: prints that attribute of the report's test suite.
attribute() {
    grep -m 1 -o '<testsuite [^>]*>' "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'
}

# tests_in FILE...: prints how many tests ran, without those skipped.
tests_in() {
    local file sum=0
    for file in "$@"; do
        if [ -f "$file" ]; then
            sum=$((sum + $(attribute tests "$file") - $(attribute skipped "$file")))
        fi
    done
    echo "$sum"
}

every_module_has_tests() {
    local module count missing=0
    for module in $(sed -n 's|.*<module>\(.*\)</module>.*|\1|p' pom.xml); do
        count=$(tests_in "$module"/target/{surefire,failsafe}-reports/TEST-*.xml)
        echo "$module: $count tests"
        [ "$count" -gt 0 ] || missing=1
    done
    [ "$missing" -eq 0 ] || fail "a module has no tests that ran"
}

# Each method of the classes that keep the rules of the architecture is one rule.
every_rule_was_checked() {
    local source class rules count
    for source in integration-tests/src/test/java/io/incipit/registry/*Test.java; do
        class=$(basename "$source" .java)
        rules=$(grep -c '^ *@Test$' "$source")
        count=$(tests_in "integration-tests/target/surefire-reports/TEST-io.incipit.registry.$class.xml")
        echo "$class: $count of $rules rules checked"
        [ "$count" -ge "$rules" ] || fail "$class has $rules rules, of which $count were checked"
    done
}

# Without the programs of other languages their tests are skipped, which is not enough here.
other_clients_were_met() {
    local count
    count=$(tests_in integration-tests/target/failsafe-reports/TEST-io.incipit.registry.clients.OtherClientsIT.xml)
    echo "OtherClientsIT: $count tests"
    [ "$count" -gt 0 ] || fail "no message went to or came from a client of another language"
}

# integration_tests_ran_on VERSION: some did, and all of them on that feature release.
integration_tests_ran_on() {
    local report count
    count=$(tests_in integration-tests/target/failsafe-reports/TEST-*.xml)
    echo "integration-tests: $count tests on JDK $1"
    [ "$count" -gt 0 ] || fail "no integration test ran"
    for report in integration-tests/target/failsafe-reports/TEST-*.xml; do
        grep -q "name=\"java.specification.version\" value=\"$1\"" "$report" || fail "$report is not of JDK $1"
    done
}
