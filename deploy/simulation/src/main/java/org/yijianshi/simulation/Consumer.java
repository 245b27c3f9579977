package org.yijianshi.simulation;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One service's consumer group: how far it has read in each partition, and how far it said so.
final class Consumer {

    private record Place(String topic, int partition) {}

    private static final int LARGEST_BATCH = 40;

    private final Broker broker;
    private final Chance chance;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> positions = new HashMap<>();
    private final Map<Place, Integer> committed = new HashMap<>();

    Consumer(Broker broker, Chance chance, List<String> topics) {
        this.broker = broker;
        this.chance = chance;
        for (var topic : topics) {
            for (int i = 0; i < Broker.PARTITIONS; i++) {
                places.add(new Place(topic, i));
            }
        }
    }

    /// The next batch, from some of the partitions, in any order of theirs.
    List<ConsumerRecord<byte[], byte[]>> poll() {
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        int start = chance.below(places.size());
        for (int i = 0; i < places.size() && batch.size() < LARGEST_BATCH; i++) {
            var place = places.get((start + i) % places.size());
            var records = broker.partition(place.topic(), place.partition());
            int from = positions.getOrDefault(place, 0);
            if (from == records.size() || chance.strikes(Fault.PARTITION_LAGS)) {
                continue;
            }
            int to = Math.min(records.size(), from + 1 + chance.below(LARGEST_BATCH));
            batch.addAll(records.subList(from, to));
            positions.put(place, to);
        }
        return batch;
    }

    boolean isBehind() {
        return places.stream()
                .anyMatch(
                        place ->
                                positions.getOrDefault(place, 0)
                                        < broker.partition(place.topic(), place.partition())
                                                .size());
    }

    void commit() {
        committed.putAll(positions);
    }

    /// Reads on at a record of the batch; those before it are committed.
    void backTo(List<ConsumerRecord<byte[], byte[]>> batch, int index) {
        for (int i = batch.size() - 1; i >= index; i--) {
            var record = batch.get(i);
            positions.put(
                    new Place(record.topic(), record.partition()),
                    Math.toIntExact(record.offset()));
        }
        commit();
    }

    /// Starts where it had committed, or earlier.
    void restart() {
        for (var place : places) {
            int offset = committed.getOrDefault(place, 0);
            if (offset > 0 && chance.strikes(Fault.OFFSET_REWOUND)) {
                offset -= 1 + chance.below(Math.min(offset, LARGEST_BATCH));
            }
            positions.put(place, offset);
            committed.put(place, offset);
        }
    }
}
