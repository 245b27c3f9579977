package org.yijianshi.contracts;

import org.yijianshi.kernel.Departments;

import java.util.List;
import java.util.stream.Stream;

/// The topics of the published language. 24 partitions each from the first day: the key is the case
/// id, and changing the count later would break the order of a case. Those of reconciliation have
/// one.
public final class Topics {

    public static final int PARTITIONS = 24;
    public static final String CASE_EVENTS = "case-events";
    public static final String CLOCK_EVENTS = "clock-events";

    /// What each source has published (对账单).
    public static final String STATEMENTS = "statements";

    /// What readers ask to be published once more.
    public static final String RESEND_REQUESTS = "resend-requests";

    private static final String ITEM_ORDERS = "item-orders.";
    private static final String HANDLING_EVENTS = "handling-events.";

    private Topics() {}

    /// The topic that carries the orders of one item.
    public static String itemOrders(String item) {
        return ITEM_ORDERS + item;
    }

    /// The topic on which the department of one item speaks, and nobody else may.
    public static String handlingEvents(String item) {
        return HANDLING_EVENTS + item;
    }

    /// What all departments say.
    public static List<String> handlingEvents() {
        return Departments.codes().stream().map(Topics::handlingEvents).toList();
    }

    /// Whether a message belongs on a topic: on a department's only its word on its own item.
    public static boolean mayCarry(String topic, Message message) {
        return !topic.startsWith(HANDLING_EVENTS)
                || (message instanceof HandlingMessage said
                        && topic.equals(handlingEvents(said.item())));
    }

    /// Where a consumer puts what it cannot read, bytes intact.
    public static String deadLetters(String consumer) {
        return "dead-letters." + consumer;
    }

    /// Where a consumer puts a dead letter that it is to read once more. It is the only one that
    /// writes and reads there: it may not write where the letter came from.
    public static String redriven(String consumer) {
        return "redriven." + consumer;
    }

    /// How many partitions a topic has: one where it is not about cases, or nobody waits for it.
    public static int partitions(String topic) {
        var single =
                topic.equals(STATEMENTS)
                        || topic.equals(RESEND_REQUESTS)
                        || topic.startsWith(deadLetters(""))
                        || topic.startsWith(redriven(""));
        return single ? 1 : PARTITIONS;
    }

    /// The kept topics, on which nothing personal travels.
    public static List<String> kept() {
        return Stream.of(List.of(CASE_EVENTS, CLOCK_EVENTS), handlingEvents())
                .flatMap(List::stream)
                .toList();
    }
}
