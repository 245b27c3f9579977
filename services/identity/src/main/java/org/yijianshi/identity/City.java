package org.yijianshi.identity;

import org.yijianshi.access.Role;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The people and programs of the demonstration city. Nobody in it is real.
final class City {

    private static final String FILE = "/demonstration-city.json";

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    City(List<Account> accounts) {
        accounts.forEach(this::add);
        requireUnique(a -> a.person() == null ? a.id() : a.person().citizenId());
    }

    /// As the resource says.
    static City load() {
        try (InputStream file = City.class.getResourceAsStream(FILE)) {
            return new City(JsonMapper.shared().readValue(file, Residents.class).accounts());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    private record Residents(List<Account> accounts) {}

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /// Those who can sit before a sign-in page.
    List<Account> people() {
        return accounts.values().stream().filter(account -> account.person() != null).toList();
    }

    Account account(String id) {
        var account = accounts.get(id);
        if (account == null) {
            throw new IllegalArgumentException("nobody has this account");
        }
        return account;
    }

    private void add(Account account) {
        require(accounts.put(account.id(), account) == null, account, "is there twice");
        require(!account.id().equals(Clients.PORTAL), account, "is the name of the portal");
        var person = account.person();
        var verification = person == null ? null : person.verification();
        require(
                account.roles().contains(Role.APPLICANT) == (verification != null),
                account,
                "must be verified if, and only if, an applicant");
    }

    private void requireUnique(Function<Account, String> key) {
        var seen = new HashSet<String>();
        accounts.values().forEach(a -> require(seen.add(key.apply(a)), a, "is somebody else too"));
    }

    private static void require(boolean condition, Account account, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(account.id() + " " + problem);
        }
    }
}
