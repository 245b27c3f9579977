package org.yijianshi.contracts;

import org.yijianshi.kernel.Departments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What one service may do on Kafka and nothing else: only a department writes its outcomes, only
/// it reads its orders. The operating guide shows these rights, and a test gives a broker just
/// them.
///
/// @param service also the principal's name, and the consumer group that it may join
/// @param writes topics that it may write, and so describe
/// @param reads topics that it may read, and so describe
public record TopicRights(String service, List<String> writes, List<String> reads) {

    private static final String CASE_FILE = "casefile";
    private static final String SUPERVISION = "supervision";

    public TopicRights {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
    }

    /// Of every service that speaks or listens.
    public static List<TopicRights> all() {
        var all = new ArrayList<TopicRights>();
        all.add(
                rights(
                        CASE_FILE,
                        Stream.concat(
                                Stream.of(Topics.CASE_EVENTS),
                                Departments.codes().stream().map(Topics::itemOrders)),
                        Stream.concat(
                                Topics.handlingEvents().stream(), Stream.of(Topics.CLOCK_EVENTS))));
        Departments.codes().forEach(item -> all.add(ofDepartment(item)));
        all.add(
                rights(
                        SUPERVISION,
                        Stream.of(Topics.CLOCK_EVENTS),
                        Stream.concat(
                                Stream.of(Topics.CASE_EVENTS), Topics.handlingEvents().stream())));
        return all;
    }

    private static TopicRights ofDepartment(String item) {
        return rights(
                item,
                Stream.of(Topics.handlingEvents(item)),
                Stream.of(Topics.itemOrders(item), Topics.CLOCK_EVENTS));
    }

    private static TopicRights rights(String service, Stream<String> writes, Stream<String> reads) {
        var everybody =
                List.of(
                        Topics.STATEMENTS,
                        Topics.RESEND_REQUESTS,
                        Topics.deadLetters(service),
                        Topics.redriven(service));
        return new TopicRights(
                service,
                Stream.concat(writes, everybody.stream()).toList(),
                Stream.concat(reads, everybody.stream()).toList());
    }
}
