// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The long scenario of explicit versions that was recorded step by step. */
class ConfluentVersionTest {

    private static final Schema BARE = Schema.of("a(x)");
    private static final Schema MINE = schema("a(x)", Map.of("mykey", "myvalue"));

    private RegistryState state = RegistryState.EMPTY;

    @Test
    void register_explicitVersions_giveTheRecordedIds() {
        List<Integer> ids = List.of(id(BARE, 0), id(BARE, -1), id(BARE, 2), id(BARE, -1));

        assertThat(ids).containsExactly(1, 1, 2, 2);
        assertThat(lookedUp(BARE)).isEqualTo(1);
        softDelete(1);
        assertThat(lookedUp(BARE)).isEqualTo(2);
        assertThat(List.of(id(BARE, 0), id(BARE, 3))).containsExactly(2, 3);
        assertThatThrownBy(() -> id(BARE, 3)).hasMessage("Version is not one more than previous version");
        assertThat(List.of(id(BARE, 4), id(versioned("-1"), 0), id(versioned("2"), 0), id(versioned("3"), 0)))
                .containsExactly(4, 5, 2, 3);
    }

    @Test
    void register_metadataOfItsOwn_giveTheRecordedIds() {
        id(BARE, 0);
        for (int version = 2; version < 5; version++) {
            id(BARE, version);
        }
        id(versioned("-1"), 0);

        List<Integer> ids = List.of(id(versioned("0"), 0), id(schema("a(x)", Map.of()), 0), id(MINE, 0), id(BARE, -1));

        assertThat(ids).containsExactly(6, 6, 7, 8);
        assertThat(lookedUp(MINE)).isEqualTo(7);
        softDelete(7);
        assertThat(lookedUp(MINE)).isEqualTo(8);
    }

    @Test
    void register_versionThatIsNoNumber_getsTheRealOne() {
        id(BARE, 0);

        Decision<FoundSchema> decision = decide(versioned("soon"), 0);

        assertThat(decision.answer().schema().schema()).isEqualTo(versioned("2"));
    }

    @Test
    void register_minusTwo_isANewVersionAndId() {
        id(BARE, 0);

        assertThat(id(BARE, -2)).isEqualTo(2);
    }

    private static Schema versioned(String version) {
        return schema("a(x)", Map.of("confluent:version", version));
    }

    private Decision<FoundSchema> decide(Schema schema, int version) {
        return Registrations.register(state, Registrations.command(ORDERS, schema, version, OptionalInt.empty()));
    }

    private int id(Schema schema, int version) {
        Decision<FoundSchema> decision = decide(schema, version);
        state = after(state, decision.events().toArray(RegistryEvent[]::new));
        return decision.answer().schema().id().value();
    }

    private int lookedUp(Schema schema) {
        Lookup lookup = new Lookup(Registrations.READING, Registrations.ANYTHING_GOES);
        try {
            return lookup.answer(state, new LookUpSchema(ORDERS, schema, false, false))
                    .schema()
                    .version()
                    .number();
        } catch (RegistryException.NotFound e) {
            return -1;
        }
    }

    private void softDelete(int version) {
        VersionSelector exact = new VersionSelector.Exact(new Version(version));
        VersionDeletion deletion = new VersionDeletion(new DeleteVersion(Registrations.COMMAND, ORDERS, exact, false));
        state = after(state, deletion.decide(state).events().toArray(RegistryEvent[]::new));
    }
}
