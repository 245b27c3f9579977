package org.yijianshi.trial;

import org.yijianshi.platform.ServiceIdentity;

/// The topics of one trial service: each has its own, so that none hears the others, unless a test
/// wants one to.
public record TrialTopics(
        String in, String news, String said, String shouted, String dead, String redriven) {

    /// @param in empty for a topic of its own
    static TrialTopics of(ServiceIdentity service, String in) {
        var name = service.name();
        return new TrialTopics(
                in.isEmpty() ? "in." + name : in,
                "news." + name,
                "said." + name,
                "shouted." + name,
                "dead-letters." + name,
                "redriven." + name);
    }
}
