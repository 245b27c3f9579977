package org.yijianshi.departmentkit.desk;

import org.yijianshi.access.Role;
import org.yijianshi.contracts.PersonalFields;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.AccessRecords.Reading;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Purpose;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/// Shows officers the sections of an order: personal values masked, and one of them in clear when
/// its reading is recorded.
public final class SectionReader {

    private final OrderReader<?> reader;
    private final OrderFile orders;
    private final AccessRecords readings;
    private final UnitsOfWork units;
    private final BusinessTime time;

    public SectionReader(
            OrderReader<?> reader,
            OrderFile orders,
            AccessRecords readings,
            UnitsOfWork units,
            BusinessTime time) {
        this.reader = reader;
        this.orders = orders;
        this.readings = readings;
        this.units = units;
        this.time = time;
    }

    /// All sections of an order, masked.
    public JsonNode masked(CaseId caseId, OrderFile.Kept kept) {
        return PersonalFields.masked(reader.sections(caseId, kept.order(), kept.supplements()));
    }

    /// One personal value; none if the pointer names no such value of this order.
    ///
    /// @param pointer a JSON pointer into the sections
    public Optional<JsonNode> clear(CaseId caseId, String pointer, Purpose purpose, Caller caller) {
        return units.call(
                () -> {
                    var value =
                            orders.of(caseId)
                                    .map(k -> reader.sections(caseId, k.order(), k.supplements()))
                                    .flatMap(sections -> PersonalFields.clear(sections, pointer));
                    value.ifPresent(_ -> readings.add(caseId, reading(pointer, purpose, caller)));
                    return value;
                });
    }

    private Reading reading(String pointer, Purpose purpose, Caller caller) {
        return new Reading(time.instant(), caller.subject(), Role.OFFICER.name(), pointer, purpose);
    }
}
