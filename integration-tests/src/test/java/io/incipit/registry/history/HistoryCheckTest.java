// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static io.incipit.registry.history.HandMade.DELETED_1;
import static io.incipit.registry.history.HandMade.NOT_TOLD;
import static io.incipit.registry.history.HandMade.REFUSED;
import static io.incipit.registry.history.HandMade.found;
import static io.incipit.registry.history.HandMade.listed;
import static io.incipit.registry.history.HandMade.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.history.Answer.Deleted;
import io.incipit.registry.history.Answer.Told;
import io.incipit.registry.history.Call.Offsets;
import io.incipit.registry.history.Call.Window;
import io.incipit.registry.history.Operation.DeleteSubject;
import io.incipit.registry.history.Operation.DeleteVersion;
import io.incipit.registry.history.Operation.ListVersions;
import io.incipit.registry.history.Operation.ReadId;
import io.incipit.registry.history.Operation.ReadVersion;
import io.incipit.registry.history.Operation.Register;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each history is made by hand; times are small numbers. */
class HistoryCheckTest {

    private static final Register A = new Register("s", "a");
    private static final Register B = new Register("s", "b");
    private static final Register OTHER_B = new Register("t", "b");
    private static final ListVersions LIST = new ListVersions("s");
    private static final ReadVersion LATEST = new ReadVersion("s", 0);
    private static final DeleteVersion DELETE_1 = new DeleteVersion("s", 1, false);
    private static final DeleteVersion REMOVE_1 = new DeleteVersion("s", 1, true);

    static Stream<Arguments> good() {
        return Stream.of(
                history("nothing", new HandMade()),
                history(
                        "one after another",
                        new HandMade().call(A, registered(1, 1), 0, 1).call(B, registered(2, 2), 2, 3)),
                history(
                        "two at once, in either order",
                        new HandMade().call(A, registered(2, 1), 0, 5).call(B, registered(1, 2), 1, 4)),
                history(
                        "the second of two at once is told of the first",
                        new HandMade().call(A, registered(1, 1), 0, 5).call(A, registered(1, 1), 1, 4)),
                history(
                        "an old answer to one who has seen nothing",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(LATEST, REFUSED, 2, 3)
                                .call(B, registered(2, 2), between(4, 5), new Offsets(0, 12))
                                .call(LATEST, found(1, 1, "a"), between(6, 7), new Offsets(10, 0))),
                history(
                        "an old registration answered by what is not there any more",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(DELETE_1, DELETED_1, between(2, 3), new Offsets(0, 12))
                                .call(A, registered(1, 1), between(4, 5), new Offsets(10, 11))),
                history(
                        "an unknown outcome that shows later",
                        new HandMade()
                                .call(A, NOT_TOLD, 0, 1)
                                .call(LIST, REFUSED, 2, 3)
                                .call(B, registered(1, 2), 4, 5)
                                .call(LIST, listed(1, 2), 6, 7)),
                history(
                        "an unknown outcome that never shows",
                        new HandMade()
                                .call(A, NOT_TOLD, 0, 1)
                                .call(B, registered(1, 2), 4, 5)
                                .call(LIST, listed(1), 6, 7)),
                history(
                        "a number and an id after a deletion for good",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(DELETE_1, DELETED_1, 2, 3)
                                .call(REMOVE_1, DELETED_1, 4, 5)
                                .call(B, registered(1, 2), 6, 7)
                                .call(A, registered(2, 3), 8, 9)),
                history(
                        "the same content as the same version again, after a deletion for good",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(DELETE_1, DELETED_1, 2, 3)
                                .call(REMOVE_1, DELETED_1, 4, 5)
                                .call(A, registered(1, 2), 6, 7)
                                .call(LATEST, found(1, 2, "a"), 8, 9)),
                history(
                        "a soft-deleted content comes back as the next version",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(DELETE_1, DELETED_1, 2, 3)
                                .call(A, registered(2, 1), 4, 5)
                                .call(REMOVE_1, REFUSED, 6, 7)),
                history(
                        "an id in two subjects and in two contexts",
                        new HandMade()
                                .call(B, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(OTHER_B, registered(1, 1), 2, 3)
                                .call(new Register(":.x:s", "c"), registered(1, 1), 4, 5)
                                .call(new ReadId(".", 1), new Told("b"), between(6, 7), new Offsets(10, 0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void violations_goodHistory_none(String name, List<Call> history) {
        assertThat(HistoryCheck.violations(history)).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                history(
                        "id 1 of the context . stands for several contents",
                        new HandMade().call(A, registered(1, 1), 0, 1).call(OTHER_B, registered(1, 1), 2, 3)),
                history(
                        "id 1 of the context . stands for several contents",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(DELETE_1, DELETED_1, 2, 3)
                                .call(REMOVE_1, DELETED_1, 4, 5)
                                .call(B, registered(1, 1), 6, 7)),
                history(
                        "id 1 of the context . stands for several contents",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(OTHER_B, registered(1, 2), 2, 3)
                                .call(new ReadId(".", 1), new Told("b"), 4, 5)),
                history(
                        "content b of the context . has several ids",
                        new HandMade().call(B, registered(1, 1), 0, 1).call(OTHER_B, registered(1, 2), 2, 3)),
                history(
                        "version 1 of s was used twice",
                        new HandMade().call(A, registered(1, 1), 0, 5).call(B, registered(1, 2), 1, 4)),
                history(
                        "content a was told before anybody registered it",
                        new HandMade().call(LATEST, found(1, 1, "a"), 0, 1).call(A, registered(1, 1), 2, 3)),
                history(
                        "content b was told before anybody registered it",
                        new HandMade().call(new ReadId(".", 1), new Told("b"), 0, 1)),
                history(
                        "an id was not known to one who had seen it given",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(new ReadId(".", 1), REFUSED, between(2, 3), new Offsets(10, 0))));
    }

    /** What the rule is that they break, too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void violations_brokenPromise_isNamed(String what, List<Call> history) {
        assertThat(HistoryCheck.violations(history)).extracting(Violation::what).contains(what);
    }

    static Stream<Arguments> withoutOrder() {
        return Stream.of(
                history(
                        "lost write",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(LIST, REFUSED, between(2, 3), new Offsets(10, 0))),
                history(
                        "lost write, and its number given again",
                        new HandMade().call(A, registered(1, 1), 0, 1).call(B, registered(1, 2), 2, 3)),
                history(
                        "older than what was seen",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(B, registered(2, 2), between(2, 3), new Offsets(0, 12))
                                .call(LATEST, found(1, 1, "a"), between(4, 5), new Offsets(12, 0))),
                history(
                        "a registration answered by what was seen deleted",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(DELETE_1, DELETED_1, between(2, 3), new Offsets(0, 12))
                                .call(A, registered(1, 1), between(4, 5), new Offsets(12, 12))),
                history(
                        "deleted, and back again",
                        new HandMade()
                                .call(A, registered(1, 1), between(0, 1), new Offsets(0, 10))
                                .call(DELETE_1, DELETED_1, between(2, 3), new Offsets(0, 12))
                                .call(LIST, listed(1), between(4, 5), new Offsets(12, 0))),
                history(
                        "deleted by one alone, twice",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(DELETE_1, DELETED_1, 2, 5)
                                .call(DELETE_1, DELETED_1, 3, 4)),
                history(
                        "more deleted than there was",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(new DeleteSubject("s", false), new Deleted(List.of(1, 2)), 2, 3)),
                history(
                        "there, but not to be deleted",
                        new HandMade().call(A, registered(1, 1), 0, 1).call(DELETE_1, REFUSED, 2, 3)),
                history(
                        "a list with what was not begun",
                        new HandMade()
                                .call(A, registered(1, 1), 0, 1)
                                .call(LIST, listed(1, 2), 2, 3)
                                .call(B, registered(2, 2), 4, 5)),
                history("a gap", new HandMade().call(A, registered(2, 1), 0, 1)),
                history(
                        "written although it was said not to be",
                        new HandMade().call(B, registered(2, 2), 4, 5).call(LIST, listed(1, 2), 6, 7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutOrder")
    void violations_noOrderExplainsTheAnswers_theCallsThatDoNotFitAreNamed(String name, List<Call> history) {
        List<Violation> violations = HistoryCheck.violations(history);

        assertThat(violations).extracting(Violation::what).anyMatch(what -> what.startsWith("no order explains"));
        assertThat(violations)
                .allSatisfy(violation -> assertThat(violation.calls()).isNotEmpty());
    }

    private static Window between(long start, long end) {
        return new Window(start, end);
    }

    private static Arguments history(String name, HandMade history) {
        return Arguments.of(name, history.calls());
    }
}
