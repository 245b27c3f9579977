package org.yijianshi.trial;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.platform.ServiceIdentity;
import org.yijianshi.platform.YijianshiService;
import org.yijianshi.platform.access.Endpoints;
import org.yijianshi.platform.access.ReachedCases;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.kafka.SpokenTopics;
import org.yijianshi.platform.store.AggregateDefinition;
import org.yijianshi.platform.store.AxonModule;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Projection;
import org.yijianshi.platform.web.TextSource;
import org.yijianshi.trial.Notebook.Event;

import java.util.List;

/// The trial service.
@YijianshiService
public class TrialApplication {

    @Bean
    TrialTopics trialTopics(ServiceIdentity service, @Value("${trial.in:}") String in) {
        return TrialTopics.of(service, in);
    }

    @Bean
    @Primary
    Endpoints trialDoors() {
        return TrialDoors.ENDPOINTS;
    }

    /// Every case of it lies in one zone.
    @Bean
    ReachedCases reachedCases() {
        return (_, reach) -> reach.covers("410402");
    }

    @Bean
    Mischief mischief() {
        return new Mischief();
    }

    @Bean
    AxonModule mischiefForShell(Mischief mischief) {
        return configurer -> configurer.registerComponent(Mischief.class, _ -> mischief);
    }

    @Bean
    TextSource trialWords() {
        return new TextSource("trial-texts");
    }

    @Bean
    AggregateDefinition<?, ?> notebooks() {
        return new AggregateDefinition<>(
                NotebookShell.class,
                Notebook.Command.class,
                NotebookShell::new,
                Notebook.Command::caseId);
    }

    @Bean
    Speaker<Event> speaker(TrialTopics topics) {
        return new TrialSpeaker(topics);
    }

    @Bean
    SpokenTopics spokenTopics(TrialTopics topics) {
        return new SpokenTopics(List.of(topics.said(), topics.shouted()));
    }

    @Bean
    Listener listener(TrialTopics topics, JdbcClient db, Commands commands, Mischief mischief) {
        return new TrialListener(topics, db, commands, mischief);
    }

    @Bean
    Projection<Event> projection(JdbcClient db) {
        return new TrialProjection(db);
    }
}
