// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.ConfigDeletion;
import io.incipit.registry.domain.decision.ConfigQuestion;
import io.incipit.registry.domain.decision.ConfigUpdate;
import io.incipit.registry.domain.decision.RuleSetAdmission;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;

/** Answers about settings from the state at hand, and lines up what changes them. */
public final class ConfigsService implements Configs {

    private final Projection projection;
    private final Writer writer;
    private final ServerDefaults defaults;

    public ConfigsService(Projection projection, Writer writer, ServerDefaults defaults) {
        this.projection = projection;
        this.writer = writer;
        this.defaults = defaults;
    }

    @Override
    public Config get(Scope scope, boolean defaultToGlobal) {
        return ConfigQuestion.config(projection.readable(), scope, defaultToGlobal, defaults);
    }

    @Override
    public Written<Config> update(UpdateConfig command) {
        UpdateConfig admitted = new RuleSetAdmission(defaults.policy()).admit(command);
        admitted.scope().subject().requireConfigurable();
        return writer.write(admitted.command(), new ConfigUpdate(admitted));
    }

    @Override
    public Written<Config> delete(DeleteConfig command) {
        return writer.write(command.command(), new ConfigDeletion(command, defaults));
    }
}
