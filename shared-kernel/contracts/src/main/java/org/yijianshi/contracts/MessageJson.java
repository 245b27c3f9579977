package org.yijianshi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The one way a message becomes JSON and back, so that all services read alike: instants in ISO
/// 8601, absent for null, decimals exact, no class names. A field that is not known is passed over;
/// a field that is missing or of another type makes the message unreadable.
public final class MessageJson {

    private static final JsonMapper MAPPER = mapper();

    private MessageJson() {}

    /// UTF-8 JSON of this message.
    public static byte[] write(Message message) {
        return bytes(message);
    }

    static byte[] bytes(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /// Reads a message of a published type. Ask [MessageTypes#classOf] first: a type that was never
    /// published is ordinary and is passed over, not unreadable.
    ///
    /// @throws UnreadableMessage if the type is not published or the bytes are no message of it
    public static Message read(String type, byte[] json) {
        var published =
                MessageTypes.classOf(type)
                        .orElseThrow(() -> new UnreadableMessage("not a published type"));
        return value(type, published, json);
    }

    static <T> T value(String type, Class<T> published, byte[] json) {
        try {
            @Nullable T message = MAPPER.readValue(json, published);
            if (message == null) {
                throw new UnreadableMessage(type + ": null");
            }
            return message;
        } catch (JacksonException e) {
            throw new UnreadableMessage(describe(type, e)); // without cause: it quotes the content
        }
    }

    private static String describe(String type, JacksonException e) {
        var at = e.getLocation();
        var what = type + ": " + e.getClass().getSimpleName();
        return at == null ? what : what + " at byte " + at.getByteOffset();
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new RequiredUnlessNullable())
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, MessageJson::refuseScalars)
                .build();
    }

    private static void refuseScalars(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
