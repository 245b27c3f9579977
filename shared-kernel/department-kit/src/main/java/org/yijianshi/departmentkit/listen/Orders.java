package org.yijianshi.departmentkit.listen;

import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.CaseMessage;
import org.yijianshi.contracts.ClockMessage;
import org.yijianshi.contracts.ClockMessage.DueSet;
import org.yijianshi.contracts.HandlingMessage;
import org.yijianshi.contracts.Message;
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.contracts.OrderMessage.ItemOrderSupplemented;
import org.yijianshi.contracts.OrderMessage.ItemOrderWithdrawn;
import org.yijianshi.contracts.OrderMessage.ItemOrdered;
import org.yijianshi.contracts.Topics;
import org.yijianshi.departmentkit.desk.OrderFile;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.domain.HandlingCommand.OpenHandling;
import org.yijianshi.departmentkit.domain.HandlingCommand.TakeSupplement;
import org.yijianshi.departmentkit.domain.HandlingCommand.WithdrawHandling;
import org.yijianshi.departmentkit.domain.OrderSheet;
import org.yijianshi.departmentkit.read.DueDates;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.time.BusinessTime;

import java.util.ArrayList;
import java.util.List;

/// Orders of the case file become commands; news of the clock goes to the worklist.
public final class Orders implements Listener {

    private static final String DUE_SET = MessageTypes.stem(MessageTypes.nameOf(DueSet.class));

    private final ItemCode item;
    private final Vault vault;
    private final ReviewDesk<?> desk;
    private final OrderFile orders;
    private final Commands commands;
    private final DueDates dueDates;
    private final BusinessTime time;

    public Orders(
            ItemCode item,
            Vault vault,
            ReviewDesk<?> desk,
            OrderFile orders,
            Commands commands,
            DueDates dueDates,
            BusinessTime time) {
        this.item = item;
        this.vault = vault;
        this.desk = desk;
        this.orders = orders;
        this.commands = commands;
        this.dueDates = dueDates;
        this.time = time;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.itemOrders(item.value()), Topics.CLOCK_EVENTS);
    }

    /// Of the clock's news only the due instants of this item, one message in seven.
    @Override
    public boolean concerns(String type, @Nullable String concerned) {
        return !type.startsWith("clock.")
                || (type.equals(DUE_SET) && (concerned == null || concerned.equals(item.value())));
    }

    @Override
    public List<String> newsTopics() {
        return List.of(Topics.CLOCK_EVENTS);
    }

    @Override
    public void on(Message message) {
        switch (message) {
            case ItemOrdered order -> open(order);
            case ItemOrderSupplemented supplement -> supplement(supplement);
            case ItemOrderWithdrawn withdrawn ->
                    commands.send(
                            new WithdrawHandling(new CaseId(withdrawn.caseId()), time.instant()));
            case CaseMessage _, HandlingMessage _, ClockMessage _ -> {} // not on our topics
        }
    }

    @Override
    public void onNews(Message message, long seq) {
        if (message instanceof DueSet due && item.value().equals(due.item())) {
            dueDates.set(new CaseId(due.caseId()), due.dueAt(), due.budgetMinutes(), seq);
        }
    }

    private void open(ItemOrdered order) {
        var caseId = new CaseId(order.caseId());
        var at = time.instant();
        var sheet =
                new OrderSheet(
                        order.caseNumber(),
                        order.zone(),
                        order.profileEdition(),
                        order.outputs(),
                        order.parties(),
                        vault.accept(caseId, order.sections()));
        var review = desk.review(caseId, sheet, List.of(), at);
        commands.send(new OpenHandling(caseId, sheet, review.assessment(), review.assigned(), at));
    }

    private void supplement(ItemOrderSupplemented supplement) {
        var caseId = new CaseId(supplement.caseId());
        var at = time.instant();
        var kept =
                orders.of(caseId)
                        .orElseThrow(() -> new IllegalStateException("a supplement without order"));
        var sections = vault.accept(caseId, supplement.sections());
        var all = new ArrayList<>(kept.supplements());
        if (all.size() < supplement.round()) {
            all.add(sections);
        }
        var review = desk.review(caseId, kept.order(), all, at);
        commands.send(
                new TakeSupplement(
                        caseId,
                        supplement.round(),
                        sections,
                        review.assessment(),
                        review.assigned(),
                        at));
    }
}
