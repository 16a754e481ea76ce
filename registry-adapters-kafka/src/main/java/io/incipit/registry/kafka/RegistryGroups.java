// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The groups in which other registries elect their writer: a live member is a registry that may write at any time.
 *
 * <p>Which topic a registry uses cannot be seen from its group, only its name tells.
 */
final class RegistryGroups {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryGroups.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String PROTOCOL_TYPE = "sr";
    private static final Set<GroupState> LIFELESS = Set.of(GroupState.EMPTY, GroupState.DEAD);

    private final KafkaConfig config;
    private final Admin admin;
    private final Deadline deadline = Deadline.in(LIMIT);

    RegistryGroups(KafkaConfig config, Admin admin) {
        this.config = config;
        this.admin = admin;
    }

    /**
     * Lets pass if the group of those that use our topic has no live member, or none may be seen; what is known to
     * have stopped is only spoken of.
     *
     * @throws RegistryException.Unavailable naming the members and what to do
     */
    void requireStopped() {
        try {
            found().ifPresent(this::refuse);
        } catch (KafkaException e) {
            LOG.warn(
                    "Whether another registry is live in group {} cannot be learned, so it is not looked for: {}",
                    config.others().groupId(),
                    e.toString());
        }
    }

    /**
     * What is known of live members of that group, in a sentence; empty if there are none or they may not be seen.
     *
     * @throws KafkaException when the brokers cannot be asked
     */
    Optional<String> found() {
        return live().map(this::described);
    }

    private void refuse(String found) {
        if (config.others().stopped()) {
            LOG.warn("{} The operator says that it has stopped: this node writes all the same", found);
            return;
        }
        throw RegistryException.storeFailed(
                found
                        + " Stop it, and this node writes within 10 s without a restart. If it has stopped already (a member "
                        + "that crashed stays for its session timeout, usually 10 s), start one node with --takeover. If "
                        + "it uses another topic, give this node another schema.registry.group.id. Reads are served, "
                        + "nothing was written",
                null);
    }

    private String described(String members) {
        return "Another registry is live in group %s and may write %s: %s."
                .formatted(config.others().groupId(), config.topic().name(), members);
    }

    /** The live members of the group, in words. */
    private Optional<String> live() {
        List<String> live = liveGroups();
        if (live.contains(config.others().groupId())) {
            return Optional.of(members().orElse("its members may not be asked for"));
        }
        // A list that holds only what this user may see does not tell that the group is not there.
        return listsAll() ? Optional.empty() : members();
    }

    private List<String> liveGroups() {
        ListGroupsOptions options = new ListGroupsOptions().withProtocolTypes(Set.of(PROTOCOL_TYPE));
        Collection<GroupListing> listed =
                Answers.await(admin.listGroups(options).all(), deadline.left());
        List<String> live = listed.stream()
                .filter(group -> group.groupState().filter(LIFELESS::contains).isEmpty())
                .map(GroupListing::groupId)
                .toList();
        List<String> others = live.stream()
                .filter(group -> !group.equals(config.others().groupId()))
                .toList();
        if (!others.isEmpty()) {
            LOG.warn(
                    "Other registries are live in groups {}. None of them may use topic {}; if one does, stop it",
                    others,
                    config.topic().name());
        }
        return live;
    }

    private boolean listsAll() {
        DescribeClusterOptions options = new DescribeClusterOptions().includeAuthorizedOperations(true);
        Set<AclOperation> allowed =
                Answers.await(admin.describeCluster(options).authorizedOperations(), deadline.left());
        return allowed != null && allowed.contains(AclOperation.DESCRIBE);
    }

    private Optional<String> members() {
        String id = config.others().groupId();
        try {
            ClassicGroupDescription group = Answers.await(
                    Answers.to(id, admin.describeClassicGroups(List.of(id)).describedGroups()), deadline.left());
            return group.protocol().equals(PROTOCOL_TYPE) && !group.members().isEmpty()
                    ? Optional.of(names(group))
                    : Optional.empty();
        } catch (GroupIdNotFoundException e) {
            return Optional.empty();
        } catch (GroupAuthorizationException e) {
            LOG.warn(
                    "Whether another registry is live in group {} may not be asked. Grant it with: {}",
                    id,
                    Refusals.groupAcl(config));
            return Optional.empty();
        }
    }

    /** Client ids and addresses; what the members tell of themselves to one another is told to nobody else. */
    private static String names(ClassicGroupDescription group) {
        return group.members().stream()
                .map(member -> member.clientId() + " at " + member.host().replaceFirst("^/", ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
