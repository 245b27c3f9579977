package org.yijianshi.fire;

import org.yijianshi.contracts.Topics;

import java.util.List;
import java.util.stream.Stream;

/// Who runs, and who listens to what: what the checker has to know from the documents.
final class Services {

    static final List<String> DEPARTMENTS =
            List.of(
                    "enterprise-registration",
                    "seal-carving",
                    "tax-ukey",
                    "social-security",
                    "bank-account");

    static final List<String> ALL =
            List.of(
                    "casefile",
                    "enterprise-registration",
                    "seal-carving",
                    "tax-ukey",
                    "social-security",
                    "bank-account",
                    "supervision");

    private Services() {}

    /// The topics of which a service applies every message, once and in order.
    static List<String> appliedBy(String service) {
        return switch (service) {
            case "casefile" -> Topics.handlingEvents();
            case "supervision" ->
                    Stream.concat(Stream.of(Topics.CASE_EVENTS), Topics.handlingEvents().stream())
                            .toList();
            default -> List.of(Topics.itemOrders(service));
        };
    }

    /// Who reads a topic at all, latest news included.
    static List<String> readersOf(String topic) {
        return ALL.stream()
                .filter(
                        service ->
                                appliedBy(service).contains(topic)
                                        || (topic.equals(Topics.CLOCK_EVENTS)
                                                && !service.equals("supervision")))
                .toList();
    }

    static List<String> topics() {
        return Stream.concat(Topics.kept().stream(), DEPARTMENTS.stream().map(Topics::itemOrders))
                .toList();
    }
}
