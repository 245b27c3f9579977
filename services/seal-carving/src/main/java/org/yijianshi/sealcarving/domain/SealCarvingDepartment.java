package org.yijianshi.sealcarving.domain;

import static java.util.Objects.requireNonNull;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Maker;
import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Five free seals for a new enterprise: a code for each is put on file, somebody other than the
/// enterprise pays, and the maker of its choice carves them.
public final class SealCarvingDepartment implements Department<SealCarvingForm> {

    private static final NumberSeries SEAL_CODES = new SealCodes();

    private final SealMaker maker;
    private final FirstSetPayers payers = new FirstSetPayers();
    private final MakerIsOnThePublicList makers = new MakerIsOnThePublicList();
    private final List<HandlingPolicy<SealCarvingForm>> policies =
            List.of(
                    new EnterpriseHasBeenRegistered(),
                    new SealsAreFromTheFreeSet(),
                    new SomebodyPaysForTheFirstSet(payers),
                    makers,
                    new ReceiverIsTheLegalRepresentativeOrAuthorised());

    public SealCarvingDepartment(SealMaker maker) {
        this.maker = maker;
    }

    @Override
    public ItemCode item() {
        return new ItemCode("seal-carving");
    }

    @Override
    public Class<SealCarvingForm> form() {
        return SealCarvingForm.class;
    }

    @Override
    public String ruleSet() {
        return "seal-carving-2026.1";
    }

    @Override
    public List<HandlingPolicy<SealCarvingForm>> policies() {
        return policies;
    }

    /// A supplement may replace the seals alone: who the legal representative is, registration has
    /// decided.
    @Override
    public List<Reason> reasons() {
        return List.of(
                Reason.supplement("SEAL_SET_TO_BE_CHOSEN_AGAIN", "seals"),
                Reason.supplement("SEAL_MAKER_TO_BE_CHOSEN_AGAIN", "seals"),
                Reason.supplement("SEAL_RECEIVER_MANDATE_NEEDED", "seals"),
                Reason.rejection("SEAL_NAME_DIFFERS_FROM_LICENCE"),
                Reason.rejection("SEAL_EARLIER_ONE_STILL_VALID"),
                Reason.rejection("SEAL_RECEIVER_HAS_NO_MANDATE"));
    }

    @Override
    public List<Choice> choices(HallZone zone, LocalDate on) {
        return List.of(makers.choice(zone, on));
    }

    @Override
    public Award assign(Order<SealCarvingForm> order, Numbers numbers) {
        var results = new LinkedHashMap<String, String>();
        var seals =
                order.form().seals().kinds().stream()
                        .map(FreeSeal::of)
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        var places = seals.stream().map(FreeSeal::place).toList();
        var codes = numbers.claimAll(SEAL_CODES, order.zone().region(), order.caseId(), places);
        seals.forEach(seal -> results.put(seal.result(), requireNonNull(codes.get(seal.place()))));
        var payer = payers.payerFor(order.zone(), order.on());
        results.put("payer", payer.name());
        if (payer != Payer.SELF) {
            results.put("amountDue", "0");
        }
        return Award.of(results);
    }

    @Override
    public Optional<Maker<SealCarvingForm>> maker() {
        return Optional.of(maker);
    }
}
