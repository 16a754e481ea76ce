// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Jackson writes objects, as far as it does not tell that to visitors. */
final class WrittenTypes {

    private static final Set<JsonTypeInfo.As> AS_MEMBER =
            Set.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.EXISTING_PROPERTY);
    private static final Set<JsonInclude.Include> NOT_ALWAYS =
            Set.of(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_EMPTY, JsonInclude.Include.CUSTOM);

    private final ObjectMapper mapper;

    WrittenTypes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the objects are of classes that nobody knows before, or wrapped into what names their classes. */
    boolean isAnything(JavaType type) throws JsonMappingException {
        TypeSerializer naming = naming(type);
        return type.isJavaLangObject()
                || type.isAbstract()
                || (naming != null && !AS_MEMBER.contains(naming.getTypeInclusion()));
    }

    /** Whether objects have members that their class does not name. */
    boolean hasFurtherMembers(JavaType type) throws JsonMappingException {
        return naming(type) != null || config().introspect(type).findAnyGetter() != null;
    }

    /** Whether an array is written as one text. */
    boolean isText(JavaType array) {
        return array.hasRawClass(byte[].class)
                || array.hasRawClass(char[].class)
                || array.isTypeOrSubTypeOf(ByteBuffer.class);
    }

    /** Whether some values of a member that are not null are left out. */
    boolean isLeftOut(BeanProperty member, JavaType type) {
        JsonInclude.Value byClass = config().introspect(type).findPropertyInclusion(JsonInclude.Value.empty());
        JsonInclude.Value byMember = config().getAnnotationIntrospector().findPropertyInclusion(member.getMember());
        JsonInclude.Value inclusion =
                config().getDefaultPropertyInclusion().withOverrides(byClass).withOverrides(byMember);
        return NOT_ALWAYS.contains(inclusion.getValueInclusion());
    }

    private @Nullable TypeSerializer naming(JavaType type) throws JsonMappingException {
        return mapper.getSerializerProviderInstance().findTypeSerializer(type);
    }

    private SerializationConfig config() {
        return mapper.getSerializationConfig();
    }
}
