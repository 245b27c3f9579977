package org.yijianshi.contracts.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/// A commitment (承诺书) in the place of papers, in the words that people see when they give it. The
/// form keeps version and digest: what was committed to can be told for ever.
///
/// @param kind as the section `commitments` names it
/// @param version of the words; a new wording is a new version
/// @param text in Chinese, which alone binds
public record CommitmentText(String kind, String version, String text) {

    private static final Map<String, String> IN_FORCE =
            Map.of(
                    "TRUTHFULNESS", "truth-2026.1",
                    "ADDRESS", "address-2026.1",
                    "BENEFICIAL_OWNER_EXEMPTION", "bo-2026.1");

    /// The one in force.
    ///
    /// @throws IllegalArgumentException if nobody has published words for this kind
    public static CommitmentText of(String kind) {
        var version = IN_FORCE.get(kind);
        if (version == null) {
            throw new IllegalArgumentException("no words for " + kind);
        }
        return new CommitmentText(kind, version, read(version));
    }

    /// SHA-256 of the words in UTF-8, in hexadecimal.
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(String version) {
        try (var file =
                CommitmentText.class.getResourceAsStream("/commitments/" + version + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
