package org.yijianshi.departmentkit.desk;

import org.yijianshi.access.PersonReferences;
import org.yijianshi.departmentkit.desk.OrderFile.Kept;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;

/// Whether an application names the officer who is about to deal with it (回避): whoever it names
/// leaves it to a colleague. Judged by reference: by the parties that the order names, and by
/// everybody in the sections this department has, which may be more (employees) or newer.
public final class OwnCases {

    private static final String ID_NUMBER = "idNumber";

    private final OrderFile orders;
    private final OrderReader<?> reader;
    private final PersonReferences references;

    public OwnCases(OrderFile orders, OrderReader<?> reader, PersonReferences references) {
        this.orders = orders;
        this.reader = reader;
        this.references = references;
    }

    /// Whether the order of this case names the caller.
    public boolean names(CaseId caseId, Caller caller) {
        var person = caller.person();
        return person != null
                && orders.of(caseId).stream()
                        .flatMap(kept -> everybody(caseId, kept))
                        .anyMatch(person::equals);
    }

    private Stream<String> everybody(CaseId caseId, Kept kept) {
        var sections = reader.sections(caseId, kept.order(), kept.supplements());
        var parties = kept.order().parties();
        return Stream.concat(
                parties == null ? Stream.empty() : parties.stream(),
                everything(sections)
                        .filter(node -> node.path(ID_NUMBER).isString())
                        .map(this::reference));
    }

    private String reference(JsonNode named) {
        return references.of(
                named.path("idType").asString("CITIZEN_ID"), named.path(ID_NUMBER).asString());
    }

    private static Stream<JsonNode> everything(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(OwnCases::everything));
    }
}
