// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.id;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeletedTombstone;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final Schema A = Schema.of("a(x)");
    private static final Schema B = Schema.of("b(x)");
    private static final Subject BLUE = Subject.parse(":.blue:orders");

    @Test
    void schemaPut_first_isFoundByVersionIdAndContent() {
        RegistryState state = given(put(ORDERS, 1, 7, A));

        RegisteredSchema expected =
                new RegisteredSchema(ORDERS, new Version(1), id(7), A, false, new LogStamp(0, 1_000));
        assertThat(state.versions(ORDERS).all()).containsExactly(expected);
        assertThat(state.byId(id(7))).contains(expected);
        assertThat(state.byContent(Context.DEFAULT, A.guid())).contains(expected);
        assertThat(state.highestId(Context.DEFAULT)).isEqualTo(7);
    }

    @Test
    void schemaPut_overAnother_leavesNothingOfIt() {
        RegistryState state = given(put(ORDERS, 1, 7, A), put(ORDERS, 1, 3, B));

        assertThat(state.byId(id(7))).isEmpty();
        assertThat(state.byContent(Context.DEFAULT, A.guid())).isEmpty();
        assertThat(state.byId(id(3))).map(RegisteredSchema::schema).contains(B);
        assertThat(state.highestId(Context.DEFAULT)).isEqualTo(7);
    }

    @Test
    void schemaPut_inAContext_hasIdsOfItsOwn() {
        RegistryState state = given(put(ORDERS, 1, 1, A), put(BLUE, 1, 1, B));

        assertThat(state.byId(id(1))).map(RegisteredSchema::schema).contains(A);
        assertThat(state.versions(BLUE).all()).hasSize(1);
        assertThat(state.contextsInUse()).containsExactly(Context.DEFAULT, BLUE.context());
    }

    @Test
    void schemaPut_twoContentsUnderOneId_theLastRecordAnswers() {
        SchemaPut first = put(ORDERS, 1, 7, A);
        SchemaPut second = put(REFUNDS, 1, 7, B);

        RegistryState state = given(first, second);
        RegistryState firstAgain = after(state, first);

        assertThat(state.byId(id(7))).map(RegisteredSchema::schema).contains(B);
        assertThat(firstAgain.byId(id(7))).map(RegisteredSchema::schema).contains(A);
        assertThat(state.versions(ORDERS).get(new Version(1)))
                .map(RegisteredSchema::schema)
                .contains(A);
    }

    @Test
    void schemaTombstone_ofLastUse_takesIdAndContentAlong() {
        RegistryState state = given(put(ORDERS, 1, 7, A), new SchemaTombstone(ORDERS, new Version(1)));

        assertThat(state.byId(id(7))).isEmpty();
        assertThat(state.byContent(Context.DEFAULT, A.guid())).isEmpty();
        assertThat(state.subjects()).isEmpty();
        assertThat(state.highestId(Context.DEFAULT)).isEqualTo(7);
    }

    @Test
    void schemaTombstone_ofOneOfTwoUses_leavesTheOther() {
        RegistryState state =
                given(put(ORDERS, 1, 7, A), put(REFUNDS, 1, 7, A), new SchemaTombstone(REFUNDS, new Version(1)));

        assertThat(state.byId(id(7))).map(RegisteredSchema::subject).contains(ORDERS);
        assertThat(state.byContent(Context.DEFAULT, A.guid())).isPresent();
    }

    @Test
    void schemaTombstone_ofUnknownVersion_changesNothing() {
        assertThat(given(new SchemaTombstone(ORDERS, new Version(1)))).isEqualTo(RegistryState.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,3", "9,"})
    void subjectDeleted_anyReach_marksAllUpToIt(int upTo, @Nullable Integer firstLive) {
        RegistryState state = given(
                put(ORDERS, 1, 1, "a(x)"),
                put(ORDERS, 2, 2, "a(y)"),
                put(ORDERS, 3, 3, "a(z)"),
                new SubjectDeleted(ORDERS, upTo));

        Optional<Integer> first = state.versions(ORDERS).live().stream()
                .map(v -> v.version().number())
                .findFirst();
        assertThat(first).isEqualTo(Optional.ofNullable(firstLive));
        assertThat(state.versions(ORDERS).all()).hasSize(3);
        assertThat(state.byId(id(1))).map(RegisteredSchema::softDeleted).contains(upTo > 0);
    }

    @Test
    void subjectDeleted_doesNotReachWhatComesAfter() {
        RegistryState state = given(put(ORDERS, 1, 1, A), new SubjectDeleted(ORDERS, 9), put(ORDERS, 2, 2, B));

        assertThat(state.versions(ORDERS).live())
                .extracting(RegisteredSchema::version)
                .containsExactly(new Version(2));
    }

    @Test
    void subjectDeletedTombstone_bringsNothingBack() {
        RegistryState deleted = given(put(ORDERS, 1, 1, A), new SubjectDeleted(ORDERS, 1));

        RegistryState state = after(deleted, new SubjectDeletedTombstone(ORDERS));

        assertThat(state.versions(ORDERS).live()).isEmpty();
        assertThat(state.versions(ORDERS).deletedUpTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"orders-value,1", ":.blue:orders,1", ":.blue:,1", "\"\",2", ":.__GLOBAL:,2", "other,0"})
    void subjectCleared_anyScope_dropsSoftDeletedVersionsInIt(String scope, int dropped) {
        RegistryState before =
                given(softDeleted(put(ORDERS, 1, 1, A)), put(ORDERS, 2, 2, B), softDeleted(put(BLUE, 1, 1, A)));

        RegistryState state = after(before, new SubjectCleared(Scope.of(Subject.parse(scope))));

        int left =
                state.versions(ORDERS).all().size() + state.versions(BLUE).all().size();
        assertThat(left).isEqualTo(3 - dropped);
        assertThat(state.versions(ORDERS).live()).hasSize(1);
    }

    @Test
    void idFloorPut_onlyRises() {
        RegistryState state = given(new IdFloorPut(Context.DEFAULT, 9), new IdFloorPut(Context.DEFAULT, 4));

        assertThat(state.highestId(Context.DEFAULT)).isEqualTo(9);
        assertThat(state.idFloor(Context.DEFAULT)).isEqualTo(9);
        assertThat(state.subjects()).isEmpty();
    }

    @Test
    void holderAnnounced_lastOneStands() {
        Holder holder = new Holder("node-1", "http://node-1:8081");

        RegistryState held = given(new HolderAnnounced(Optional.of(holder)));
        RegistryState letGo = after(held, new HolderAnnounced(Optional.empty()));

        assertThat(held.holder()).contains(holder);
        assertThat(letGo.holder()).isEmpty();
    }

    @Test
    void holderAnnounced_again_countsFromTheFirstTime() {
        Holder holder = new Holder("node-1", "http://node-1:8081");
        RegistryState first = given(new HolderAnnounced(Optional.of(holder)));

        RegistryState again = after(first, new HolderAnnounced(Optional.of(holder)));
        RegistryState other =
                after(again, new HolderAnnounced(Optional.of(new Holder("node-2", "http://node-2:8081"))));

        assertThat(again.currentHolder()).isEqualTo(first.currentHolder());
        assertThat(other.currentHolder()).isNotEqualTo(first.currentHolder());
    }

    @Test
    void replay_referringSchema_isKnownAsReferrerUntilItIsGone() {
        RegistryState referred = given(
                put(ORDERS, 1, 1, A), softDeleted(put(REFUNDS, 1, 2, schema("b(@a)", reference("a", ORDERS, 1)))));

        RegistryState gone = after(referred, new SchemaTombstone(REFUNDS, new Version(1)));

        assertThat(referred.referrers(ORDERS, new Version(1)))
                .extracting(RegisteredSchema::subject)
                .containsExactly(REFUNDS);
        assertThat(gone.referrers(ORDERS, new Version(1))).isEmpty();
    }

    @Test
    void replay_factsOfACommand_areRememberedWithWhatTheyReplaced() {
        RegistryState before = given(put(ORDERS, 1, 1, A), put(ORDERS, 2, 2, B));
        SubjectDeleted deleted = new SubjectDeleted(ORDERS, 1);

        RegistryState state = before.replay(entry(2, deleted, "c1"));

        assertThat(state.trace(new CommandId("c1")).orElseThrow())
                .isEqualTo(new CommandTrace(2, List.of(deleted), List.of(put(ORDERS, 1, 1, A))));
        assertThat(state.position()).isEqualTo(3);
    }
}
