package org.yijianshi.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;

/// Reads bodies. Of a number whose exponent no `BigDecimal` holds (`1e-2147483648`) Jackson lets
/// Java's own exception through, as if it were a fault of ours: it is a body that cannot be read.
final class BodyReader extends JacksonJsonHttpMessageConverter {

    private BodyReader(JsonMapper json) {
        super(json);
    }

    /// In the place of another, which reads the same.
    static BodyReader insteadOf(JacksonJsonHttpMessageConverter other) {
        var reader = new BodyReader(other.getMapper());
        reader.setSupportedMediaTypes(other.getSupportedMediaTypes());
        return reader;
    }

    @Override
    public Object read(
            ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        try {
            return super.read(type, input, hints);
        } catch (ArithmeticException | NumberFormatException beyondAllNumbers) {
            throw new HttpMessageNotReadableException("a number", beyondAllNumbers, input);
        }
    }
}
