package org.yijianshi.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.access.OwnerOnlyFile;
import org.yijianshi.platform.Failpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Keys in files of one directory, made at first use and readable by their owner alone. For the
/// local default, where every service runs under one user; there is no default key.
final class FileKeyCustodian implements KeyCustodian {

    private static final Pattern RECIPIENT = Pattern.compile("[a-z][a-z-]{0,39}");

    private final Path directory;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    FileKeyCustodian(Path directory) {
        this.directory = directory;
    }

    @Override
    public String wrap(String recipient, byte[] dataKey) {
        var sealed = AesGcm.seal(key(recipient), dataKey, recipient);
        return Base64.getEncoder().encodeToString(sealed.getBytes(UTF_8));
    }

    @Override
    public byte[] unwrap(String recipient, String wrapped) {
        return AesGcm.open(key(recipient), decoded(wrapped), recipient);
    }

    private static String decoded(String wrapped) {
        try {
            return new String(Base64.getDecoder().decode(wrapped), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken("the seal does not fit");
        }
    }

    private byte[] key(String recipient) {
        if (!RECIPIENT.matcher(recipient).matches()) {
            throw new SealBroken("no such recipient");
        }
        return keys.computeIfAbsent(recipient, this::loadOrMake);
    }

    private byte[] loadOrMake(String recipient) {
        var file = directory.resolve(recipient + ".key");
        try {
            OwnerOnlyFile.createDirectory(directory);
            if (!Files.exists(file)) {
                make(file);
            }
            var key = Files.readAllBytes(file);
            if (key.length != AesGcm.KEY_BYTES) {
                throw new IllegalStateException("not a key: " + file);
            }
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Written aside and linked into place, so that two services that start together agree on one.
    private void make(Path file) throws IOException {
        var aside = OwnerOnlyFile.aside(file);
        try {
            Files.write(aside, AesGcm.newKey(), StandardOpenOption.SYNC);
            Failpoint.hit("key-file.before-link");
            Files.createLink(file, aside);
            Failpoint.hit("key-file.after-link");
        } catch (FileAlreadyExistsException made) {
            // somebody else was first; theirs counts
        } finally {
            Files.delete(aside);
        }
    }
}
