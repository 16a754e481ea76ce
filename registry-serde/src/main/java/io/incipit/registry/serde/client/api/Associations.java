// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects describe the messages of which topics, where that is not said by their names.
 *
 * <pre>{@code
 * Resource orders = Resource.topic("orders", "lkc-1", "orders-1");
 * AssociationChange values = AssociationChange.of("orders-v2", "value", "WEAK");
 * registry.associations().create(orders, List.of(values)).now();
 * List<Association> known = registry.associations().ofNamed("-", "orders", AssociationFilter.ALL).now();
 * }</pre>
 */
public final class Associations {

    private static final String ASSOCIATIONS = "associations";
    private static final String RESOURCES = "resources";

    private final Calls calls;

    Associations(Calls calls) {
        this.calls = calls;
    }

    public Call<List<Association>> ofSubject(String subject, AssociationFilter filter) {
        return list(RegistryRequest.get(ASSOCIATIONS, "subjects", subject), filter);
    }

    public Call<List<Association>> ofResource(String resourceId, AssociationFilter filter) {
        return list(RegistryRequest.get(ASSOCIATIONS, RESOURCES, resourceId), filter);
    }

    /**
     * Those of a resource by its name.
     *
     * @param namespace {@code -} for any
     * @param name {@code -} for all of the namespace
     */
    public Call<List<Association>> ofNamed(String namespace, String name, AssociationFilter filter) {
        return list(RegistryRequest.get(ASSOCIATIONS, RESOURCES, namespace, name), filter);
    }

    /** Adds associations; refused if one is there that says something else. */
    public Write<AssociatedResource> create(Resource resource, List<AssociationChange> changes) {
        return written(RegistryRequest.post(ASSOCIATIONS), resource, changes);
    }

    /** Adds associations or changes those that are there. */
    public Write<AssociatedResource> upsert(Resource resource, List<AssociationChange> changes) {
        return written(RegistryRequest.put(ASSOCIATIONS, RESOURCES, resource.id()), resource, changes);
    }

    /**
     * Removes associations; refused with 40410 if there is none.
     *
     * @param cascade whether subjects go with strong ones
     */
    public Write<Boolean> delete(String resourceId, AssociationFilter filter, boolean cascade) {
        RegistryRequest request = filter.on(RegistryRequest.delete(ASSOCIATIONS, RESOURCES, resourceId));
        return calls.of(request.with("cascadeLifecycle", cascade), answer -> true);
    }

    /** The associations of several resources. */
    public Call<List<BatchResult>> getAll(List<Resource> resources, AssociationFilter filter) {
        List<Wanted> wanted =
                resources.stream().map(resource -> Wanted.of(resource, filter)).toList();
        return batch("/associations:batchGet", wanted);
    }

    /** Changes the associations of several resources, each of which succeeds or fails alone. */
    public Write<List<BatchResult>> changeAll(Map<Resource, List<AssociationChange>> changes) {
        List<Changed> changed = changes.entrySet().stream()
                .map(one -> Changed.of(one.getKey(), one.getValue()))
                .toList();
        return batch("/associations:batchMutate", changed);
    }

    private Call<List<Association>> list(RegistryRequest request, AssociationFilter filter) {
        return calls.listOf(filter.on(request), Association.class);
    }

    private Write<AssociatedResource> written(
            RegistryRequest request, Resource resource, List<AssociationChange> changes) {
        return calls.of(
                request.withJson(Changed.of(resource, changes)), answer -> AssociatedResource.read(answer.json()));
    }

    private Write<List<BatchResult>> batch(String path, List<?> requests) {
        RegistryRequest request = RegistryRequest.spelled("POST", path).withJson(Map.of("requests", requests));
        return calls.of(request, answer -> BatchResult.readList(answer.json()));
    }

    /** Asks for the associations of a resource. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Wanted(
            String resourceName,
            String resourceNamespace,
            String resourceId,
            @Nullable String resourceType,
            Set<String> associationTypes,
            @Nullable String lifecycle) {

        static Wanted of(Resource resource, AssociationFilter filter) {
            return new Wanted(
                    resource.name(),
                    resource.namespace(),
                    resource.id(),
                    resource.type(),
                    filter.associationTypes(),
                    filter.lifecycle());
        }
    }

    /** Asks for changes of a resource. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Changed(
            String resourceName,
            String resourceNamespace,
            String resourceId,
            @Nullable String resourceType,
            List<AssociationChange> associations) {

        static Changed of(Resource resource, List<AssociationChange> changes) {
            return new Changed(resource.name(), resource.namespace(), resource.id(), resource.type(), changes);
        }
    }
}
