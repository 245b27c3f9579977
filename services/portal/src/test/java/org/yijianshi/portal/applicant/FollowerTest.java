package org.yijianshi.portal.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.portal.call.CaseView;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Seen;
import org.yijianshi.portal.signin.SignedOut;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

class FollowerTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final UUID ID = UUID.fromString("6f1c0d3e-6a57-4c55-9d0b-2f6f0a1b2c3d");
    private static final CaseView OPEN = view("IN_PROGRESS", null, "DISPATCHED");
    private static final CaseView REVIEWED = view("IN_PROGRESS", null, "UNDER_REVIEW");

    private final Heard heard = new Heard();

    @Test
    void a_case_that_stays_as_it_is_is_not_told() {
        assertThat(follower(() -> OPEN).look(NOON.plusSeconds(2))).isTrue();

        assertThat(heard.all).isEmpty();
    }

    @Test
    void what_was_seen_is_named_in_the_next_look_and_unchanged_is_not_told() {
        var named = new ArrayList<String>();
        var follower =
                new Follower(
                        "somebody",
                        heard,
                        OPEN,
                        tag -> {
                            named.add(tag);
                            return new Seen<>(tag.isEmpty() ? REVIEWED : null, "\"1\"");
                        },
                        CaseView.Item::state,
                        NOON);

        follower.look(NOON.plusSeconds(2));
        assertThat(follower.look(NOON.plusSeconds(4))).isTrue();

        assertThat(named).containsExactly("", "\"1\"");
        assertThat(heard.all).containsExactly("changed ", "said UNDER_REVIEW");
    }

    @Test
    void a_change_is_told_once_and_said_of_the_item_alone() {
        var follower = follower(() -> REVIEWED);

        follower.look(NOON.plusSeconds(2));
        follower.look(NOON.plusSeconds(4));

        assertThat(heard.all).containsExactly("changed ", "said seal-carving UNDER_REVIEW");
    }

    @Test
    void a_completed_case_is_followed_until_its_verdict() {
        var completed = view("COMPLETED", null, "COMPLETED");
        assertThat(follower(() -> completed).look(NOON.plusSeconds(2))).isTrue();
        assertThat(heard.all).doesNotContain("closed ");

        var judged = view("COMPLETED", 3L, "COMPLETED");
        assertThat(follower(() -> judged).look(NOON.plusSeconds(2))).isFalse();
        assertThat(heard.all).endsWith("closed ", "hung up");
    }

    @Test
    void a_silent_line_shows_now_and_then_that_it_is_there() {
        var follower = follower(() -> OPEN);

        follower.look(NOON.plus(Follower.BEAT));
        follower.look(NOON.plus(Follower.BEAT).plusSeconds(2));

        assertThat(heard.all).containsExactly("beat");
    }

    @Test
    void a_token_that_ended_hangs_up_and_the_browser_may_call_again() {
        var follower =
                follower(
                        () -> {
                            throw new SignedOut();
                        });

        assertThat(follower.look(NOON)).isFalse();
        assertThat(heard.all).containsExactly("hung up");
    }

    @Test
    void a_case_that_is_not_theirs_any_more_is_over() {
        var follower =
                follower(
                        () -> {
                            throw Refused.notFound("casefile");
                        });

        assertThat(follower.look(NOON)).isFalse();
        assertThat(heard.all).containsExactly("closed ", "hung up");
    }

    @Test
    void a_line_does_not_last_for_ever() {
        assertThat(follower(() -> OPEN).look(NOON.plus(Follower.LONGEST).plusSeconds(1))).isFalse();
        assertThat(heard.all).containsExactly("hung up");
    }

    @Test
    void whoever_has_gone_is_not_looked_for_again() {
        heard.gone = true;

        assertThat(follower(() -> REVIEWED).look(NOON)).isFalse();
    }

    @Test
    void a_session_that_ends_takes_its_followers_along() {
        try (var all = new Closing(new Followers())) {
            var follower = follower(() -> OPEN);
            all.followers().add(follower);

            new UntilSignedOut(all.followers(), follower).ended();

            assertThat(all.followers().now()).isEmpty();
            assertThat(heard.all).containsExactly("closed ", "hung up");
        }
    }

    @Test
    void one_person_has_few_lines_and_others_still_have_theirs() {
        try (var all = new Closing(new Followers())) {
            for (int i = 0; i < Followers.OF_ONE_PERSON; i++) {
                assertThat(all.followers().add(follower("a", () -> OPEN))).isTrue();
            }
            assertThat(all.followers().add(follower("a", () -> OPEN))).isFalse();
            assertThat(all.followers().add(follower("b", () -> OPEN))).isTrue();
        }
    }

    @Test
    void there_are_only_so_many_lines_and_one_that_ends_makes_room() {
        try (var all = new Closing(new Followers())) {
            for (int i = 0; i < Followers.AT_ALL; i++) {
                assertThat(all.followers().add(follower("p" + i, () -> OPEN))).isTrue();
            }
            assertThat(all.followers().add(follower("late", () -> OPEN))).isFalse();
            all.followers().remove(all.followers().now().getFirst());
            assertThat(all.followers().add(follower("late", () -> OPEN))).isTrue();
        }
    }

    private Follower follower(Supplier<CaseView> look) {
        return follower("somebody", look);
    }

    private Follower follower(String person, Supplier<CaseView> look) {
        return new Follower(
                person,
                heard,
                OPEN,
                _ -> new Seen<>(look.get(), ""),
                item -> item.item() + " " + item.state(),
                NOON);
    }

    private static CaseView view(String state, @Nullable Long net, String item) {
        return new CaseView(
                ID,
                "1",
                "opening",
                "410402",
                "ONLINE",
                state,
                null,
                null,
                NOON,
                null,
                null,
                new CaseView.Clock(210L, NOON, net, net == null ? null : true),
                List.of(item("seal-carving", item), item("tax-ukey", "DISPATCHED")),
                List.of(),
                NOON);
    }

    private static CaseView.Item item(String name, String state) {
        return new CaseView.Item(
                name,
                state,
                "DEPARTMENT",
                List.of(),
                NOON,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                null);
    }

    private record Closing(Followers followers) implements AutoCloseable {

        @Override
        public void close() {
            followers.close();
        }
    }

    private static final class Heard implements Line {

        private final List<String> all = new ArrayList<>();
        private boolean gone;

        @Override
        public void say(String event, String text) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            all.add(event + " " + text);
        }

        @Override
        public void beat() {
            all.add("beat");
        }

        @Override
        public void hangUp() {
            all.add("hung up");
        }
    }
}
