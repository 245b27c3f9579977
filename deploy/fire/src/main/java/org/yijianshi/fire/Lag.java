package org.yijianshi.fire;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// What lies on the topics of a service and is not acknowledged by it.
final class Lag {

    private Lag() {}

    /// Whether there is any; true also where nobody can say.
    static boolean isThere(String bootstrapServers, String service) throws InterruptedException {
        try (var admin = Admin.create(config(bootstrapServers))) {
            var acknowledged =
                    admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata().get();
            var wanted = new HashMap<TopicPartition, OffsetSpec>();
            acknowledged.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
            long behind = 0;
            for (var end : admin.listOffsets(wanted).all().get().entrySet()) {
                var reached = acknowledged.get(end.getKey());
                behind += end.getValue().offset() - (reached == null ? 0 : reached.offset());
            }
            return behind > 0;
        } catch (ExecutionException brokerAway) {
            return true;
        }
    }

    private static Map<String, Object> config(String bootstrapServers) {
        var config = new HashMap<>(Bus.Kafka.clientOf(bootstrapServers));
        config.put("default.api.timeout.ms", 5_000);
        config.put("request.timeout.ms", 5_000);
        return config;
    }
}
