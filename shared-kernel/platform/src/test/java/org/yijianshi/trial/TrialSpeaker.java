package org.yijianshi.trial;

import org.yijianshi.contracts.CaseMessage.ItemReleased;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.trial.Notebook.Event;
import org.yijianshi.trial.Notebook.Event.Shouted;
import org.yijianshi.trial.Notebook.Event.Whispered;
import org.yijianshi.trial.Notebook.Event.Written;

import java.util.List;
import java.util.Set;

/// Says each note on none, one or two topics.
record TrialSpeaker(TrialTopics names) implements Speaker<Event> {

    @Override
    public Class<Event> eventType() {
        return Event.class;
    }

    @Override
    public Set<String> topics(Event event) {
        return switch (event) {
            case Whispered _ -> Set.of();
            case Written _ -> Set.of(names.said());
            case Shouted _ -> Set.of(names.said(), names.shouted());
        };
    }

    @Override
    public List<Saying> say(Event event) {
        var message = new ItemReleased(event.caseId().value(), event.text(), null, event.at());
        return topics(event).stream().map(topic -> new Saying(topic, message)).toList();
    }
}
