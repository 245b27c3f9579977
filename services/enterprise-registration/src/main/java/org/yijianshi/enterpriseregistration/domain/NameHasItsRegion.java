package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.RegionCode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The name begins with the city or county of the address, a district only behind its city. A name
/// that begins with the province, or with no region, is given by a higher authority.
final class NameHasItsRegion implements HandlingPolicy<RegistrationForm> {

    private static final String REGION = "/name/region";
    private static final Pattern SUFFIX = Pattern.compile("(?<=..)[省市县区]$");

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var region = order.form().name().region();
        var address = order.form().address();
        var code = new RegionCode(address.region());
        var city = code.city().name().orElse(address.city());
        var county = code.name().orElse(address.county());
        var province = code.province().name().orElse("");
        if (region.isEmpty()) {
            return List.of(NAME_REGION_MISSING.at(REGION));
        }
        if (same(region, province) && !same(city, province)) {
            return List.of(NAME_REGION_WIDER.at(REGION));
        }
        return within(region.replaceFirst("^" + province, ""), city, county);
    }

    /// The regions with which names of enterprises in the zone begin; none of a city that is not on
    /// the list of divisions.
    static Choice choice(HallZone zone) {
        var city = zone.region().city().name().stream().toList();
        var county = zone.region().name().filter(name -> !city.contains(name));
        var below =
                county.stream()
                        .flatMap(
                                name ->
                                        name.endsWith("区")
                                                ? city.stream().map(above -> above + name)
                                                : Stream.of(name));
        return new Choice(
                REGION,
                Stream.concat(city.stream(), below)
                        .map(name -> Choice.Option.of(name, name))
                        .toList());
    }

    private static List<Concern> within(String region, String city, String county) {
        var own = Stream.of(city, city + county, bare(city) + county);
        if (own.anyMatch(place -> same(region, place))
                || (!county.endsWith("区") && same(region, county))) {
            return List.of();
        }
        return List.of(
                region.endsWith("区") || same(region, county)
                        ? NAME_DISTRICT_WITHOUT_CITY.at(REGION)
                        : NAME_REGION_ELSEWHERE.at(REGION));
    }

    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /// 平顶山市 and 平顶山 are the same place; 叶县 keeps its suffix, since 叶 alone says nothing.
    private static String bare(String place) {
        return SUFFIX.matcher(place).replaceFirst("");
    }
}
