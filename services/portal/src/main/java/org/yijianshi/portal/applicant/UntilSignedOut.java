package org.yijianshi.portal.applicant;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/// Kept in a session: what follows a case for it ends when it ends.
record UntilSignedOut(Followers followers, Follower follower)
        implements HttpSessionBindingListener {

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        ended();
    }

    void ended() {
        followers.remove(follower);
        follower.end();
    }
}
