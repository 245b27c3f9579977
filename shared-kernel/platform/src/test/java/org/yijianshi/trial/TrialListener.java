package org.yijianshi.trial;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.contracts.CaseMessage.ItemReleased;
import org.yijianshi.contracts.Message;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.trial.Notebook.Command.Write;

import java.util.List;

/// Writes down what it hears, in a table and in the notebook. `claim x` claims a name that only one
/// may have.
record TrialListener(TrialTopics names, JdbcClient db, Commands commands, Mischief mischief)
        implements Listener {

    @Override
    public List<String> topics() {
        return List.of(names.in(), names.news());
    }

    @Override
    public List<String> newsTopics() {
        return List.of(names.news());
    }

    @Override
    public boolean concerns(String type, @Nullable String item) {
        return !type.equals("case.handed-over");
    }

    @Override
    public void on(Message message) {
        var text = text(message);
        commands.send(new Write(new CaseId(message.caseId()), text, message.at()));
        db.sql("insert into heard (case_id, text) values (?, ?)")
                .params(message.caseId(), text)
                .update();
        if (text.startsWith("claim ")) {
            db.sql("insert into claimed (name) values (?)").param(text).update();
        }
        mischief.heard(text);
    }

    @Override
    public void onNews(Message message, long seq) {
        db.sql(
                        """
                        insert into news (case_id, text, times) values (?, ?, 1)
                        on conflict (case_id) do update set text = excluded.text, times = news.times + 1
                        """)
                .params(message.caseId(), text(message))
                .update();
        mischief.heard(text(message));
    }

    private static String text(Message message) {
        return message instanceof ItemReleased released ? released.item() : "something else";
    }
}
