package org.yijianshi.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.yijianshi.access.OwnerOnlyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/// The key that signs tokens: made at the first start, the same at each later one, so that a
/// restart makes no token invalid. Its id is its thumbprint (RFC 7638).
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path file) throws IOException {
        if (Files.notExists(file)) {
            OwnerOnlyFile.write(file, make().toJSONString());
        }
        try {
            return RSAKey.parse(OwnerOnlyFile.read(file));
        } catch (ParseException unreadable) {
            // its message might quote the key
            throw new IllegalStateException("no signing key in " + file + ": delete the file");
        }
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
