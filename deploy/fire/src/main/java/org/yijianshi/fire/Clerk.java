package org.yijianshi.fire;

import org.yijianshi.fire.Act.Kind;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// At the window: hands over the results of one completed case in sixteen.
final class Clerk implements AutoCloseable {

    private static final String WAITING =
            """
            select case_id::text from case_view
            where state = 'COMPLETED' and handed_over_at is null
              and get_byte(uuid_send(case_id), 15) < 16
            limit 20
            """;

    private static final String TAKEN =
            """
            {"method":"COURIER","recipient":{"name":"李晓雨"}}\
            """;

    private final Field field;
    private final Posts posts;
    private final Thread thread;

    Clerk(Field field, Posts posts) {
        this.field = field;
        this.posts = posts;
        this.thread = Thread.ofVirtual().name("clerk").start(this::work);
    }

    private void work() {
        try {
            while (true) {
                for (var id : waiting()) {
                    posts.send(
                            Act.onCase(Kind.HAND_OVER, id),
                            "/api/cases/" + id + "/handover",
                            TAKEN);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private List<UUID> waiting() {
        try {
            return field.db("casefile").list(WAITING, row -> UUID.fromString(row.getString(1)));
        } catch (IllegalStateException databaseAway) {
            return List.of();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        Threads.join(thread);
    }
}
