package org.yijianshi.kernel;

import java.text.Normalizer;

/// An enterprise's name in its four parts (行政区划, 字号, 行业, 组织形式), since the rules on names speak
/// about parts. Han characters only, rare ones beyond the basic plane included. Whether a name may
/// be had is decided by registration.
///
/// @param industry empty for a group active in several industries
public record EnterpriseName(
        String region, String tradeName, String industry, String organisationForm) {

    public EnterpriseName {
        region = han(region);
        tradeName = han(tradeName);
        industry = han(industry);
        organisationForm = han(organisationForm);
        Form.require(!region.isEmpty(), "a name has a region");
        Form.require(!organisationForm.isEmpty(), "a name has an organisation form");
        Form.require(
                tradeName.codePointCount(0, tradeName.length()) >= 2,
                "a trade name is two Han characters or more");
    }

    public String full() {
        return region + tradeName + industry + organisationForm;
    }

    @Override
    public String toString() {
        return full();
    }

    /// Composed first: a compatibility ideograph looks like its plain twin and must equal it.
    private static String han(String part) {
        var composed = Normalizer.normalize(part, Normalizer.Form.NFC);
        Form.require(
                composed.codePoints().allMatch(EnterpriseName::isHan),
                "a name is made of Han characters only");
        return composed;
    }

    /// Radicals and repetition marks are of the Han script too, yet no characters of a name.
    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                && Character.isIdeographic(codePoint);
    }
}
