package org.yijianshi.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.util.Objects;

/// An answer as it is kept and sent.
///
/// @param contentType empty where there is no body
/// @param location where what was made is found; empty where nothing was
/// @param tag its ETag, likewise
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String contentType, String location, String tag, byte[] body) {

    static Reply of(ContentCachingResponseWrapper written) {
        return new Reply(
                written.getStatus(),
                orEmpty(written.getContentType()),
                orEmpty(written.getHeader(HttpHeaders.LOCATION)),
                orEmpty(written.getHeader(HttpHeaders.ETAG)),
                written.getContentAsByteArray());
    }

    void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (!contentType.isEmpty()) {
            response.setContentType(contentType);
        }
        if (!location.isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (!tag.isEmpty()) {
            response.setHeader(HttpHeaders.ETAG, tag);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String orEmpty(@Nullable String header) {
        return Objects.requireNonNullElse(header, "");
    }
}
