// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.wire.SchemaPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A type of schemas that needs all that types may need: a text names several kinds of messages, messages say by a byte
 * which one they are, and the kinds that stand in another text are imported.
 */
final class Lines implements MessageWriting<Lines.Kind>, MessageReading<Lines.Kind>, SchemaLanguage<Lines.Kind> {

    static final SchemaDefinition COMMON = new SchemaDefinition("LINES", "common", List.of());

    private final List<String> text;
    private final List<Kind> kinds;

    Lines(String... text) {
        this.text = List.of(text);
        this.kinds = IntStream.range(0, text.length)
                .mapToObj(line -> new Kind(this.text, line))
                .toList();
    }

    @Override
    public SchemaLanguage<Kind> language() {
        return this;
    }

    @Override
    public String schemaType() {
        return "LINES";
    }

    @Override
    public String name() {
        return "Lines";
    }

    @Override
    public Kind parse(SchemaDefinition definition, List<ReferencedSchema> referenced) {
        List<String> lines = definition.schema().lines().toList();
        if (lines.contains("import") && !referenced.equals(List.of(new ReferencedSchema("import", COMMON)))) {
            throw new IllegalStateException("Not what was imported: " + referenced);
        }
        return new Kind(lines, 0);
    }

    @Override
    public String recordName(Kind schema) {
        return schema.text().get(schema.line());
    }

    @Override
    public Kind schemaOf(Object datum) {
        String name = datum.toString().substring(0, datum.toString().indexOf(' '));
        return kinds.get(text.indexOf(name));
    }

    @Override
    public SchemaDefinition definition(Kind schema, Imports imports) {
        List<SchemaReference> references =
                text.contains("import") ? List.of(imports.present("import", "common", COMMON)) : List.of();
        return new SchemaDefinition("LINES", String.join("\n", text), references);
    }

    @Override
    public boolean canRead(Kind reader, Kind writer) {
        return reader.text().contains(recordName(writer));
    }

    @Override
    public MessageEncoder encoder(Object datum, Kind own, Kind target) {
        byte line = (byte) target.text().indexOf(recordName(own));
        return new MessageEncoder() {

            @Override
            public byte[] part() {
                return new byte[] {line};
            }

            @Override
            public byte[] encode(byte[] prefix, Object written) throws IOException {
                ByteArrayOutputStream message = new ByteArrayOutputStream();
                message.write(prefix);
                message.write(written.toString().getBytes(StandardCharsets.UTF_8));
                return message.toByteArray();
            }
        };
    }

    @Override
    public SchemaPart partAt(byte[] bytes, int offset) {
        return new Line(bytes[offset]);
    }

    @Override
    public Kind select(Kind whole, SchemaPart part) {
        return new Kind(whole.text(), part instanceof Line line ? line.number() : 0);
    }

    @Override
    public boolean canFollowLatest() {
        return true;
    }

    @Override
    public MessageDecoder decoder(Kind written, @Nullable Kind wanted) {
        String seen = "as " + recordName(written) + " of "
                + Objects.requireNonNullElse(wanted, written).text() + ": ";
        return (message, offset) ->
                seen + new String(Arrays.copyOfRange(message, offset, message.length), StandardCharsets.UTF_8);
    }

    /** One kind of messages: a line of a text. */
    record Kind(List<String> text, int line) {}

    private record Line(int number) implements SchemaPart {

        @Override
        public int length() {
            return 1;
        }
    }
}
