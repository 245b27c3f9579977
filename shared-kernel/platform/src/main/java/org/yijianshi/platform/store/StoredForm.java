package org.yijianshi.platform.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// How events are written and read: the one place, so that the frozen samples of every service are
/// read by what reads the event store.
public final class StoredForm {

    private StoredForm() {}

    /// JSON. Of an event only its components are stored; what a value can be asked (`isZero`) is
    /// not. Fields that are not known any more are passed over.
    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper ->
                                mapper.polymorphicTypeValidator(
                                                BasicPolymorphicTypeValidator.builder()
                                                        .allowIfSubType("org.axonframework.")
                                                        .build())
                                        .changeDefaultVisibility(
                                                v -> v.withIsGetterVisibility(Visibility.NONE))
                                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .build();
    }
}
