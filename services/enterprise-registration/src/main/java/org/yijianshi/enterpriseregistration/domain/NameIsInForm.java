package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import static java.util.Comparator.naturalOrder;

import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Trade name, industry and organisation form are what the rules on enterprise names (企业名称登记管理规定,
/// 2021) allow. Its region is the matter of [NameHasItsRegion].
final class NameIsInForm implements HandlingPolicy<RegistrationForm> {

    private static final String TRADE_NAME = "/name/tradeName";
    private static final String INDUSTRY = "/name/industry";
    private static final String ORGANISATION_FORM = "/name/organisationForm";

    /// What no name of an enterprise can be.
    private static final Set<String> OBSTACLES =
            Set.of(
                    NAME_REGION_MISSING.name(),
                    NAME_NOT_CHINESE.name(),
                    NAME_TRADE_NAME_SHORT.name(),
                    NAME_ORGANISATION_FORM.name());

    /// Types without an entry are an officer's matter in any case.
    private static final Map<String, Set<String>> FORMS =
            Map.of(
                    "LIMITED_LIABILITY", Set.of("有限公司", "有限责任公司"),
                    "JOINT_STOCK", Set.of("股份有限公司"));

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var name = order.form().name();
        return Stream.of(
                        tradeName(name.tradeName()),
                        industry(name.industry()),
                        organisationForm(name, order.form().enterprise().type()))
                .flatMap(List::stream)
                .toList();
    }

    /// The forms that names end with, of all types.
    static Choice choice() {
        return new Choice(
                ORGANISATION_FORM,
                FORMS.values().stream()
                        .flatMap(Set::stream)
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .thenComparing(naturalOrder()))
                        .map(form -> Choice.Option.of(form, form))
                        .toList());
    }

    /// Why a name of this kind cannot exist at all, whatever an officer thinks of it.
    static Concern obstacle(Order<RegistrationForm> order) {
        return Stream.of(new NameHasItsRegion(), new NameIsInForm())
                .flatMap(rule -> rule.concerns(order).stream())
                .filter(concern -> OBSTACLES.contains(concern.code()))
                .findFirst()
                .orElse(NAME_NOT_CHINESE.at("/name"));
    }

    private static List<Concern> tradeName(String tradeName) {
        var concerns = new ArrayList<Concern>(words(tradeName, TRADE_NAME));
        if (tradeName.codePointCount(0, tradeName.length()) < 2) {
            concerns.add(NAME_TRADE_NAME_SHORT.at(TRADE_NAME));
        }
        if (NameWords.beginsWithPlace(tradeName)) {
            concerns.add(NAME_TRADE_NAME_IS_PLACE.at(TRADE_NAME));
        }
        if (IndustryWords.isIndustry(tradeName)) {
            concerns.add(NAME_TRADE_NAME_IS_INDUSTRY.at(TRADE_NAME));
        }
        return concerns;
    }

    private static List<Concern> industry(String industry) {
        return industry.isEmpty()
                ? List.of(NAME_INDUSTRY_MISSING.at(INDUSTRY))
                : words(industry, INDUSTRY);
    }

    private static List<Concern> organisationForm(Name name, String type) {
        var form = name.organisationForm();
        return FORMS.getOrDefault(type, Set.of(form)).contains(form)
                ? List.of()
                : List.of(NAME_ORGANISATION_FORM.at(ORGANISATION_FORM));
    }

    private static List<Concern> words(String part, String pointer) {
        var concerns = new ArrayList<Concern>();
        if (!part.codePoints().allMatch(NameIsInForm::isHan)) {
            concerns.add(NAME_NOT_CHINESE.at(pointer));
        }
        if (NameWords.isBanned(part)) {
            concerns.add(NAME_BANNED_WORD.at(pointer));
        }
        if (NameWords.isLimited(part)) {
            concerns.add(NAME_LIMITED_WORD.at(pointer));
        }
        return concerns;
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                && Character.isIdeographic(codePoint);
    }
}
