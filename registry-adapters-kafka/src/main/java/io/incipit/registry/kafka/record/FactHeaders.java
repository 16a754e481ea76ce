// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Holder;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What Incipit says beside a fact, where other registries do not look. */
final class FactHeaders {

    /** The format of the records that this version writes, and the highest that it knows. */
    static final int FORMAT = 1;

    private static final String FORMAT_HEADER = "incipit-format";
    private static final String COMMAND = "incipit-command";
    private static final String NODE = "incipit-node";
    private static final String URL = "incipit-url";
    private static final String LET_GO = "incipit-let-go";
    private static final String TAKEOVER = "incipit-takeover";

    private FactHeaders() {}

    static Headers of(Optional<CommandId> command) {
        Headers headers = new RecordHeaders();
        add(headers, FORMAT_HEADER, Integer.toString(FORMAT));
        command.ifPresent(id -> add(headers, COMMAND, id.value()));
        return headers;
    }

    static Headers of(RegistryEvent event, Optional<CommandId> command) {
        Headers headers = of(command);
        if (event instanceof HolderAnnounced announced) {
            announced.holder().ifPresentOrElse(holder -> addHolder(headers, holder), () -> add(headers, LET_GO, "1"));
            if (announced.takeover()) {
                add(headers, TAKEOVER, "1");
            }
        }
        return headers;
    }

    private static void addHolder(Headers headers, Holder holder) {
        add(headers, NODE, holder.nodeId());
        add(headers, URL, holder.url());
    }

    /** What a NOOP announces; other registries' NOOPs announce nothing. */
    static Optional<RegistryEvent> announcement(Headers headers) {
        Optional<String> node = text(headers, NODE);
        Optional<String> url = text(headers, URL);
        if (node.isPresent() && url.isPresent()) {
            return Optional.of(
                    new HolderAnnounced(Optional.of(new Holder(node.get(), url.get())), hasTakeover(headers)));
        }
        boolean letGo = node.isPresent() || text(headers, LET_GO).isPresent();
        return letGo ? Optional.of(new HolderAnnounced(Optional.empty(), hasTakeover(headers))) : Optional.empty();
    }

    private static boolean hasTakeover(Headers headers) {
        return text(headers, TAKEOVER).isPresent();
    }

    /** Whether another registry wrote the record: all of ours say in which format they are. */
    static boolean areForeign(Headers headers) {
        return headers.lastHeader(FORMAT_HEADER) == null;
    }

    static Optional<CommandId> command(Headers headers) {
        try {
            return text(headers, COMMAND).map(CommandId::new);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The record's format, if it is not one that this version knows. */
    static Optional<String> unknownFormat(Headers headers) {
        return text(headers, FORMAT_HEADER).filter(format -> !isKnown(format));
    }

    private static boolean isKnown(String format) {
        try {
            return Integer.parseInt(format) <= FORMAT;
        } catch (NumberFormatException newerSpelling) {
            return false;
        }
    }

    private static void add(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(UTF_8));
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(value -> new String(value, UTF_8));
    }
}
