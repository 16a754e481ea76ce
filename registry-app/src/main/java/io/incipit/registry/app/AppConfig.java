// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Everything the server needs to know before it starts, checked.
 *
 * @param listener how the server takes HTTP requests
 * @param store where the registry's topic is
 * @param registry how the registry treats what it is given
 * @param instance how this node stands to the others
 * @param answers what it answers with
 * @param debug whether failures are shown with their stack traces
 */
public record AppConfig(
        ListenerConfig listener,
        StoreConfig store,
        RegistryConfig registry,
        InstanceConfig instance,
        AnswerConfig answers,
        boolean debug) {

    /**
     * Reads the settings; what they do not say has its default.
     *
     * @throws InvalidConfiguration when one is wrong, is missing, or protects something this server cannot protect
     */
    public static AppConfig of(Settings settings) {
        ProtectionCheck.check(settings);
        ListenerConfig listener = ListenerConfig.of(settings);
        return new AppConfig(
                listener,
                StoreConfig.of(settings),
                RegistryConfig.of(settings),
                InstanceConfig.of(settings, listener.listeners(), AppConfig::ownHostName),
                AnswerConfig.of(settings),
                settings.flag("debug", false));
    }

    /** The same, and the operator says that the other registries which wrote the topic have stopped. */
    public AppConfig withTakeover() {
        return new AppConfig(listener, store.withTakeover(), registry, instance, answers, debug);
    }

    private static String ownHostName() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException ignored) {
            // A machine that does not know its own name can still be reached from itself.
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }
}
