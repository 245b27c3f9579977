package org.yijianshi.fire;

import org.springframework.beans.factory.config.BeanPostProcessor;

/// The bugs that are planted inside a service under test, by name.
final class Bug {

    private Bug() {}

    /// Plants it; an empty name plants none.
    static BeanPostProcessor named(String name) {
        return switch (name) {
            case "acknowledge-before-commit" -> ConsumerBugs.acknowledgeBeforeCommit();
            case "skip-a-gap" -> ConsumerBugs.skipGaps();
            case "lose-the-last-of-a-batch" -> ConsumerBugs.loseTheLast();
            case "swallow-a-handlers-error" -> HandlerBugs.swallowErrors();
            case "shift-an-end" -> HandlerBugs.shiftEnds();
            case "forget-in-a-read-model" -> HandlerBugs.forgetInReadModel();
            case "say-less" -> HandlerBugs.sayLess();
            case "store-token-before-send" -> ProducerBugs.sendLater();
            case "swallow-a-refused-send" -> ProducerBugs.swallowSends();
            case "change-dead-letters" -> ProducerBugs.changeDeadLetters();
            case "drop-dead-letters" -> ProducerBugs.dropDeadLetters();
            case "default-gap-timeout" -> StoreBugs.defaultGapTimeout();
            default -> new BeanPostProcessor() {};
        };
    }
}
