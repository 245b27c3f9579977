package org.yijianshi.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.casefile.domain.Story.*;

import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.platform.store.StoredForm;
import org.yijianshi.testkit.FrozenSamples;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What was stored of a case is read for ever.
class CaseSamplesTest {

    private static final List<CaseEvent> EVENTS =
            List.of(
                    SUBMITTED,
                    SEALS_RELEASED,
                    asked(SEALS),
                    supplemented(SEALS, 1, "one"),
                    new ItemCompleted(CASE, SEALS, CODE, SEALED, AT),
                    rejected(UKEY),
                    new ItemCancelled(CASE, BANK, AT),
                    new ItemWithdrawn(CASE, BANK, AT),
                    new WaitingItemWithdrawn(CASE, BANK, AT),
                    new CaseCompleted(CASE, AT),
                    new CaseRejected(CASE, AT),
                    new CaseWithdrawn(CASE, AT),
                    new LateResultRecorded(CASE, SEALS, CODE, SEALED, EARLIER, AT),
                    handedOver(REGISTRATION, SEALS));

    private final FrozenSamples samples =
            new FrozenSamples(
                    Path.of("src/test/resources/samples"),
                    CaseSamplesTest::written,
                    CaseSamplesTest::read);

    @Test
    void every_stored_event_is_written_and_read_as_ever() {
        assertThat(samples.differences(CaseEvent.class, EVENTS)).isEmpty();
    }

    @Test
    void what_may_be_absent_is_absent_after_reading() {
        assertThat(List.of(REGISTRATION_RELEASED, REGISTERED, lateResult(SEALS, CODE)))
                .allSatisfy(e -> assertThat(read(e.getClass().getName(), written(e))).isEqualTo(e));
    }

    @Test
    void a_case_from_before_people_signed_in_has_no_parties() throws IOException {
        var stored =
                new JsonMapper()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "src/test/resources/samples/before-parties/CaseSubmitted.json")));
        var read =
                (CaseSubmitted)
                        read(stored.path("type").asString(), stored.path("payload").toString());
        assertThat(read.submission().parties()).isEmpty();
        assertThat(read.plan()).isEqualTo(((CaseSubmitted) SUBMITTED).plan());
    }

    private static String written(Object event) {
        return StoredForm.serializer().serialize(event, String.class).getData();
    }

    private static Object read(String type, String json) {
        return StoredForm.serializer()
                .deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
    }
}
