// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.kit.ToyFormat;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachingFormatTest {

    private final CachingFormat format = new CachingFormat(ToyFormat.standard(), new ParsedSchemas(1 << 20));

    @Test
    void parse_sameAgain_isTheSameObject() {
        assertThat(parse("a(x)")).isSameAs(parse("a(x)"));
    }

    @Test
    void parse_otherReferences_isAnother() {
        ParsedSchema one = format.parse("a(@r)", List.of(new ResolvedReference("r", "r(x)")), Strictness.NEW);
        ParsedSchema two = format.parse("a(@r)", List.of(new ResolvedReference("r", "r(y)")), Strictness.NEW);

        assertThat(one.isEquivalentTo(two)).isFalse();
    }

    @Test
    void parse_anotherTextOfTheSameHash_isAnother() {
        ParsedSchema one = parse("a(kf6drxz3k)");
        ParsedSchema two = parse("a(mzc3ytf80)");

        assertThat(source("a(kf6drxz3k)")).hasSameHashCodeAs(source("a(mzc3ytf80)"));
        assertThat(one.isEquivalentTo(two)).isFalse();
        assertThat(parse("a(kf6drxz3k)")).isSameAs(one);
    }

    @Test
    void parse_asExistingAndThenAsNew_isTheSameObject() {
        ParsedSchema existing = format.parse("a(x)", List.of(), Strictness.EXISTING);

        assertThat(parse("a(x)")).isSameAs(existing);
    }

    @Test
    void parse_whatPassesAsExistingOnly_isRefusedAsNewEachTime() {
        ParsedSchema existing = format.parse("a(!x)", List.of(), Strictness.EXISTING);

        assertThatThrownBy(() -> parse("a(!x)")).isInstanceOf(RegistryException.Rejected.class);
        assertThatThrownBy(() -> parse("a(!x)")).isInstanceOf(RegistryException.Rejected.class);
        assertThat(format.parse("a(!x)", List.of(), Strictness.EXISTING)).isSameAs(existing);
    }

    @Test
    void incompatibilities_askedAgain_areTheSameObject() {
        ParsedSchema one = parse("a(x)");
        ParsedSchema other = parse("a(y)");

        List<Incompatibility> found = one.incompatibilities(other, Direction.BACKWARD, CompatibilityPolicy.STRICT);

        assertThat(found).isNotEmpty();
        assertThat(one.incompatibilities(other, Direction.BACKWARD, CompatibilityPolicy.STRICT))
                .isSameAs(found);
        assertThat(one.incompatibilities(other, Direction.FORWARD, CompatibilityPolicy.STRICT))
                .isNotSameAs(found);
        assertThat(one.incompatibilities(one, Direction.BACKWARD, CompatibilityPolicy.STRICT))
                .isEmpty();
    }

    @Test
    void parse_newSchemasInPassing_keepWhatIsAskedForAgain() {
        parse("a(x)");
        passBy("b");
        ParsedSchema again = parse("a(x)");

        passBy("c");

        assertThat(parse("a(x)")).isSameAs(again);
    }

    @Test
    void parse_longText_isNotRemembered() {
        String text = "a(%s)".formatted("x".repeat(1 << 20));

        assertThat(parse(text)).isNotSameAs(parse(text));
    }

    @Test
    void parse_longReference_isNotRemembered() {
        List<ResolvedReference> references =
                List.of(new ResolvedReference("r", "r(%s)".formatted("x".repeat(1 << 20))));

        ParsedSchema one = format.parse("a(@r)", references, Strictness.NEW);

        assertThat(format.parse("a(@r)", references, Strictness.NEW)).isNotSameAs(one);
    }

    /** As many as are new at a time. */
    private void passBy(String name) {
        IntStream.range(0, ParsedSchemas.NEWCOMERS).forEach(i -> parse("%s(x%d)".formatted(name, i)));
    }

    private static ParsedSchemas.Source source(String text) {
        return ParsedSchemas.Source.of(SchemaType.DEFAULT, text, List.of());
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
