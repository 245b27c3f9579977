package org.yijianshi.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values nobody means well with, by where they go.
final class Oddities {

    private static final Map<String, String> SOUND =
            Map.of(
                    "limit", "20",
                    "from", "2026-11-02",
                    "to", "2026-11-23",
                    "zone", "410402",
                    "item", "seal-carving",
                    "days", "7",
                    "state", "COMPLETED",
                    "conflict", "true",
                    "toPickUp", "true");

    static final List<String> PATHS =
            List.of(
                    "%00",
                    "%2e%2e",
                    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                    "..%252f..%252f",
                    "..",
                    "%5c..%5c",
                    ";a=b",
                    "x;jsessionid=1",
                    "/",
                    "//",
                    "%2f",
                    "%25",
                    "%ff%fe",
                    "%c0%ae",
                    "%ed%a0%80",
                    "%F0%9F%98%80",
                    "%e2%80%ae",
                    "%0d%0aX-Injected:%201",
                    "null",
                    "undefined",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "00000000-0000-0000-0000-000000000000",
                    "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
                    "3f2504e0-4f89-41d3-9a0c",
                    "1-1-1-1-1",
                    "'%20or%201=1--",
                    "%24%7bjndi:ldap://127.0.0.1:1/a%7d",
                    "%7b%7d",
                    "*",
                    "a".repeat(300),
                    "a".repeat(7_000));

    static final List<String> QUERIES =
            List.of(
                    "",
                    "%00",
                    "%25",
                    "-1",
                    "0",
                    "1.5",
                    "1e9",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "99999999999999999999",
                    "%2B1",
                    "0x10",
                    "%D9%A3",
                    "NaN",
                    "true",
                    "null",
                    "[]",
                    "%7b%7d",
                    "%ff",
                    "%ed%a0%80",
                    "%F0%9F%98%80",
                    "%0d%0a",
                    "0000-00-00",
                    "9999-12-31",
                    "%2b999999999-12-31",
                    "-999999999-01-01",
                    "2026-02-30",
                    "2026-01-01T00:00:00%2B99:00",
                    "1969-12-31T23:59:59Z_x",
                    "410400",
                    "';drop%20table%20case_view;--",
                    "%25%25",
                    "*",
                    "a".repeat(2_000));

    static final List<String> HEADERS =
            List.of(
                    "",
                    " ",
                    ",",
                    ";",
                    ";;q=",
                    "*/*;q=abc",
                    "*",
                    "/",
                    "image/png",
                    "text/html;charset=nonsense",
                    "application/json;charset=UTF-16",
                    "application/json;version=\"",
                    "zz-ZZ-x-private;q=2",
                    "zh-CN-u-ca-chinese-x-" + "a-".repeat(50) + "a",
                    "en;q=0.123456789, de;q=-1",
                    "00-00000000000000000000000000000000-0000000000000000-00",
                    "00-zz-zz-zz",
                    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-extra",
                    "0".repeat(5_000),
                    "null",
                    "-1",
                    "\u00e9\u00ff",
                    "${jndi:ldap://127.0.0.1:1/a}",
                    "a,b,c," + "d,".repeat(200));

    /// None was ever issued; the first says that it needs no signature.
    static final List<String> FORGED =
            List.of(
                    "Bearer " + "eyJhbGciOiJub25lIn0" + ".eyJzdWIiOiJ3YW5nLmxpIn0.",
                    "Bearer " + "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJ3YW5nLmxpIn0.c2ln",
                    "Bearer ",
                    "Bearer a.b.c",
                    "Bearer " + "a".repeat(4_000),
                    "Bearer a b",
                    "bearer null",
                    "Basic " + "Og==",
                    "Basic \u00e9",
                    "Digest username=\"a\"",
                    "Negotiate",
                    "\u00ff");

    static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "a\u0000b",
                    "\ufeff",
                    "\u202egnp.exe",
                    "\uffff",
                    "e\u0301\u0301\u0301",
                    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                    "\ud842\udfb7",
                    "\u2028",
                    "\r\nX-Injected: 1",
                    "{0} {1} '",
                    "%s %n",
                    "${7*7}",
                    "'; drop table case_view; --",
                    "2026-02-30",
                    "9999999999999",
                    "x".repeat(70_000));

    /// Days and instants: that never were, at the ends of what Java and PostgreSQL know, and
    /// beyond.
    static final List<String> DATES =
            List.of(
                    "0000-00-00",
                    "0000-01-01",
                    "-0001-12-31",
                    "0001-01-01",
                    "9999-12-31",
                    "10000-01-01",
                    "+10000-01-01",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "+1000000000-01-01",
                    "-4713-11-24",
                    "+294277-01-01",
                    "2026-02-29",
                    "2026-02-30",
                    "2026-13-01",
                    "2026-11-31",
                    "2026-W48-1",
                    "2026-327",
                    "20261123",
                    "0000-00-00T00:00:00Z",
                    "2016-12-31T23:59:60Z",
                    "2026-11-23T24:00:00Z",
                    "2026-11-23T24:00:01Z",
                    "2026-11-23T25:00:00Z",
                    "2026-11-23T09:30:00+99:00",
                    "2026-11-23T09:30:00-18:00",
                    "2026-11-23T09:30",
                    "2026-11-23T09:30:00.9999999999Z",
                    "+999999999-12-31T23:59:59.999999999Z",
                    "-999999999-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-1000000000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "0001-01-01T00:00:00Z",
                    "infinity",
                    "-infinity",
                    "now",
                    "epoch");

    static final List<String> NUMBERS =
            List.of(
                    "1e999999999",
                    "1e2147483647",
                    "1e-2147483648",
                    "0e999999999",
                    "1e308",
                    "4.9e-324",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "2147483647",
                    "-1",
                    "0",
                    "-1e999999999",
                    "1e-999999999",
                    "9".repeat(400),
                    "9".repeat(1_500),
                    "-0",
                    "0.1e1",
                    "18446744073709551616",
                    "-9223372036854775809",
                    "2147483648",
                    "0.30000000000000004",
                    "NaN",
                    "0x10",
                    "01");

    static final List<String> CONTENT_TYPES =
            List.of(
                    "text/plain",
                    "text/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "application/octet-stream",
                    "application/json; charset=UTF-16",
                    "application/json; charset=GBK",
                    "application/json; charset=nonsense",
                    "application/merge-patch+json",
                    "application/*",
                    "json",
                    "/",
                    "");

    private Oddities() {}

    /// What a well-meaning caller writes there; nothing where it is left out.
    static Optional<String> soundValue(String parameter) {
        return Optional.ofNullable(SOUND.get(parameter));
    }
}
