package org.yijianshi.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The identity of an enterprise for life (统一社会信用代码, GB 32100-2015), in capitals. Its check
/// character finds every single wrong character and every swap of neighbours.
public record UnifiedSocialCreditCode(String value) {

    /// How many serials there are to assign: six characters of an alphabet of 31.
    public static final long SERIALS = 887_503_681;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile(
                    "[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(ALPHABET), Pattern.CASE_INSENSITIVE);
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public UnifiedSocialCreditCode {
        Form.require(
                FORM.matcher(value).matches(),
                "a credit code is 18 digits and capitals other than I, O, S, V and Z");
        value = value.toUpperCase(Locale.ROOT);
        Form.require(
                value.charAt(17) == check(value), "the credit code's check character is wrong");
    }

    public static Optional<UnifiedSocialCreditCode> parse(String text) {
        return Form.parse(text, UnifiedSocialCreditCode::new);
    }

    /// Forms the code of a new enterprise. The organisation code inside it is national, therefore a
    /// serial is used once and not once for each authority.
    ///
    /// @param serial from 0 to [#SERIALS] - 1; different serials give different codes
    /// @throws IllegalArgumentException if the serial is out of range
    public static UnifiedSocialCreditCode assign(RegionCode registeringAuthority, long serial) {
        Form.require(0 <= serial && serial < SERIALS, "the serial is out of range");
        var organisation = "MA" + sixCharacters(serial);
        var code =
                "91"
                        + registeringAuthority.value()
                        + organisation
                        + organisationCheck(organisation);
        return new UnifiedSocialCreditCode(code + check(code));
    }

    /// The division of the authority that registered the enterprise.
    public RegionCode registeringAuthority() {
        return new RegionCode(value.substring(2, 8));
    }

    /// The organisation code (组织机构代码, GB 11714) inside: eight characters and their check.
    public String organisationCode() {
        return value.substring(8, 17);
    }

    /// Whether the organisation code's own check character fits. Some old codes in lawful use fail,
    /// so this is a reason to look twice and never one to refuse.
    public boolean organisationCodeFits() {
        return value.charAt(16) == organisationCheck(value.substring(8, 16));
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(String code) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String eight) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static String sixCharacters(long serial) {
        var characters = new char[6];
        var rest = serial;
        for (var i = 5; i >= 0; i--) {
            characters[i] = ALPHABET.charAt((int) (rest % 31));
            rest /= 31;
        }
        return new String(characters);
    }
}
