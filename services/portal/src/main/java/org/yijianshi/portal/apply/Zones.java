package org.yijianshi.portal.apply;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.call.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where people can apply: the halls that promise something today.
@Component
public class Zones {

    private final Profiles profiles = Profiles.load();
    private final Settings.Region region;
    private final Clock clock;

    Zones(Settings settings, Clock clock) {
        this.region = settings.region();
        this.clock = clock;
    }

    /// By code, in the language of the request.
    public List<Option> all() {
        return profiles.zones().stream()
                .map(zone -> Option.of(zone, name(zone)))
                .filter(zone -> profiles.inForce(zone.code(), today()).isPresent())
                .toList();
    }

    /// The code itself where nothing is known of it.
    public String name(String zone) {
        var english =
                LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        Optional<String> name =
                profiles.inForce(zone, today())
                        .map(profile -> english ? profile.nameEn() : profile.nameZh());
        return name.orElse(zone);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), region.timeZone());
    }
}
