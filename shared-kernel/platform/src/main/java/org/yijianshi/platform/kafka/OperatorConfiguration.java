package org.yijianshi.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.ServiceIdentity;
import org.yijianshi.platform.store.ReadAhead;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

/// What operators see of the consumer and can do about what waits.
@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

    private static final int PATIENCE_MILLIS = 5000;

    @Bean
    ConsumerProgress consumerProgress(Inbox inbox, BusinessTime time) {
        return new ConsumerProgress(inbox, System::nanoTime, time.machine());
    }

    @Bean
    InboxHealth inboxProgress(
            ConcurrentMessageListenerContainer<?, ?> inboxContainer, ConsumerProgress progress) {
        return new InboxHealth(inboxContainer, progress);
    }

    @Bean
    Lag.Meter lag(InboxHealth inbox, RelayWorker relay) {
        return () -> {
            var waiting = inbox.waiting();
            return new Lag(
                    inbox.isListening(),
                    waiting,
                    inbox.behind(waiting).toSeconds(),
                    relay.behind().toSeconds());
        };
    }

    @Bean
    ParkedDesk parkedDesk(
            Listener listener,
            UnitsOfWork units,
            ReadAhead streams,
            InboxTable applied,
            JdbcClient db,
            DeadLetters dead,
            MeterRegistry meters) {
        var parked = ParkedTable.ofParked(db, listener::concerns);
        var inbox = new Inbox(listener, units, streams, applied, parked, dead, meters);
        return new ParkedDesk(inbox, applied, parked, units, listener);
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            ServiceIdentity service,
            KafkaProperties properties,
            Listener listener,
            KafkaTemplate<byte[], byte[]> kafka) {
        var config = properties.buildConsumerProperties();
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        var bytes = new ByteArrayDeserializer();
        return new DeadLetterDesk(
                Topics.deadLetters(service.name()),
                Topics.redriven(service.name()),
                listener.topics(),
                new DefaultKafkaConsumerFactory<>(config, bytes, bytes),
                kafka);
    }
}
