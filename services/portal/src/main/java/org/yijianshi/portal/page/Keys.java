package org.yijianshi.portal.page;

import org.springframework.stereotype.Component;

import java.util.UUID;

/// Keys for the forms of a page (Idempotency-Key): each form carries one of its own from when it
/// was shown, so that a form that is sent twice acts once.
@Component
public class Keys {

    public UUID next() {
        return UUID.randomUUID();
    }
}
