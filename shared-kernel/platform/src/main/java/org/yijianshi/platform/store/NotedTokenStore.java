package org.yijianshi.platform.store;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.Failpoint;

/// Axon's store of cursors, with the places at which a test may let the process die.
final class NotedTokenStore extends JdbcTokenStore {

    NotedTokenStore(Builder builder) {
        super(builder);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        Failpoint.hit("token.before-store");
        super.storeToken(token, processorName, segment);
        Failpoint.hit("token.after-store");
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        Failpoint.hit("token.before-claim");
        var token = super.fetchToken(processorName, segment);
        Failpoint.hit("token.after-claim");
        return token;
    }
}
