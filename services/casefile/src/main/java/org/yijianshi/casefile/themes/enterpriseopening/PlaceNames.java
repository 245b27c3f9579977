package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.kernel.RegionCode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The place names that may stand at the head of an enterprise's name.
final class PlaceNames {

    private static final Pattern LEVEL = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区)$");

    private PlaceNames() {}

    /// Province, city or county around the region, in full or without the word for its level; a
    /// district (区) only behind its city. Where the list of divisions does not reach, anything may.
    static boolean mayPrecede(String place, RegionCode region) {
        var province = region.province().name();
        var city = region.city().name();
        var own = region.name();
        if (province.isEmpty() || city.isEmpty() || own.isEmpty()) {
            return true;
        }
        var county = region.equals(region.city()) ? Optional.<String>empty() : own;
        return allowed(province.get(), city.get(), county).contains(place);
    }

    private static Set<String> allowed(String province, String city, Optional<String> county) {
        var places = new HashSet<String>();
        var cities = new HashSet<>(shortAndLong(city));
        places.addAll(shortAndLong(province));
        shortAndLong(province).forEach(p -> shortAndLong(city).forEach(c -> cities.add(p + c)));
        places.addAll(cities);
        county.ifPresent(own -> cities.forEach(c -> places.add(c + own)));
        county.filter(own -> !own.endsWith("区")).ifPresent(places::add);
        return places;
    }

    private static List<String> shortAndLong(String place) {
        return List.of(place, LEVEL.matcher(place).replaceFirst(""));
    }
}
