package org.yijianshi.departmentkit.desk;

import org.yijianshi.contracts.Contents;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.OrderSheet;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.seal.Vault;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Opens the sealed sections of an order and reads them into the department's own form.
public final class OrderReader<F> {

    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private final Department<F> department;
    private final Vault vault;
    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    public OrderReader(Department<F> department, Vault vault) {
        this.department = department;
        this.vault = vault;
    }

    /// The order as the rules see it at an instant.
    public Order<F> read(CaseId caseId, OrderFile.Kept kept, Instant at) {
        return order(caseId, kept.order(), sections(caseId, kept.order(), kept.supplements()), at);
    }

    /// The order with its sections in clear, for whoever may see them.
    public ObjectNode sections(CaseId caseId, OrderSheet sheet, List<Sealed> supplements) {
        var sections = open(caseId, Contents.order(department.item().value()), sheet.sections());
        int round = 0;
        for (var supplement : supplements) {
            round++;
            sections.setAll(
                    open(
                            caseId,
                            Contents.supplement(department.item().value(), round),
                            supplement));
        }
        return sections;
    }

    Order<F> order(CaseId caseId, OrderSheet sheet, ObjectNode sections, Instant at) {
        return order(caseId, new HallZone(sheet.zone()), sheet.outputs(), sections, at);
    }

    Order<F> order(
            CaseId caseId,
            HallZone zone,
            Map<String, String> outputs,
            ObjectNode sections,
            Instant at) {
        return new Order<>(caseId, zone, day(at), outputs, form(sections));
    }

    /// The day of an instant, as the halls count days.
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HALL_TIME);
    }

    /// Reads sections as they are in the combined form: kebab-case names at the top, camel case
    /// below.
    public F form(ObjectNode sections) {
        var named = json.createObjectNode();
        for (var section : sections.properties()) {
            named.set(camelCase(section.getKey()), section.getValue());
        }
        return json.treeToValue(named, department.form());
    }

    private ObjectNode open(CaseId caseId, String content, Sealed sealed) {
        return (ObjectNode) json.readTree(vault.open(caseId, content, sealed));
    }

    private static String camelCase(String kebab) {
        var name = new StringBuilder();
        for (var word : kebab.split("-", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
