package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.ADDRESS_REGION;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.REGION;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.kernel.Violation;

import java.util.stream.Stream;

/// Where the enterprise is and where it is handled.
final class PlaceRules {

    private static final String ADDRESS = "/sections/address/region";

    private PlaceRules() {}

    /// Divisions below the province change every year, so that only the province is certain.
    static Stream<Violation> zonesAreInAProvince(CombinedForm form) {
        return Stream.of(
                        zone("/zone", form.zone()),
                        zone("/intakeZone", form.intakeZone()),
                        given(
                                form.sections().address(),
                                address ->
                                        unless(
                                                RegionCode.parse(address.region())
                                                        .filter(PlaceRules::isInAProvince)
                                                        .isPresent(),
                                                REGION.at(ADDRESS))))
                .flatMap(violations -> violations);
    }

    /// The authority of the domicile registers (市场主体登记管理条例).
    static Stream<Violation> addressIsInTheHandlingRegion(CombinedForm form) {
        return given(
                form.sections().address(),
                address ->
                        HallZone.parse(form.zone()).map(HallZone::region).stream()
                                .filter(handling -> isOutside(handling, address.region()))
                                .map(
                                        handling ->
                                                ADDRESS_REGION.at(
                                                        ADDRESS,
                                                        handling.name().orElse(handling.value()))));
    }

    private static boolean isOutside(RegionCode handling, String region) {
        return RegionCode.parse(region)
                .filter(PlaceRules::isInAProvince)
                .filter(code -> !handling.contains(code))
                .isPresent();
    }

    private static Stream<Violation> zone(String pointer, String zone) {
        return unless(
                HallZone.parse(zone)
                        .map(HallZone::region)
                        .filter(PlaceRules::isInAProvince)
                        .isPresent(),
                REGION.at(pointer));
    }

    private static boolean isInAProvince(RegionCode code) {
        return code.province().isKnown();
    }
}
