package org.yijianshi.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/// What the head of a request says of its body.
final class Bodies {

    private Bodies() {}

    static boolean isIn(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || isChunked(request);
    }

    static boolean isChunked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
