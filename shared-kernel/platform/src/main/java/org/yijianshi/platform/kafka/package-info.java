/// From the event store to Kafka and from Kafka into commands, each effect once.
@NullMarked
package org.yijianshi.platform.kafka;

import org.jspecify.annotations.NullMarked;
