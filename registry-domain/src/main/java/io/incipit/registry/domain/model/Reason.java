// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** Why the registry refuses, in the terms that callers are told; each adapter has its own codes for them. */
public enum Reason {
    SUBJECT_NOT_FOUND,
    VERSION_NOT_FOUND,
    SCHEMA_NOT_FOUND,
    SUBJECT_SOFT_DELETED,
    SUBJECT_NOT_SOFT_DELETED,
    VERSION_SOFT_DELETED,
    VERSION_NOT_SOFT_DELETED,
    CONFIG_NOT_FOUND,
    MODE_NOT_FOUND,
    INCOMPATIBLE_SCHEMA,
    INVALID_SCHEMA,
    INVALID_VERSION,
    INVALID_COMPATIBILITY_LEVEL,
    INVALID_MODE,
    OPERATION_NOT_PERMITTED,
    REFERENCE_EXISTS,
    INVALID_SUBJECT,
    SCHEMA_TOO_LARGE,
    INVALID_RULE_SET,
    CONTEXT_NOT_EMPTY,
    STORE_FAILED,
    STORE_TIMED_OUT,
    HOLDER_UNKNOWN
}
