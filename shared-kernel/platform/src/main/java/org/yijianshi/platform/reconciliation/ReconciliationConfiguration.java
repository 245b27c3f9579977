package org.yijianshi.platform.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.ServiceIdentity;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.kafka.Relay;
import org.yijianshi.platform.kafka.RelayPosition;
import org.yijianshi.platform.kafka.Speaker;

import java.time.Duration;
import java.util.stream.Stream;

/// Reconciliation, the same for every service.
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    private static final int SEVEN_DAYS_IN_MILLIS = 604_800_000;

    @Bean
    KafkaAdmin.NewTopics reconciliationTopics() {
        return new KafkaAdmin.NewTopics(
                Stream.of(Topics.STATEMENTS, Topics.RESEND_REQUESTS)
                        .map(
                                name ->
                                        TopicBuilder.name(name)
                                                .partitions(Topics.partitions(name))
                                                .config(
                                                        TopicConfig.RETENTION_MS_CONFIG,
                                                        Integer.toString(SEVEN_DAYS_IN_MILLIS))
                                                .build())
                        .toArray(NewTopic[]::new));
    }

    @Bean
    Schedule reconciliationPace(
            @Value("${yijianshi.reconciliation.every}") Duration every,
            @Value("${yijianshi.reconciliation.settled}") Duration settled,
            @Value("${yijianshi.reconciliation.look}") Duration look) {
        return new Schedule(every, settled, look);
    }

    @Bean
    ReconciliationSender reconciliationSender(
            ServiceIdentity service, KafkaTemplate<byte[], byte[]> kafka) {
        return new ReconciliationSender(service.name(), kafka);
    }

    @Bean
    Statements statements(
            JdbcClient db,
            RelayPosition relay,
            ReconciliationSender sender,
            PlatformTransactionManager transactions,
            Schedule schedule) {
        return new Statements(
                new EventAccount(db),
                relay,
                sender,
                new TransactionTemplate(transactions),
                schedule);
    }

    @Bean
    Resends resends(
            ServiceIdentity service,
            EventStorageEngine events,
            Speaker<?> speaker,
            KafkaTemplate<byte[], byte[]> kafka,
            MeterRegistry meters) {
        var relay = new Relay<>(service.name(), speaker, kafka);
        return new Resends(service.name(), events, relay, meters);
    }

    @Bean
    InboxProgress appliedLines(ServiceIdentity service, KafkaAdmin kafka) {
        return new InboxProgress(
                service.name(), () -> Admin.create(kafka.getConfigurationProperties()));
    }

    @Bean
    DifferenceTable differenceTable(JdbcClient db) {
        return new DifferenceTable(db);
    }

    @Bean
    Differences differences(
            Listener listener,
            InboxProgress inbox,
            DifferenceTable table,
            ReconciliationSender sender,
            PlatformTransactionManager transactions,
            Schedule schedule,
            MeterRegistry meters) {
        var transaction = new TransactionTemplate(transactions);
        return new Differences(listener, inbox, table, sender, transaction, schedule, meters);
    }

    @Bean
    ReconciliationWorker reconciliationWorker(
            Statements statements,
            Resends resends,
            Differences differences,
            KafkaProperties properties,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Schedule schedule) {
        var consumers = consumers(properties);
        var transaction = new TransactionTemplate(transactions);
        return new ReconciliationWorker(
                statements,
                resends,
                new ControlTopic(Topics.RESEND_REQUESTS, resends, consumers, db, transaction),
                new ControlTopic(Topics.STATEMENTS, differences, consumers, db, transaction),
                differences,
                schedule);
    }

    @Bean
    ReconciliationHealth reconciliation(
            DifferenceTable differences, ReconciliationWorker worker, Schedule schedule) {
        return new ReconciliationHealth(differences, worker, schedule);
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> consumers(
            KafkaProperties properties) {
        var config = properties.buildConsumerProperties();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new DefaultKafkaConsumerFactory<>(
                config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
