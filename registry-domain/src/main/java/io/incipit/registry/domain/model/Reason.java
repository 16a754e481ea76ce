// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** Why the registry refuses, in the terms and the numbers of its ecosystem that callers are told. */
public enum Reason {
    SUBJECT_NOT_FOUND(40401),
    VERSION_NOT_FOUND(40402),
    SCHEMA_NOT_FOUND(40403),
    SUBJECT_SOFT_DELETED(40404),
    SUBJECT_NOT_SOFT_DELETED(40405),
    VERSION_SOFT_DELETED(40406),
    VERSION_NOT_SOFT_DELETED(40407),
    CONFIG_NOT_FOUND(40408),
    MODE_NOT_FOUND(40409),
    ASSOCIATION_NOT_FOUND(40410),
    INCOMPATIBLE_SCHEMA(40901),
    ASSOCIATION_EXISTS(40903),
    SUBJECT_ASSOCIATED(40904),
    SUBJECT_STRONGLY_ASSOCIATED(40905),
    NO_ACTIVE_VERSION(40907),
    ASSOCIATION_FROZEN(40908),
    INVALID_SCHEMA(42201),
    INVALID_VERSION(42202),
    INVALID_COMPATIBILITY_LEVEL(42203),
    INVALID_MODE(42204),
    OPERATION_NOT_PERMITTED(42205),
    REFERENCE_EXISTS(42206),
    INVALID_SUBJECT(42208),
    SCHEMA_TOO_LARGE(42209),
    INVALID_RULE_SET(42210),
    CONTEXT_NOT_EMPTY(42211),
    INVALID_ASSOCIATION(42212),
    HELD_ELSEWHERE(42101),
    STORE_FAILED(50001),
    STORE_TIMED_OUT(50002),
    FORWARD_FAILED(50003),
    HOLDER_UNKNOWN(50004);

    private static final int FIRST_STORE_CODE = 50001;

    private final int code;

    Reason(int code) {
        this.code = code;
    }

    /** The number that callers tell refusals apart by. */
    public int code() {
        return code;
    }

    /** The class of the refusal, as HTTP numbers them. */
    public int status() {
        return code >= FIRST_STORE_CODE ? 503 : code / 100;
    }
}
