package org.yijianshi.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.util.Objects;

/// An answer as it is kept and sent.
///
/// @param contentType empty where there is no body
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String contentType, byte[] body) {

    static Reply of(ContentCachingResponseWrapper written) {
        return new Reply(
                written.getStatus(),
                Objects.requireNonNullElse(written.getContentType(), ""),
                written.getContentAsByteArray());
    }

    void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (!contentType.isEmpty()) {
            response.setContentType(contentType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
