// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerPolicyTest {

    private static final ServerPolicy STRICT = new ServerPolicy(true, true, true);
    private static final Subject PRICE = Subject.parse("price");

    /** Two versions of what is referred to, and a referrer to the first. */
    private final RegistryState state = given(
            put(REFUNDS, 1, 1, "m(x)"),
            put(REFUNDS, 2, 2, "m(y)"),
            put(PRICE, 1, 3, schema("p(@m)", reference("m", REFUNDS, 1))));

    @Test
    void register_oneNameForTwoVersions_isRefusedWhereThatIsStrict() {
        Schema both = schema("o(@p,@m)", reference("p", PRICE, 1), reference("m", REFUNDS, -1));

        assertThatThrownBy(() -> register(STRICT, ORDERS, both))
                .hasMessageContaining("details: Conflicting reference versions for m: "
                        + "version 1 of subject refunds-value and version 2 of subject refunds-value");
        assertThat(register(ServerPolicy.STANDARD, ORDERS, both).events()).hasSize(1);
    }

    @Test
    void register_oneNameForOneVersionTwice_isTakenWhereThatIsStrict() {
        Schema same = schema("o(@p,@m)", reference("p", PRICE, 1), reference("m", REFUNDS, 1));

        assertThat(register(STRICT, ORDERS, same).events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", ":.c:", ":.c:*"})
    void register_subjectWithoutName_isRefusedWhereThatIsSet(String subject) {
        Subject nameless = Subject.parse(subject);

        assertThatThrownBy(() -> register(STRICT, nameless, Schema.of("a(x)")))
                .hasMessage("The specified subject '%s' is not a valid.", subject);
        assertThat(register(ServerPolicy.STANDARD, nameless, Schema.of("a(x)")).events())
                .isNotEmpty();
    }

    private Decision<FoundSchema> register(ServerPolicy policy, Subject subject, Schema schema) {
        SchemaReading reading = new SchemaReading(new Formats(List.of(ToyFormat.standard())), policy);
        ServerDefaults defaults = new ServerDefaults(CompatibilityLevel.NONE, false, true, policy);
        return new Registration(reading, defaults)
                .prepare(state, command(subject, schema, 0, OptionalInt.empty()))
                .decide(state);
    }
}
