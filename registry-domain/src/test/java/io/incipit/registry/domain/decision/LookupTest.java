// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LookupTest {

    private static final Lookup LOOKUP = new Lookup(Registrations.READING, Registrations.ANYTHING_GOES);
    private static final Schema A = Schema.of("a(x)");
    private static final SchemaReference TO_LATEST = reference("r", REFUNDS, -1);

    /** What is stored as version 1, what is asked for, and whether it is found by its content (or by likeness). */
    static Stream<Arguments> found() {
        Schema owned = schema("a(x)", Map.of("owner", "me"));
        Schema versioned = schema("a(x)", Map.of("confluent:version", "1"));
        Schema referring = schema("o(@r)", reference("r", REFUNDS, 1));
        return Stream.of(
                Arguments.of(A, A, false),
                Arguments.of(A, Schema.of(" a(x) "), false),
                Arguments.of(A, Schema.of("a( x )"), true),
                Arguments.of(Schema.of("a( x )"), A, true),
                Arguments.of(owned, owned, false),
                Arguments.of(owned, A, false),
                Arguments.of(versioned, A, true),
                Arguments.of(versioned, schema("a(x)", Map.of()), true),
                Arguments.of(A, versioned, true),
                Arguments.of(referring, referring, false),
                Arguments.of(referring, schema("o(@r)", TO_LATEST), false),
                Arguments.of(referring, Schema.of("o(r(z))"), true));
    }

    @ParameterizedTest
    @MethodSource("found")
    void answer_schemaThatIsMeant_isFound(Schema stored, Schema asked, boolean byLikeness) {
        FoundSchema found = ask(given(put(REFUNDS, 1, 1, "r(z)"), put(ORDERS, 1, 2, stored)), asked, false);

        assertThat(found.schema().id().value()).isEqualTo(2);
        assertThat(found.stored()).isEqualTo(byLikeness);
    }

    static Stream<Arguments> missed() {
        Schema owned = schema("a(x)", Map.of("owner", "me"));
        Schema ofVersionTwo = schema("a(x)", Map.of("confluent:version", "2"));
        return Stream.of(
                Arguments.of(A, Schema.of("a(y)")),
                Arguments.of(A, owned),
                Arguments.of(A, schema("a(x)", Map.of())),
                Arguments.of(owned, schema("a(x)", Map.of())),
                Arguments.of(A, ofVersionTwo),
                Arguments.of(A, Schema.of("")),
                Arguments.of(A, new Schema(ToyFormat.OTHER_TYPE, "a(x)", List.of(), null, null)));
    }

    @ParameterizedTest
    @MethodSource("missed")
    void answer_schemaThatIsNotMeant_isNotFound(Schema stored, Schema asked) {
        assertThatThrownBy(() -> ask(given(put(ORDERS, 1, 1, stored)), asked, false))
                .hasMessage("Schema not found");
    }

    @Test
    void answer_softDeleted_isFoundOnlyIfAskedFor() {
        RegistryState state = given(softDeleted(put(ORDERS, 1, 1, A)));

        assertThat(ask(state, A, true).schema().id().value()).isEqualTo(1);
        assertThatThrownBy(() -> ask(state, A, false)).hasMessage("Subject 'orders-value' not found.");
    }

    @Test
    void answer_softDeletedOneWithConfiguredMetadata_isFoundWithoutThemOnlyBesideALiveOne() {
        Schema labelled = schema("a(x)", Map.of("k", "v"));
        RegistryEvent deleted = softDeleted(put(ORDERS, 1, 1, labelled));
        RegistryEvent labelling =
                new ConfigPut(Scope.of(ORDERS), overriding(labelled.metadata().orElseThrow()));

        RegistryState alone = given(deleted, labelling);
        RegistryState besideLive = given(deleted, labelling, put(ORDERS, 2, 2, "b(x)"));

        assertThatThrownBy(() -> ask(alone, A, true)).hasMessage("Schema not found");
        assertThat(ask(besideLive, A, true).schema().id().value()).isEqualTo(1);
    }

    @Test
    void answer_severalLikeIt_isTheNewest() {
        RegistryState state = given(put(ORDERS, 1, 1, "a( x )"), put(ORDERS, 2, 2, "a (x)"));

        assertThat(ask(state, A, false).schema().version().number()).isEqualTo(2);
    }

    @Test
    void answer_normalized_findsTheNormalText() {
        RegistryState state = given(put(ORDERS, 1, 1, "a(x,y)"));

        FoundSchema found = LOOKUP.answer(state, new LookUpSchema(ORDERS, Schema.of("a(y, x)"), true, false));

        assertThat(found.schema().id().value()).isEqualTo(1);
    }

    @Test
    void answer_invalidSchema_isRefused() {
        assertThatThrownBy(() -> ask(given(put(ORDERS, 1, 1, A)), Schema.of("nonsense"), false))
                .hasMessageStartingWith("Invalid schema of type AVRO");
    }

    private static Config overriding(Metadata metadata) {
        return new Config(null, null, null, null, null, null, null, null, null, null, metadata, null, null);
    }

    private static FoundSchema ask(RegistryState state, Schema schema, boolean deleted) {
        return LOOKUP.answer(state, new LookUpSchema(ORDERS, schema, false, deleted));
    }
}
