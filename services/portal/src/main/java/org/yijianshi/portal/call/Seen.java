package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// What a look showed, and the tag to name next time, so that looking often costs little.
///
/// @param view absent when nothing has changed since the tag that was named
/// @param tag empty where the service gives none
public record Seen<T>(@Nullable T view, String tag) {

    static <T> Seen<T> in(ResponseEntity<T> answer) {
        var tag = answer.getHeaders().getETag();
        return new Seen<>(answer.getBody(), tag == null ? "" : tag);
    }
}
