package org.yijianshi.enterpriseregistration.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words by which names say their industry: which of them mean the same, and which divisions of
/// GB/T 4754 they stand for.
final class IndustryWords {

    private record Industry(String group, Set<String> divisions) {}

    private static final Map<String, Industry> WORDS = read();

    /// Words found in every industry, which therefore tell nothing about one.
    private static final Set<String> COLOURLESS =
            Set.of("服务", "管理", "技术", "销售", "制造", "生产", "加工", "开发", "研发", "产品", "经营", "咨询");

    private IndustryWords() {}

    static boolean isIndustry(String text) {
        return WORDS.containsKey(text) || COLOURLESS.contains(text);
    }

    /// The group of synonyms of the most telling word in it, or the text itself when none is known.
    static String groupOf(String industry) {
        return mostTelling(industry).map(Industry::group).orElse(industry);
    }

    /// Whether an entry of the business scope belongs to the industry that a name states.
    static boolean fits(String industry, String industryCode, String entry) {
        var division = industryCode.substring(0, Math.min(2, industryCode.length()));
        return mostTelling(industry).filter(known -> known.divisions.contains(division)).isPresent()
                || sharesWord(industry, entry);
    }

    /// The longest known word; of equally long ones the last, since Chinese puts the head last.
    private static Optional<Industry> mostTelling(String industry) {
        var best = "";
        for (var from = 0; from < industry.length(); from++) {
            for (var to = industry.length(); to - from >= Math.max(2, best.length()); to--) {
                var word = industry.substring(from, to);
                best = WORDS.containsKey(word) ? word : best;
            }
        }
        return Optional.ofNullable(WORDS.get(best));
    }

    private static boolean sharesWord(String industry, String entry) {
        for (var from = 0; from + 2 <= industry.length(); from++) {
            var pair = industry.substring(from, from + 2);
            if (entry.contains(pair) && !COLOURLESS.contains(pair)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Industry> read() {
        var words = new HashMap<String, Industry>();
        for (var row : Table.rows("industry-words.csv")) {
            var industry = new Industry(row[0], Set.of(row[1].split(" ")));
            List.of(row[2].split(" ")).forEach(word -> words.put(word, industry));
        }
        return Map.copyOf(words);
    }
}
