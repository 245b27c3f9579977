package org.yijianshi.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.testkit.TestStaff;
import org.yijianshi.trial.Trial;

import java.util.Map;
import java.util.UUID;

/// A kept answer is for who asked first, as long as they may still see it.
class RepeatsAfterLeavingTest {

    private static final TestStaff STAFF =
            TestStaff.NONE.with("zhang.wei", "", "410402").with("zhou.min", "", "410400");

    @Test
    void whoever_has_lost_the_case_is_not_given_the_kept_answer() {
        var file = STAFF.file();
        try (var trial =
                Trial.start("trial-left", Map.of("yijianshi.access.staff", file.toString()))) {
            var path = "/zones/" + Trial.newCase();
            var key = UUID.randomUUID();
            var first = post(trial, "zhang.wei", path, key, "a");
            assertThat(first.body()).isEqualTo("[\"a\"]");
            assertThat(post(trial, "zhang.wei", path, key, "a").body()).isEqualTo(first.body());
            // another's key is another key
            assertThat(post(trial, "zhou.min", path, key, "b").body()).isEqualTo("[\"a\",\"b\"]");

            TestStaff.NONE.with("zhang.wei", "", "411700").writeTo(file);
            Trial.eventually(
                    () ->
                            post(trial, "zhang.wei", path, key, "a")
                                    .isProblem(404, "not-found", "没有找到"));
            post(trial, "zhou.min", path, key, "b").isProblem(404, "not-found", "没有找到");

            // what is back is given again, and nothing was done meanwhile
            STAFF.writeTo(file);
            Trial.eventually(
                    () ->
                            assertThat(post(trial, "zhang.wei", path, key, "a").body())
                                    .isEqualTo(first.body()));
        }
    }

    private static Answer post(Trial trial, String who, String path, UUID key, String text) {
        return Answer.bearing(
                trial.token(who, "CLERK"),
                trial,
                "POST",
                path,
                "{\"text\":\"" + text + "\"}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key.toString());
    }
}
