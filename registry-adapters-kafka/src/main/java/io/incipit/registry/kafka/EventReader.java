// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventFeed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The committed log, delivered on one thread from its first record for as long as it is not closed. */
@Singleton
final class EventReader implements EventFeed {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final KafkaConfig config;
    private final SchemasTopic topic;
    private final KafkaClients clients;
    private final RecordIntake intake;
    private final FollowedTopic followed;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    private record Running(Thread thread, LogFollower follower, Admin admin, LogPulse pulse) {}

    @Inject
    EventReader(
            KafkaConfig config, SchemasTopic topic, KafkaClients clients, RecordIntake intake, FollowedTopic followed) {
        this.config = config;
        this.topic = topic;
        this.clients = clients;
        this.intake = intake;
        this.followed = followed;
    }

    @Override
    public void start(Listener listener) {
        new ClientProperties(config).nameIneffective();
        Admin admin = openAdmin();
        TopicWatch watch = new TopicWatch(() -> topic.id(admin), System::nanoTime, followed);
        LogSource source = new LogSource(topic.partition(), () -> clients.consumer(IsolationLevel.READ_COMMITTED));
        LogPulse pulse = new LogPulse(System::nanoTime);
        LogFollower follower = new LogFollower(source, intake, listener, watch, pulse);
        Thread thread = new Thread(follower, "log-reader");
        thread.setDaemon(true);
        if (!running.compareAndSet(null, new Running(thread, follower, admin, pulse))) {
            admin.close(Duration.ZERO);
            throw new IllegalStateException("The feed has been started before");
        }
        thread.start();
    }

    @Override
    public Pulse pulse() {
        Running now = running.get();
        return now == null ? Pulse.NONE : now.pulse().pulse().ended(now.thread().getState() == Thread.State.TERMINATED);
    }

    private Admin openAdmin() {
        Admin admin;
        try {
            admin = clients.admin();
        } catch (KafkaException e) {
            throw Refusals.of(config, "The brokers cannot be reached", e);
        }
        try {
            topic.ensure(admin);
            return admin;
        } catch (RegistryException.Unavailable e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    @Override
    public void close() {
        Running ending = running.get();
        if (ending == null || !ending.thread().isAlive()) {
            return;
        }
        ending.follower().stop();
        try {
            ending.thread().join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.admin().close(Duration.ZERO);
    }
}
