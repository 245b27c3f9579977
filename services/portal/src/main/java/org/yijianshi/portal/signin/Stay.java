package org.yijianshi.portal.signin;

import java.time.Duration;
import java.time.Instant;

/// How long somebody has been signed in, and when they last did something themselves. A page that
/// follows its case asks for news as long as it is open, also at a terminal that its user has left.
///
/// @param seen when they last opened a page or pressed something
record Stay(Instant since, Instant seen) {

    /// @param longest after which everybody signs in again
    /// @param idle after which it is taken that nobody is there any more
    boolean isOver(Instant now, Duration longest, Duration idle) {
        return now.isAfter(since.plus(longest)) || now.isAfter(seen.plus(idle));
    }
}
