package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.NAME_CHARACTERS;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.NAME_FORM;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.REG_REGION;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.DeclaredName;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Enterprise;
import org.yijianshi.kernel.EnterpriseName;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.kernel.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The name's form (企业名称登记管理规定, 2021). Whether it may be had is for registration to say.
final class NameRules {

    private static final String NAME = "/sections/name";

    private NameRules() {}

    /// Han characters only, two of them at least in a trade name.
    static Stream<Violation> nameIsMadeOfHanCharacters(CombinedForm form) {
        return given(
                form.sections().name(),
                name ->
                        Stream.concat(
                                wrongPart(name).stream()
                                        .map(part -> NAME_CHARACTERS.at(NAME + part)),
                                each(
                                        NAME + "/alternatives",
                                        name.alternatives(),
                                        (pointer, alternative) ->
                                                unless(
                                                        isTradeName(alternative),
                                                        NAME_CHARACTERS.at(pointer)))));
    }

    /// 有限公司 says that liability is limited; nobody else may say so.
    static Stream<Violation> organisationFormMatchesTheType(CombinedForm form) {
        return given(
                form.sections().name(),
                form.sections().enterprise(),
                (name, enterprise) ->
                        unless(
                                matches(name.organisationForm(), enterprise.type()),
                                NAME_FORM.at(NAME + "/organisationForm")));
    }

    /// A hall of the city may register a name that begins with the district of the address.
    static Stream<Violation> nameBeginsWithAPlaceAroundTheHandlingRegion(CombinedForm form) {
        return given(
                form.sections().name(),
                name -> {
                    var regions = handlingRegionAndAddress(form);
                    return unless(
                            regions.isEmpty()
                                    || regions.stream()
                                            .anyMatch(r -> PlaceNames.mayPrecede(name.region(), r)),
                            REG_REGION.at(NAME + "/region"));
                });
    }

    private static List<RegionCode> handlingRegionAndAddress(CombinedForm form) {
        var handling = HallZone.parse(form.zone()).map(HallZone::region);
        var address = form.sections().address();
        var own =
                Optional.ofNullable(address)
                        .flatMap(a -> RegionCode.parse(a.region()))
                        .filter(r -> handling.filter(h -> h.contains(r)).isPresent());
        return Stream.concat(handling.stream(), own.stream()).toList();
    }

    private static boolean matches(String form, Enterprise.Type type) {
        return switch (type) {
            case LIMITED_LIABILITY -> List.of("有限公司", "有限责任公司").contains(form);
            case JOINT_STOCK -> List.of("股份有限公司", "股份公司").contains(form);
            case PARTNERSHIP -> form.contains("合伙");
            case SOLE_PROPRIETORSHIP -> !form.contains("公司") && !form.contains("有限");
            case BRANCH -> Stream.of("分公司", "分厂", "分店").anyMatch(form::endsWith);
        };
    }

    /// Tries the parts one by one beside parts that are certainly right.
    private static List<String> wrongPart(DeclaredName name) {
        var wrong = new ArrayList<String>();
        if (!isName(name.region(), "", "")) {
            wrong.add("/region");
        }
        if (!isTradeName(name.tradeName())) {
            wrong.add("/tradeName");
        }
        if (!isName("市", name.industry(), "")) {
            wrong.add("/industry");
        }
        if (!isName("市", "", name.organisationForm())) {
            wrong.add("/organisationForm");
        }
        return wrong;
    }

    private static boolean isTradeName(String tradeName) {
        return isName("市", tradeName, "", "公司");
    }

    private static boolean isName(String region, String industry, String organisationForm) {
        return isName(region, "字号", industry, organisationForm.isEmpty() ? "公司" : organisationForm);
    }

    private static boolean isName(
            String region, String tradeName, String industry, String organisationForm) {
        try {
            return !new EnterpriseName(region, tradeName, industry, organisationForm)
                    .full()
                    .isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
