package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.ItemCode;

import tools.jackson.databind.node.ObjectNode;

/// An application or a supplement that waits for confirmations.
///
/// @param item which one is supplemented; absent for an application
/// @param submittedBy the reference of the person who filled it in
/// @param digest what everybody confirms
/// @param content the form, or the sections that are sent again
/// @param refusedBy the reference of whoever refused it
record Pending(
        @Nullable ItemCode item,
        String submittedBy,
        String digest,
        ObjectNode content,
        @Nullable String refusedBy) {

    boolean isRefused() {
        return refusedBy != null;
    }

    Pending refusedBy(String person) {
        return new Pending(item, submittedBy, digest, content, person);
    }
}
