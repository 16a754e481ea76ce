// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaRule;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that no rule of a schema is passed over without a word, since none is run here. Asked once for each schema
 * that is prepared, never for each message. Safe for use by many threads.
 */
final class UnrunRules {

    private static final Logger LOG = LoggerFactory.getLogger(UnrunRules.class);

    private final RuleHandling handling;
    private final BoundedCache<String, Boolean> told;

    /** @param remembered of how many schemas it is remembered that the log has their rules */
    UnrunRules(RuleHandling handling, int remembered) {
        this.handling = handling;
        this.told = new BoundedCache<>(remembered);
    }

    /**
     * Before data are written with the schema.
     *
     * @param subject under which the registry was asked
     * @throws RulesNotRunException if it has rules for that, and they are not to be ignored
     */
    void writing(String subject, RegisteredSchema schema) {
        check(subject, schema, SchemaRule::onWriting, "before data are written");
    }

    /** As {@link #writing}, for data that were written with the schema or are to be seen as it says. */
    void reading(@Nullable String subject, RegisteredSchema schema) {
        check(subject, schema, SchemaRule::onReading, "when data are read");
    }

    /** As {@link #writing}, for data of one version that are to be seen as data of another one. */
    void migrating(String subject, RegisteredSchema written, RegisteredSchema wanted) {
        if (isOlder(wanted, written)) {
            check(subject, written, SchemaRule::onDowngrade, "when data are read as version " + wanted.version());
        } else if (!isSame(written, wanted)) {
            check(subject, wanted, SchemaRule::onUpgrade, "when data of another version are read with this one");
        }
    }

    private static boolean isOlder(RegisteredSchema one, RegisteredSchema other) {
        return one.version() != null
                && other.version() != null
                && Objects.equals(one.subject(), other.subject())
                && one.version() < other.version();
    }

    /** Answers do not have all names, but those that both have tell. */
    private static boolean isSame(RegisteredSchema one, RegisteredSchema other) {
        if (one.id() != null && other.id() != null) {
            return one.id().equals(other.id());
        }
        if (one.guid() != null && other.guid() != null) {
            return one.guid().equals(other.guid());
        }
        return one.definition().equals(other.definition());
    }

    private void check(
            @Nullable String subject, RegisteredSchema schema, Predicate<SchemaRule> concerned, String occasion) {
        List<SchemaRule> rules = schema.rules().stream().filter(concerned).toList();
        if (rules.isEmpty()) {
            return;
        }
        String finding = name(subject, schema) + " carries rules that would have to be run " + occasion + ": "
                + rules.stream().map(UnrunRules::name).collect(Collectors.joining(", "))
                + ". This library does not run rules";
        if (handling == RuleHandling.REFUSE) {
            throw new RulesNotRunException(finding + ", so the message is refused: it could lack encryption or a check."
                    + " Use a client that runs them, have them disabled in the registry, or set " + SerdeSettings.RULES
                    + "=ignore to go on as if there were none");
        }
        told.get(finding, UnrunRules::warn);
    }

    private static Boolean warn(String finding) {
        LOG.warn("{}; they are ignored, as {} says", finding, SerdeSettings.RULES);
        return true;
    }

    private static String name(@Nullable String subject, RegisteredSchema schema) {
        return "The schema of subject " + Objects.requireNonNullElse(schema.subject(), String.valueOf(subject))
                + (schema.version() == null ? "" : ", version " + schema.version())
                + (schema.id() == null ? "" : ", id " + schema.id())
                + (schema.id() == null && schema.guid() != null ? ", guid " + schema.guid() : "");
    }

    private static String name(SchemaRule rule) {
        return "'" + rule.name() + "' (" + rule.kind() + " by " + rule.type() + ", " + rule.mode() + ")";
    }
}
