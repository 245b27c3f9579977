package org.yijianshi.departmentkit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Contents;
import org.yijianshi.departmentkit.desk.OrderFile;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.domain.CannotBeAwarded;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingCommand.Approve;
import org.yijianshi.departmentkit.domain.HandlingCommand.AskForSupplements;
import org.yijianshi.departmentkit.domain.HandlingCommand.ClaimTask;
import org.yijianshi.departmentkit.domain.HandlingCommand.Reject;
import org.yijianshi.departmentkit.domain.HandlingCommand.ReleaseTask;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Overtaken;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.CommandRefused;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.util.List;

/// What officers decide, as commands. An approval claims its numbers in the transaction that
/// records it; reasons other than the published ones are refused.
public final class Decisions {

    private static final int LONGEST_NOTE = 1000;

    private final Published<?> published;
    private final UnitsOfWork units;
    private final Commands commands;
    private final Vault vault;
    private final BusinessTime time;

    public <F> Decisions(
            Department<F> department,
            OrderFile orders,
            OrderReader<F> reader,
            ReviewDesk<F> desk,
            UnitsOfWork units,
            Commands commands,
            Vault vault,
            BusinessTime time) {
        this.published = new Published<>(department, orders, reader, desk);
        this.units = units;
        this.commands = commands;
        this.vault = vault;
        this.time = time;
    }

    public void claim(CaseId caseId, String officer) {
        commands.send(new ClaimTask(caseId, officer, time.instant()));
    }

    public void release(CaseId caseId, String officer) {
        commands.send(new ReleaseTask(caseId, officer, time.instant()));
    }

    public void approve(CaseId caseId, String officer) {
        awarding(() -> units.run(() -> commands.send(published.approval(caseId, officer, time))));
    }

    /// What stands against an award, whoever gives it, is told to the officer as the concern it is.
    static void awarding(Runnable approval) {
        try {
            approval.run();
        } catch (CannotBeAwarded refused) {
            throw cannotBeApproved(refused.concern());
        } catch (Overtaken overtaken) {
            throw cannotBeApproved(new Concern(overtaken.code(), ""));
        }
    }

    private static Problem cannotBeApproved(Concern concern) {
        var pointer = concern.pointer().isEmpty() ? "" : "/sections" + concern.pointer();
        return Problem.conflict(
                "cannot-be-approved", "concern", List.of(new Violation(pointer, concern.code())));
    }

    public void reject(CaseId caseId, String officer, List<String> reasons, @Nullable String note) {
        published.named(reasons, Reason.Use.REJECTION);
        units.run(
                () ->
                        commands.send(
                                new Reject(
                                        caseId,
                                        officer,
                                        reasons,
                                        sealed(caseId, note),
                                        time.instant())));
    }

    public void askForSupplements(
            CaseId caseId, String officer, List<String> reasons, @Nullable String note) {
        var named = published.named(reasons, Reason.Use.SUPPLEMENT);
        var sections = named.stream().flatMap(r -> r.sections().stream()).distinct().toList();
        units.run(
                () ->
                        commands.send(
                                new AskForSupplements(
                                        caseId,
                                        officer,
                                        reasons,
                                        sections,
                                        sealed(caseId, note),
                                        time.instant())));
    }

    private @Nullable Sealed sealed(CaseId caseId, @Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE) {
            throw Problem.badRequest("note-too-long");
        }
        return vault.sealer(caseId).seal(Contents.note(published.item()), note.getBytes(UTF_8));
    }

    /// The department's side of a decision, its form's type bound once.
    private record Published<F>(
            Department<F> department, OrderFile orders, OrderReader<F> reader, ReviewDesk<F> desk) {

        String item() {
            return department.item().value();
        }

        Approve approval(CaseId caseId, String officer, BusinessTime time) {
            var at = time.instant();
            var kept = orders.of(caseId).orElseThrow(Problem::notFound);
            kept.state()
                    .refusalOfApproval(caseId, officer, at)
                    .ifPresent(
                            refusal -> {
                                throw new CommandRefused(refusal);
                            });
            var assigned = desk.award(reader.read(caseId, kept, at));
            return new Approve(caseId, officer, department.ruleSet(), assigned, at);
        }

        List<Reason> named(List<String> codes, Reason.Use use) {
            var named =
                    department.reasons().stream()
                            .filter(reason -> codes.contains(reason.code()))
                            .filter(reason -> reason.uses().contains(use))
                            .toList();
            if (named.isEmpty() || named.size() != codes.stream().distinct().count()) {
                throw Problem.badRequest("reason-not-published");
            }
            return named;
        }
    }
}
