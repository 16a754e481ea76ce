// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What the server understands on the command line. */
@Command(
        name = "incipit",
        description = "A schema registry for Apache Kafka.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = HelpCommand.class)
final class Commands {

    private static final Logger LOGGER = LoggerFactory.getLogger(Commands.class);

    private static final String TAKEOVER_OPTION = "--takeover";
    private static final String TAKEOVER =
            "Write although another registry wrote the topic: it has been stopped. " + "Holds for this start alone.";

    private final ServerStarter starter;
    private final ConfigLoader loader;

    Commands(ServerStarter starter, ConfigLoader loader) {
        this.starter = starter;
        this.loader = loader;
    }

    /** Takes the option before or after any command; {@link FailureLine} reads it from the parsed line. */
    @Option(
            names = FailureLine.DEBUG_OPTION,
            scope = ScopeType.INHERIT,
            description = "Show failures with their stack traces.")
    void showStackTraces(boolean ignored) {}

    @Command(name = "serve", description = "Serve the registry until stopped.")
    void serve(
            @Option(names = TAKEOVER_OPTION, description = TAKEOVER) boolean takeover,
            @Parameters(paramLabel = "FILE", description = "Properties file in UTF-8.") Path file) {
        Settings settings = loader.load(file);
        AppConfig config = configured(settings, takeover);
        Notices notices = Notices.of(settings);
        notices.warnings().forEach(LOGGER::warn);
        notices.remarks().forEach(LOGGER::info);
        try {
            starter.serve(config);
        } catch (RuntimeException e) {
            throw config.debug() ? new DetailedFailure(e) : e;
        }
    }

    private static AppConfig configured(Settings settings, boolean takeover) {
        AppConfig config = AppConfig.of(settings);
        if (takeover) {
            LOGGER.warn(
                    "{} is given: other registries that wrote the topic are taken to have stopped. Leave it out at the "
                            + "next start",
                    TAKEOVER_OPTION);
            return config.withTakeover();
        }
        return config;
    }
}
