// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

/** Where a message names its schema. */
enum SchemaPlace {
    /** By its id, in the five bytes before the payload. */
    PREFIX,
    /** By its guid, in a record header; the payload stands alone. */
    HEADER
}
