// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our serializers of one schema type, at work on the topics of the exchange. */
interface OurSide {

    /** The messages of the topic's data; registers the schema and what it refers to. */
    List<Sent> write(ClientTopic topic);

    /** What a reader sees in messages of the topic. */
    List<@Nullable Object> read(ClientTopic topic, List<Sent> messages);

    /** Data of the topic as a reader sees them. */
    List<@Nullable Object> data(ClientTopic topic, List<JsonNode> data);
}
