package org.yijianshi.simulation;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.kafka.Letter;
import org.yijianshi.platform.kafka.LetterReader;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The topics: a few partitions each, records placed by the hash of their case. What it has taken
/// it keeps.
final class Broker {

    static final int PARTITIONS = 3;

    private final Map<String, List<List<ConsumerRecord<byte[], byte[]>>>> topics =
            new LinkedHashMap<>();
    private final IdentityHashMap<ConsumerRecord<byte[], byte[]>, Letter> letters =
            new IdentityHashMap<>();
    private final List<Node<?>> nodes;

    Broker(List<Node<?>> nodes) {
        this.nodes = nodes;
    }

    List<ConsumerRecord<byte[], byte[]>> partition(String topic, int partition) {
        return partitions(topic).get(partition);
    }

    /// Every record of a topic.
    List<ConsumerRecord<byte[], byte[]>> topic(String topic) {
        return partitions(topic).stream().flatMap(List::stream).toList();
    }

    private List<List<ConsumerRecord<byte[], byte[]>>> partitions(String topic) {
        return topics.computeIfAbsent(
                topic,
                _ -> {
                    var partitions = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
                    for (int i = 0; i < PARTITIONS; i++) {
                        partitions.add(new ArrayList<>());
                    }
                    return partitions;
                });
    }

    /// What a record says, read once for all who listen.
    Letter read(ConsumerRecord<byte[], byte[]> record) {
        return letters.computeIfAbsent(record, LetterReader::read);
    }

    /// Takes a record and tells those who listen.
    void take(ProducerRecord<byte[], byte[]> sent) {
        int number = partitionOf(sent.key());
        var partition = partition(sent.topic(), number);
        partition.add(
                new ConsumerRecord<>(
                        sent.topic(),
                        number,
                        partition.size(),
                        0,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        sent.key(),
                        sent.value(),
                        sent.headers(),
                        Optional.empty()));
        nodes.forEach(node -> node.arrived(sent.topic()));
    }

    private static int partitionOf(byte[] key) {
        int hash = 1;
        for (byte one : key) {
            hash = 31 * hash + one;
        }
        return Math.floorMod(hash, PARTITIONS);
    }

    static boolean isDeadLetters(String topic) {
        return topic.startsWith(Topics.deadLetters(""));
    }
}
