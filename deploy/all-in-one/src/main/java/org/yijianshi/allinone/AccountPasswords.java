package org.yijianshi.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The file that the identity service writes: one line per account, name and password.
final class AccountPasswords {

    private AccountPasswords() {}

    /// By account, in the order of the file.
    static Map<String, String> in(Path file) {
        var passwords = new LinkedHashMap<String, String>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ", -1))
                    .filter(line -> line.length == 2)
                    .forEach(line -> passwords.put(line[0], line[1]));
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
