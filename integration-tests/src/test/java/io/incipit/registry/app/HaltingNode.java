// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A whole registry in its own process, which ends at an exact moment. */
public final class HaltingNode {

    private HaltingNode() {}

    /**
     * Serves until it is to halt, or until its standard input ends, which it does when its parent is gone.
     *
     * @param arguments the properties file, the {@link HaltPoint}, and in which append
     */
    public static void main(String[] arguments) throws IOException {
        AppConfig config = AppConfig.of(new ConfigLoader(System.getenv()).load(Path.of(arguments[0])));
        Halt halt = new Halt(
                HaltPoint.valueOf(arguments[1]),
                Integer.parseInt(arguments[2]),
                config.store().topic().name());
        HaltingComponent component = DaggerHaltingComponent.factory().create(config, halt);
        halt.of(component);
        RegistryServer server = RegistryServer.started(component.server());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.close();
    }
}
