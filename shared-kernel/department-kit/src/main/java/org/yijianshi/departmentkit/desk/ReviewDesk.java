package org.yijianshi.departmentkit.desk;

import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Contents;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmentkit.domain.Assessment;
import org.yijianshi.departmentkit.domain.Assigned;
import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.OrderSheet;
import org.yijianshi.departmentkit.domain.Precheck;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.seal.Vault;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Assesses orders by the published rules and awards what is approved, numbers included, in the
/// caller's transaction.
public final class ReviewDesk<F> {

    private static final Concern SWITCHED_OFF = new Concern("AUTOMATIC_APPROVAL_OFF", "");

    private final Department<F> department;
    private final Numbers numbers;
    private final Profiles profiles;
    private final Vault vault;
    private final OrderReader<F> reader;
    private final JsonMapper json = new JsonMapper();

    public ReviewDesk(
            Department<F> department,
            Numbers numbers,
            Profiles profiles,
            Vault vault,
            OrderReader<F> reader) {
        this.department = department;
        this.numbers = numbers;
        this.profiles = profiles;
        this.vault = vault;
        this.reader = reader;
    }

    /// An assessment and, when the rules decide by themselves, what they award.
    public record Review(Assessment assessment, @Nullable Assigned assigned) {}

    /// Assesses an order as it stands and awards it when nothing speaks against it.
    public Review review(CaseId caseId, OrderSheet sheet, List<Sealed> supplements, Instant at) {
        var order = reader.order(caseId, sheet, reader.sections(caseId, sheet, supplements), at);
        var assessment = Assessment.of(department, order);
        assessment = underProfile(assessment, sheet.profileEdition(), sheet.zone());
        return new Review(assessment, assessment.isAutomatic() ? award(order) : null);
    }

    /// The same for sections that nobody has brought in yet, as far as it can be told: nothing is
    /// awarded, and nothing is kept of it.
    ///
    /// @param edition of the zone's profile
    public Precheck precheck(
            CaseId caseId, HallZone zone, String edition, ObjectNode sections, Instant at) {
        var order = reader.order(caseId, zone, Map.of(), sections, at);
        var precheck = Precheck.of(department, order, Set.copyOf(sections.propertyNames()));
        return new Precheck(
                underProfile(precheck.assessment(), edition, zone.value()), precheck.later());
    }

    /// What an approval of this order gives; official numbers are claimed.
    public Assigned award(Order<F> order) {
        var award = department.assign(order, numbers);
        return new Assigned(
                award.results(), sealed(order.caseId(), award), department.maker().isPresent());
    }

    /// The confidential part of an award, sealed for this department; absent when there is none.
    public @Nullable Sealed sealed(CaseId caseId, Award award) {
        return award.confidential().isEmpty()
                ? null
                : vault.sealer(caseId)
                        .seal(
                                Contents.results(department.item().value()),
                                json.writeValueAsBytes(award.confidential()));
    }

    private Assessment underProfile(Assessment assessment, String edition, String zone) {
        var isAutomatic =
                profiles.edition(edition, zone)
                        .terms(department.item().value())
                        .automaticApproval();
        return isAutomatic ? assessment : assessment.with(SWITCHED_OFF);
    }
}
