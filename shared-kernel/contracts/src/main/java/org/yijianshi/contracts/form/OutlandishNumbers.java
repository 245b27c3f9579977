package org.yijianshi.contracts.form;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Numbers that no field of any form takes. The validator compares some of them as whole numbers of
/// 64 bits and ends in a fault where one is larger: then these are what is wrong.
final class OutlandishNumbers {

    /// More yuan than there are, more of anything than can be counted.
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private OutlandishNumbers() {}

    /// The first of them, said as the schema says of one that is too large or too small.
    static List<SchemaProblem> in(String at, JsonNode value) {
        var found = new ArrayList<SchemaProblem>();
        collect(at, value, found);
        return found;
    }

    private static void collect(String at, JsonNode node, List<SchemaProblem> found) {
        if (found.size() >= FirstErrors.LIMIT) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            one ->
                                    collect(
                                            ProblemFromError.below(at, one.getKey()),
                                            one.getValue(),
                                            found));
        } else if (node.isArray()) {
            for (int n = 0; n < node.size(); n++) {
                collect(at + "/" + n, node.get(n), found);
            }
        } else if (node.isNumber() && isOutlandish(node)) {
            found.add(problem(at, node));
        }
    }

    private static boolean isOutlandish(JsonNode number) {
        return number.decimalValueOpt()
                .map(value -> value.abs().compareTo(MOST) > 0)
                .orElse(true); // not even a number of decimals
    }

    private static SchemaProblem problem(String at, JsonNode number) {
        return number.decimalValueOpt().map(BigDecimal::signum).orElse(1) < 0
                ? new SchemaProblem(at, "minimum", List.of("-" + MOST.toPlainString()))
                : new SchemaProblem(at, "maximum", List.of(MOST.toPlainString()));
    }
}
