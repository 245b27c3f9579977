package org.yijianshi.portal.applicant;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;

/// What leads to one browser that stays on the line.
interface Line {

    /// Says that something happened.
    ///
    /// @throws IOException if nobody is there any more
    void say(String event, String text) throws IOException;

    /// Shows that somebody is still here; nobody reads it.
    void beat() throws IOException;

    void hangUp();

    static Line to(SseEmitter emitter) {
        return new Line() {
            @Override
            public void say(String event, String text) throws IOException {
                emitter.send(SseEmitter.event().name(event).data(text));
            }

            @Override
            public void beat() throws IOException {
                emitter.send(SseEmitter.event().comment(""));
            }

            @Override
            public void hangUp() {
                emitter.complete();
            }
        };
    }
}
