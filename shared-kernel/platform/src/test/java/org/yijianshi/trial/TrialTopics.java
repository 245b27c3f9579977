package org.yijianshi.trial;

import org.yijianshi.platform.ServiceIdentity;

/// The topics of one trial service: each has its own, so that none hears the others.
public record TrialTopics(String in, String news, String said, String shouted, String dead) {

    static TrialTopics of(ServiceIdentity service) {
        var name = service.name();
        return new TrialTopics(
                "in." + name,
                "news." + name,
                "said." + name,
                "shouted." + name,
                "dead-letters." + name);
    }
}
