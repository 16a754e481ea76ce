/**
 * A real Kafka broker inside the JVM: one process that is controller and broker (KRaft), for playing and for tests.
 *
 * <pre>{@code
 * try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(Path.of("data")))) {
 *     System.out.println(broker.bootstrapServers());
 * }
 * }</pre>
 *
 * <p>The data directory is formatted when it is empty and used again when it is not, so topics survive the process.
 * Every listener is bound to 127.0.0.1. The PLAINTEXT listener is always there, for the broker itself and for clients;
 * {@link io.incipit.registry.dev.BrokerConfig#withScram} adds a SASL_PLAINTEXT listener (SCRAM-SHA-512 and PLAIN), and
 * {@link io.incipit.registry.dev.BrokerConfig#withAcls} an authorizer that lets the PLAINTEXT listener do everything
 * and a SASL user nothing until an ACL grants it.
 *
 * <p>Two sets of settings: {@link io.incipit.registry.dev.BrokerConfig#devDefaults} is quick and lets transactions and
 * groups work on one broker; {@link io.incipit.registry.dev.BrokerConfig#kafkaDefaults} leaves Kafka's own, under which
 * the transaction log asks for three brokers and is never created on one.
 *
 * <p>The broker runs without Kafka's own launcher, which would end the JVM on a fatal fault; here a fault is logged. It
 * logs through SLF4J; its loggers are {@code kafka}, {@code org.apache.kafka} and {@code state.change.logger}.
 */
@NullMarked
package io.incipit.registry.dev;

import org.jspecify.annotations.NullMarked;
