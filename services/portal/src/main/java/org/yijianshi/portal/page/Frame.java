package org.yijianshi.portal.page;

import org.jspecify.annotations.Nullable;
import org.yijianshi.access.Role;
import org.yijianshi.portal.signin.SignedIn;

import java.util.List;

/// What stands around every page.
///
/// @param who absent for a stranger
/// @param language of the page, as HTML names it
/// @param large whether text is large and contrast high (适老化)
/// @param back the address of this page, for whoever changes how pages look
/// @param region whose portal it is
public record Frame(
        @Nullable SignedIn who,
        List<Entry> navigation,
        String language,
        boolean large,
        String back,
        String region,
        String phone) {

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /// Whether the page is one of somebody's work: smaller type, wider.
    public boolean staff() {
        return who != null && !who.is(Role.APPLICANT);
    }

    public boolean chinese() {
        return language.startsWith("zh");
    }

    /// One entry of the navigation.
    ///
    /// @param text the key of its text
    public record Entry(String text, String path, boolean current) {}
}
