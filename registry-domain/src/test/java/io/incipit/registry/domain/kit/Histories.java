// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.RegistryException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random histories: what many commands, carried out by the real decisions, leave in the log. */
public final class Histories {

    private static final int LONGEST = 60;

    private Histories() {}

    /** The same for the same seed. */
    public static History random(long seed) {
        return random(new Random(seed), new HistoryWriter());
    }

    /** As {@link #random(long)}, in a log that others have filled, with ids that stand for several contents. */
    public static History afterOthers(long seed) {
        Random random = new Random(seed);
        HistoryWriter writer = new HistoryWriter();
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            writer.commitForeign(RandomFacts.some(random));
        }
        return random(random, writer);
    }

    private static History random(Random random, HistoryWriter writer) {
        RandomCommands commands = new RandomCommands(random);
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            List<RegistryEvent> events = decided(commands, writer);
            if (random.nextInt(8) > 0) {
                writer.commit(events);
            } else {
                List<RegistryEvent> first = random.nextBoolean() ? events : RandomFacts.some(random);
                writer.abort(Stream.concat(
                                Stream.of(first),
                                Stream.generate(() -> RandomFacts.some(random)).limit(random.nextInt(3)))
                        .toList());
            }
        }
        return writer.history();
    }

    /** A refused command writes nothing. */
    private static List<RegistryEvent> decided(RandomCommands commands, HistoryWriter writer) {
        try {
            return commands.next(writer.state());
        } catch (RegistryException refused) {
            return List.of();
        }
    }
}
