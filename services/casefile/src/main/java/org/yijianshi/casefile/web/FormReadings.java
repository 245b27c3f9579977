package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.access.Role;
import org.yijianshi.contracts.PersonalFields;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.AccessRecords.Reading;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Purpose;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;

/// Nobody has to confirm what they cannot read: single values of a form that waits, in clear, for
/// those who are asked about it.
@Component
class FormReadings {

    private final WaitingForms forms;
    private final AccessRecords readings;
    private final UnitsOfWork units;
    private final BusinessTime time;

    FormReadings(WaitingForms forms, AccessRecords readings, UnitsOfWork units, BusinessTime time) {
        this.forms = forms;
        this.readings = readings;
        this.units = units;
        this.time = time;
    }

    /// Which value of the form with this digest somebody wants in clear, and what for.
    ///
    /// @param pointer a JSON pointer into the sections: `/shareholders/list/0/idNumber`
    record Wanted(@Nullable String digest, @Nullable String pointer, @Nullable Purpose purpose) {}

    /// One value in clear.
    record Disclosed(String pointer, JsonNode value) {}

    /// One personal value in clear. The reading is recorded in the same transaction: no record, no
    /// value.
    ///
    /// @throws Problem without a purpose, or if there is no such value for the caller
    Disclosed disclose(CaseId caseId, Wanted wanted, Caller caller) {
        return units.call(
                () -> {
                    var form = forms.find(caseId, wanted.digest(), caller);
                    var pointer = wanted.pointer();
                    var purpose = wanted.purpose();
                    if (pointer == null || purpose == null) {
                        throw Problem.badRequest("purpose-needed");
                    }
                    var value =
                            form.map(found -> forms.waiting(caseId, found).form().path("sections"))
                                    .flatMap(sections -> PersonalFields.clear(sections, pointer))
                                    .orElseThrow(Problem::notFound);
                    readings.add(
                            caseId,
                            new Reading(
                                    time.instant(),
                                    caller.subject(),
                                    Role.APPLICANT.name(),
                                    pointer,
                                    purpose));
                    return new Disclosed(pointer, value);
                });
    }
}
