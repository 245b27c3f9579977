package org.yijianshi.platform.kafka;

import java.util.List;

/// The topics a service writes to, so that they exist before anyone listens.
public record SpokenTopics(List<String> topics) {

    public SpokenTopics {
        topics = List.copyOf(topics);
    }
}
