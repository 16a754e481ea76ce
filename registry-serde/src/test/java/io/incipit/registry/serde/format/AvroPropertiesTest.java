// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every schema there is, tried on the recorded ones and on what chance makes of them. */
class AvroPropertiesTest {

    private static final String SPICE = "{}[]\",:.\\0129ae-_é\u0000 nulltyp\uD800";

    private final AvroFormat format = new AvroFormat();
    private final List<String> texts = Recorded.schemaTexts();

    static Stream<String> texts() {
        return Recorded.schemaTexts().stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void canonicalText_readAgain_isItself(String text) {
        String canonical = parse(text).canonicalText();

        String again = parse(canonical).canonicalText();

        assertThat(again).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void normalizedText_readAgain_isItselfAndMeansTheSame(String text) {
        ParsedSchema schema = parse(text);

        ParsedSchema again = parse(schema.normalizedText());

        assertThat(again.normalizedText()).isEqualTo(schema.normalizedText());
        assertThat(again.canonicalText()).isEqualTo(schema.normalizedText());
        assertThat(again.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void parse_mutatedText_isReadOrRefused(int seed) {
        Random random = new Random(seed);
        int read = 0;

        for (int i = 0; i < 4000; i++) {
            read += tryOut(mutate(texts.get(random.nextInt(texts.size())), random)) ? 1 : 0;
        }

        assertThat(read).isBetween(100, 3900);
    }

    private boolean tryOut(String text) {
        boolean isNew = tryOut(text, Strictness.NEW);
        boolean isReadable = tryOut(text, Strictness.EXISTING);
        assertThat(isReadable || !isNew).as(text).isTrue();
        return isReadable;
    }

    private boolean tryOut(String text, Strictness strictness) {
        Optional<ParsedSchema> read = read(text, strictness);
        read.ifPresent(schema -> {
            ParsedSchema again = parse(schema.canonicalText());
            assertThat(again.canonicalText()).isEqualTo(schema.canonicalText());
            String normalized = schema.normalizedText();
            assertThat(parse(normalized).normalizedText()).isEqualTo(normalized);
            assertThat(again.isEquivalentTo(schema)).as(text).isTrue();
            assertThat(schema.incompatibilities(again, Direction.FORWARD)).isEmpty();
        });
        return read.isPresent();
    }

    private Optional<ParsedSchema> read(String text, Strictness strictness) {
        try {
            return Optional.of(format.parse(text, List.of(), strictness));
        } catch (RegistryException.Rejected e) {
            assertThat(e.getMessage()).isNotEmpty();
            return Optional.empty();
        }
    }

    private String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(1, 12));
            switch (random.nextInt(5)) {
                case 0 -> mutated.setLength(at);
                case 1 -> mutated.delete(at, end);
                case 2 -> mutated.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 3 -> mutated.insert(at, mutated.substring(at, end));
                default -> mutated.insert(at, texts.get(random.nextInt(texts.size())));
            }
        }
        return mutated.toString();
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.EXISTING);
    }
}
