package org.yijianshi.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an operator may say; the defaults are in `portal.yaml`.
///
/// @param services where each service answers, by its name
@ConfigurationProperties("yijianshi.portal")
public record Settings(SignIn signIn, Region region, Map<String, URI> services) {

    public Settings {
        services = new LinkedHashMap<>(services);
    }

    /// Where people sign in.
    ///
    /// @param secretFile the portal's own password at the issuer, alone or as a line `portal
    ///   password`
    public record SignIn(URI issuer, String client, Path secretFile) {}

    /// Whose portal this is.
    ///
    /// @param timeZone whose clock the pages show
    public record Region(String name, String nameEn, String phone, ZoneId timeZone) {}
}
