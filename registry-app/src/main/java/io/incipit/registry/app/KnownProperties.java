// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every property of the existing servers and of this one. {@code docs/CONFIGURATION.md} says what each means. */
final class KnownProperties {

    /** The row of what is given to the Kafka clients as it stands. */
    static final String CLIENTS = "kafkastore.*";

    private static final String SUPPORTED = """
            listeners port listener.protocol.map listener.name.* http2.enabled proxy.protocol.enabled
            thread.pool.max request.queue.capacity idle.timeout.ms shutdown.graceful.ms max.request.header.size compression.enable
            jetty.legacy.uri.compliance debug server.connection.limit connector.connection.limit
            size.limit.filter.enabled size.limit.filter.max.request.body.size
            response.http.headers.config nosniff.prevention.enable hsts.header.enable reject.options.request
            request.logger.name incipit.access.log.enable
            access.control.allow.origin access.control.allow.methods access.control.allow.headers
            access.control.expose.headers access.control.skip.options
            ssl.keystore.location ssl.keystore.password ssl.keystore.type ssl.key.password
            ssl.keystore.reload ssl.keystore.watch.location
            ssl.truststore.location ssl.truststore.password ssl.truststore.type
            ssl.client.authentication ssl.client.auth ssl.enabled.protocols ssl.cipher.suites ssl.protocol ssl.provider
            ssl.keymanager.algorithm ssl.trustmanager.algorithm
            ssl.endpoint.identification.algorithm sni.check.enabled sni.host.check.enabled
            authentication.method authentication.realm authentication.roles authentication.skip.paths
            incipit.authentication.htpasswd.file
            kafkastore.bootstrap.servers kafkastore.security.protocol kafkastore.topic
            kafkastore.topic.replication.factor kafkastore.topic.skip.validation kafkastore.topic.config.*
            kafkastore.timeout.ms kafkastore.init.timeout.ms
            kafkastore.sasl.mechanism kafkastore.sasl.jaas.config kafkastore.ssl.truststore.location kafkastore.*
            host.name host.port inter.instance.protocol schema.registry.inter.instance.protocol
            inter.instance.listener.name inter.instance.headers.whitelist leader.eligibility master.eligibility
            schema.compatibility.level avro.compatibility.level schema.validate.fields schema.validate.new.schemas
            schema.reject.empty.subject schema.providers.reference.versions.strict incipit.rulesets
            incipit.protobuf.editions
            schema.search.default.limit schema.search.max.limit subject.search.default.limit subject.search.max.limit
            subject.version.search.default.limit subject.version.search.max.limit
            context.search.default.limit context.search.max.limit request.timeout.ms
            schema.registry.group.id schema.registry.metadata.deployment.attributes
            mode.mutability associations.enable
            """;

    private static final String IGNORED = """
            thread.pool.min request.queue.capacity.init request.queue.capacity.growby
            request.queue.* request.timeout.interrupt.enable
            max.response.header.size csrf.prevention.token.endpoint
            csrf.prevention.token.expiration.minutes csrf.prevention.token.max.entries dos.filter.*
            suppress.stack.trace.response websocket.path.prefix
            enable.fips.mode
            kafkastore.connection.url kafkastore.init.wait.for.reader kafkastore.write.max.retries
            kafkastore.checkpoint.dir kafkastore.checkpoint.version
            kafkagroup.rebalance.timeout.ms kafkagroup.session.timeout.ms kafkagroup.heartbeat.interval.ms kafkagroup.*
            leader.connect.timeout.ms leader.read.timeout.ms leader.election.delay
            leader.election.sticky
            schema.providers.json.fetch.remote.schemas schema.providers.* schema.cache.size schema.cache.expiry.secs
            metadata.encoder.topic metadata.encoder.secret.strict.validation
            enable.store.health.check metric.reporters.* metrics.jmx.prefix metrics.sample.window.ms
            metrics.num.samples metrics.tag.map
            """;

    private static final String LATER = """
            resource.static.locations
            response.mediatype.default response.mediatype.preferred schema.canonicalize.on.consume metric.reporters
            """;

    private static final String OVERRULED = """
            kafkastore.key.serializer kafkastore.value.serializer
            kafkastore.key.deserializer kafkastore.value.deserializer
            kafkastore.acks kafkastore.enable.idempotence kafkastore.retries
            kafkastore.max.in.flight.requests.per.connection kafkastore.max.block.ms kafkastore.delivery.timeout.ms
            kafkastore.transactional.id kafkastore.transaction.timeout.ms kafkastore.transaction.two.phase.commit.enable
            kafkastore.max.request.size kafkastore.buffer.memory kafkastore.batch.size
            kafkastore.isolation.level kafkastore.auto.offset.reset kafkastore.enable.auto.commit kafkastore.group.id
            """;

    private static final List<KnownProperty> ALL = Stream.of(
                    named(Handling.SUPPORTED, SUPPORTED),
                    named(Handling.IGNORED, IGNORED),
                    named(Handling.LATER, LATER),
                    named(Handling.OVERRULED, OVERRULED),
                    ProtectiveProperties.ALL.stream())
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, KnownProperty> EXACT = ALL.stream()
            .filter(property -> !property.isPrefix())
            .collect(toUnmodifiableMap(KnownProperty::name, Function.identity()));

    private KnownProperties() {}

    static List<KnownProperty> all() {
        return ALL;
    }

    /** The row of this name, or else the one with the longest prefix that covers it. */
    static Optional<KnownProperty> find(String name) {
        return Optional.ofNullable(EXACT.get(name)).or(() -> ALL.stream()
                .filter(property -> property.isPrefix() && property.covers(name))
                .max(Comparator.comparingInt(property -> property.name().length())));
    }

    /** The known name that takes the fewest changed letters to get to. */
    static String nearest(String name) {
        return EXACT.keySet().stream()
                .sorted()
                .min(Comparator.comparingInt(known -> EditDistance.between(name, known)))
                .orElseThrow();
    }

    /** The names of client properties, without {@code kafkastore.}, whose values are the server's own. */
    static Set<String> overruledClientProperties() {
        return ALL.stream()
                .filter(property -> property.handling() == Handling.OVERRULED)
                .map(property -> property.name().substring("kafkastore.".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<KnownProperty> named(Handling handling, String names) {
        return names.lines()
                .flatMap(line -> Stream.of(line.strip().split(" ", -1)))
                .map(name -> KnownProperty.of(name, handling));
    }
}
