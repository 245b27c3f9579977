package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/// A service that does not run holds up its own work and nothing else, and finds everything when it
/// runs again.
@ExtendWith(SharedHall.class)
class StoppedServicesTest {

    private final Hall hall;

    StoppedServicesTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    void orders_wait_for_the_department_and_news_for_the_supervisor() {
        var application = Application.about(hall, "nobody at home");
        hall.stop("tax-ukey");
        hall.stop("supervision");
        try {
            application.submitted(Forms.naturalPerson());
            for (var item : List.of("seal-carving", "social-security", "bank-account")) {
                application.awaitItem(item, "COMPLETED");
            }
            assertThat(application.item("tax-ukey").path("state").asString())
                    .isEqualTo("DISPATCHED");
            assertThat(application.view().path("state").asString()).isEqualTo("IN_PROGRESS");
        } finally {
            hall.start("tax-ukey");
            hall.start("supervision");
        }
        var view = application.awaitState("COMPLETED");
        assertThat(Application.item(view, "tax-ukey").at("/results/ukeyNumber").asString())
                .isNotEmpty();
        var tax = new Tables(hall, "tax-ukey");
        assertThat(tax.numbersOf(application)).hasSize(1);
        assertThat(tax.times("HandlingOpened", application)).isEqualTo(1);
        application.awaitView(v -> v.path("clock").has("withinPromise"));
        assertThat(application.ledger().at("/verdict/withinPromise").asBoolean()).isTrue();
    }
}
