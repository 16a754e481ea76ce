// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.domain.spi.LogHome;

/** Tells what the operator and the log's keeper say. */
public final class IdentityService implements Identity {

    private final LogHome home;
    private final About about;

    public IdentityService(LogHome home, About about) {
        this.home = home;
        this.about = about;
    }

    @Override
    public String kafkaClusterId() {
        return home.clusterId();
    }

    @Override
    public About about() {
        return about;
    }
}
