package org.yijianshi.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The accounts of the city, with the digests of their passwords: people for the sign-in page, and
/// everybody as a client for the command line.
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    /// Account to digest, the portal's included.
    record Digests(Map<String, String> byAccount) {

        String of(String account) {
            return Objects.requireNonNull(byAccount.get(account));
        }
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new GeneratedSecretEncoder();
    }

    @Bean
    Digests digests(City city, Settings settings, PasswordEncoder encoder) throws IOException {
        var accounts =
                Stream.concat(Stream.of(Clients.PORTAL), city.accounts().stream().map(Account::id))
                        .toList();
        var digests = new LinkedHashMap<String, String>();
        new Passwords(settings.identity().passwordsFile())
                .of(accounts)
                .forEach(
                        (account, password) ->
                                digests.put(
                                        account, Objects.requireNonNull(encoder.encode(password))));
        return new Digests(digests);
    }

    @Bean
    UserDetailsService people(City city, Digests digests) {
        return new InMemoryUserDetailsManager(
                city.people().stream()
                        .map(
                                person ->
                                        User.withUsername(person.id())
                                                .password(digests.of(person.id()))
                                                .authorities(new String[0])
                                                .build())
                        .toList());
    }

    @Bean
    RegisteredClientRepository clients(City city, Digests digests, Settings settings) {
        var clients = new Clients(settings.identity());
        return new InMemoryRegisteredClientRepository(
                Stream.concat(
                                Stream.of(clients.portal(digests.of(Clients.PORTAL))),
                                city.accounts().stream()
                                        .map(Account::id)
                                        .map(id -> clients.commandLine(id, digests.of(id))))
                        .toList());
    }
}
