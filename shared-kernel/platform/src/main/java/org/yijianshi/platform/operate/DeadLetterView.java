package org.yijianshi.platform.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.MaskedJson;
import org.yijianshi.platform.kafka.DeadLetter;

import tools.jackson.databind.JsonNode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A dead letter as an operator may see it. Nobody knows what a record is that cannot be read:
/// shown are its size and digest, headers that look as they should, and its JSON masked.
///
/// @param at when it was put here
/// @param caseId its key, if that is a case's
/// @param bytes length of what it says; -1 if there is none
/// @param sha256 digest of the same, to compare with the sender's
record DeadLetterView(
        String id,
        Instant at,
        DeadLetter.@Nullable Origin origin,
        @Nullable String caseId,
        List<HeaderView> headers,
        int bytes,
        @Nullable String sha256,
        @Nullable JsonNode payload) {

    /// One header, masked where it is not what it should be.
    record HeaderView(String name, String value) {}

    private static final int LARGEST_SHOWN = 1024 * 1024;
    private static final String NUMBER = "-?\\d{1,10}";
    private static final String CASE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NAME = "(?=.{1,60}$)[a-z]+([-.]([a-z]+|\\d{1,4}))*";

    private static final Map<String, Pattern> HEADERS =
            Map.ofEntries(
                    entry(Headers.ID, Pattern.compile(CASE + "(:[a-z]+([-.]([a-z]+|\\d{1,4}))*)?")),
                    entry(Headers.SUBJECT, Pattern.compile(NAME)),
                    entry(Headers.SOURCE, Pattern.compile(NAME)),
                    entry(
                            Headers.TYPE,
                            Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z-]+)+\\.v\\d{1,3}")),
                    entry(Headers.SPEC_VERSION, Pattern.compile("1\\.0")),
                    entry(
                            Headers.TIME,
                            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]{2,12})?Z")),
                    entry(Headers.SEQ, Pattern.compile(NUMBER)),
                    entry(Headers.PREV_SEQ, Pattern.compile(NUMBER)),
                    entry(Headers.CONTENT_TYPE, Pattern.compile("application/json")),
                    entry(
                            Headers.TRACE_PARENT,
                            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")));

    static DeadLetterView of(DeadLetter letter) {
        var record = letter.record();
        var body = record.value();
        return new DeadLetterView(
                DeadLetterId.of(letter.spot()),
                Instant.ofEpochMilli(record.timestamp()),
                letter.origin().orElse(null),
                caseId(record.key()),
                letter.headersAtFirst().stream().map(DeadLetterView::shown).toList(),
                body == null ? -1 : body.length,
                body == null ? null : digest(body),
                body == null || body.length > LARGEST_SHOWN
                        ? null
                        : MaskedJson.of(body).orElse(null));
    }

    private static @Nullable String caseId(byte @Nullable [] key) {
        var text = key == null ? "" : new String(key, UTF_8);
        return text.matches(CASE) ? text : null;
    }

    private static HeaderView shown(Header header) {
        var form = HEADERS.get(header.key());
        if (form == null) {
            return new HeaderView(MaskedJson.MASK, MaskedJson.MASK);
        }
        var value = header.value() == null ? "" : new String(header.value(), UTF_8);
        var shown = form.matcher(value).matches() ? value : MaskedJson.MASK;
        return new HeaderView(header.key(), shown);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
