package org.yijianshi.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.support.LoggingProducerListener;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.Pace;
import org.yijianshi.platform.ServiceIdentity;
import org.yijianshi.platform.store.AxonModule;
import org.yijianshi.platform.store.EventLog;
import org.yijianshi.platform.store.ReadAhead;
import org.yijianshi.platform.store.UnitsOfWork;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Producer, relay and consumer, the same for every service.
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    /// Whatever a neighbour could write must fit among the dead letters, with room for where it
    /// came from: a record that fits nowhere would stop all consumption.
    private static final int LARGEST_RECORD = 16 * 1024 * 1024;

    private static final String KEPT = "-1";
    private static final String A_WEEK = Long.toString(Duration.ofDays(7).toMillis());

    /// How long a consumer with nothing to do keeps offsets to itself.
    private static final long POLL_MILLIS = 1000;

    @Bean
    DefaultKafkaProducerFactory<byte[], byte[]> producerFactory(KafkaProperties properties) {
        var config = properties.buildProducerProperties();
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Below the relay's claim on its cursor, so that a stolen cursor cannot meet an older send.
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        return new DefaultKafkaProducerFactory<>(config);
    }

    @Bean
    KafkaTemplate<byte[], byte[]> kafkaTemplate(
            DefaultKafkaProducerFactory<byte[], byte[]> producers) {
        var template = new KafkaTemplate<>(producers);
        var listener = new LoggingProducerListener<byte[], byte[]>();
        listener.setIncludeContents(false);
        template.setProducerListener(listener);
        return template;
    }

    @Bean
    KafkaAdmin.NewTopics topics(
            ServiceIdentity service,
            ObjectProvider<Listener> listeners,
            ObjectProvider<SpokenTopics> spoken) {
        var topics = new LinkedHashMap<String, NewTopic>();
        listeners.forEach(l -> l.topics().forEach(name -> topics.put(name, topic(name))));
        spoken.forEach(s -> s.topics().forEach(name -> topics.put(name, topic(name))));
        var dead = Topics.deadLetters(service.name());
        topics.put(dead, ofAnyRecord(dead, KEPT)); // until somebody looked
        var redriven = Topics.redriven(service.name());
        topics.put(redriven, ofAnyRecord(redriven, A_WEEK));
        return new KafkaAdmin.NewTopics(topics.values().toArray(NewTopic[]::new));
    }

    private static NewTopic ofAnyRecord(String name, String retention) {
        return TopicBuilder.name(name)
                .partitions(Topics.partitions(name))
                .config(TopicConfig.RETENTION_MS_CONFIG, retention)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD))
                .build();
    }

    private static NewTopic topic(String name) {
        var forEver = Topics.kept().contains(name);
        return TopicBuilder.name(name)
                .partitions(Topics.partitions(name))
                .config(TopicConfig.RETENTION_MS_CONFIG, forEver ? KEPT : A_WEEK)
                .build();
    }

    @Bean
    ParkedHealth parkedMessages(JdbcClient db, Listener listener) {
        return new ParkedHealth(new ParkedTable(db, listener::concerns));
    }

    @Bean
    AxonModule numberedTopics(Speaker<?> speaker) { // for the aggregates' shells
        return configurer -> configurer.registerComponent(Speaker.class, _ -> speaker);
    }

    @Bean
    RelayBell relayBell(
            ServiceIdentity service, JdbcTemplate jdbc, JdbcConnectionDetails database) {
        var own = new PGSimpleDataSource();
        own.setUrl(database.getJdbcUrl());
        own.setUser(database.getUsername());
        own.setPassword(database.getPassword());
        own.setApplicationName(service.name() + "-relay-bell");
        return new PostgresBell(jdbc, own);
    }

    @Bean
    RelayWorker relay(
            ServiceIdentity service,
            Speaker<?> speaker,
            KafkaTemplate<byte[], byte[]> kafka,
            TokenStore tokens,
            EventStore store,
            EventStorageEngine engine,
            EventLog events,
            TransactionManager transactions,
            UnitsOfWork units,
            RelayBell bell,
            RelayPosition position) {
        return new RelayWorker(
                new Relay<>(service.name(), speaker, kafka),
                new RelayCursor(tokens, engine, transactions),
                store,
                events,
                units,
                bell,
                Pace.underLoad(),
                position);
    }

    @Bean
    RelayPosition relayPosition(JdbcClient db, Serializer serializer) {
        return new RelayPosition(db, serializer);
    }

    @Bean
    RelayHealth relayProgress(RelayWorker relay) {
        return new RelayHealth(relay);
    }

    @Bean
    InboxTable appliedLetters(JdbcTemplate jdbc) {
        return new InboxTable(jdbc);
    }

    @Bean
    DeadLetters deadLetters(
            ServiceIdentity service, KafkaTemplate<byte[], byte[]> kafka, MeterRegistry meters) {
        return new DeadLetters(Topics.deadLetters(service.name()), kafka, meters);
    }

    @Bean
    Inbox inbox(
            Listener listener,
            UnitsOfWork units,
            ReadAhead streams,
            InboxTable applied,
            JdbcClient db,
            DeadLetters dead,
            MeterRegistry meters) {
        var parked = new ParkedTable(db, listener::concerns);
        return new Inbox(listener, units, streams, applied, parked, dead, meters);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> inboxContainer(
            ServiceIdentity service,
            KafkaProperties properties,
            Listener listener,
            ConsumerProgress inbox,
            MeterRegistry meters) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        consumerConfig(service, properties),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumers.addPostProcessor(OffsetsBehind::of);
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        var container =
                new ContainerProperties(
                        Stream.concat(
                                        listener.topics().stream(),
                                        Stream.of(Topics.redriven(service.name())))
                                .toArray(String[]::new));
        container.setGroupId(service.name());
        container.setAckMode(ContainerProperties.AckMode.MANUAL);
        container.setMessageListener(new PacedInbox(inbox, Pace.underLoad()));
        container.setPollTimeout(POLL_MILLIS);
        container.setIdleEventInterval(Inbox.LOOK_WHEN_IDLE_EVERY.toMillis());
        var listening = new ConcurrentMessageListenerContainer<>(consumers, container);
        listening.setBeanName("inbox");
        listening.setConcurrency(1);
        return listening;
    }

    private static Map<String, Object> consumerConfig(
            ServiceIdentity service, KafkaProperties properties) {
        var config = properties.buildConsumerProperties();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        // A static member: after a restart it consumes again at once instead of waiting for the
        // time-out of its former self.
        config.put(
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, service.name() + "-" + service.replica());
        return config;
    }
}
