package org.yijianshi.identity;

import org.yijianshi.access.OwnerOnlyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The file with everybody's password, one `account password` a line: made at the first start,
/// completed when somebody moves into the city. There are no default passwords.
final class Passwords {

    /// 192 bits.
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Path file;

    Passwords(Path file) {
        this.file = file;
    }

    /// The password of each of these accounts.
    Map<String, String> of(Collection<String> accounts) throws IOException {
        var passwords = read();
        if (!passwords.keySet().containsAll(accounts)) {
            accounts.forEach(account -> passwords.computeIfAbsent(account, _ -> make()));
            OwnerOnlyFile.write(file, text(passwords));
        }
        passwords.keySet().retainAll(accounts);
        return passwords;
    }

    private Map<String, String> read() throws IOException {
        var passwords = new LinkedHashMap<String, String>();
        if (Files.exists(file)) {
            OwnerOnlyFile.read(file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> enter(passwords, line.strip()));
        }
        return passwords;
    }

    private void enter(Map<String, String> passwords, String line) {
        var space = line.indexOf(' ');
        if (space < 0) {
            throw new IllegalStateException(file + " has a line that is not `account password`");
        }
        passwords.put(line.substring(0, space), line.substring(space + 1).strip());
    }

    private static String text(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String make() {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
