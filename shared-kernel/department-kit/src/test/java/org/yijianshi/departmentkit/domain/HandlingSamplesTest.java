package org.yijianshi.departmentkit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.departmentkit.domain.Story.*;

import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskReleased;
import org.yijianshi.platform.store.StoredForm;
import org.yijianshi.testkit.FrozenSamples;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What departments have stored is read for ever.
class HandlingSamplesTest {

    private static final List<HandlingEvent> EVENTS =
            List.of(
                    OPENED,
                    REFERRED,
                    CLAIMED,
                    new TaskReleased(CASE, ANNA, AT),
                    ASKED,
                    SUPPLEMENTED,
                    approvedBy(ANNA, UNFINISHED),
                    new HandlingCompleted(
                            CASE, Map.of("number", "7"), CONFIDENTIAL, MADE_CONFIDENTIAL, AT),
                    REJECTED,
                    WITHDRAWN);

    private final FrozenSamples samples =
            new FrozenSamples(
                    Path.of("src/test/resources/samples"),
                    HandlingSamplesTest::written,
                    HandlingSamplesTest::read);

    @Test
    void every_stored_event_is_written_and_read_as_ever() {
        assertThat(samples.differences(HandlingEvent.class, EVENTS)).isEmpty();
    }

    @Test
    void what_may_be_absent_is_absent_after_reading() {
        var automatic = approvedBy(null, new Assigned(Map.of(), null, false));

        assertThat(read(automatic.getClass().getName(), written(automatic))).isEqualTo(automatic);
    }

    /// As orders were stored before they named their parties.
    @Test
    void an_order_of_before_has_no_parties() throws IOException {
        var file = Path.of("src/test/resources/samples/HandlingOpened-without-parties.json");
        var frozen = new JsonMapper().readTree(Files.readString(file));
        var opened = read(frozen.get("type").asString(), frozen.get("payload").toString());

        var s = SHEET;
        var sheet =
                new OrderSheet(
                        s.caseNumber(), s.zone(), s.profileEdition(), s.outputs(), null, SECTIONS);
        assertThat(opened).isEqualTo(new HandlingEvent.HandlingOpened(CASE, sheet, AT));
    }

    @Test
    void a_field_that_is_not_known_any_more_is_passed_over() {
        var more = written(WITHDRAWN).replaceFirst("\\{", "{\"once\":1,");

        assertThat(read(WITHDRAWN.getClass().getName(), more)).isEqualTo(WITHDRAWN);
    }

    private static String written(Object event) {
        return StoredForm.serializer().serialize(event, String.class).getData();
    }

    private static Object read(String type, String json) {
        return StoredForm.serializer()
                .deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
    }
}
