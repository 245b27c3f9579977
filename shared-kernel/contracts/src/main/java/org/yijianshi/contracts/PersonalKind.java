package org.yijianshi.contracts;

import java.util.regex.Pattern;

/// How much of a personal value is shown to somebody who may know that it is there.
///
/// GB/T 35273-2020 (个人信息安全规范), 7.2 asks that what is displayed be de-identified; GB/T 37964-2019
/// (个人信息去标识化指南) names masking as a way. Neither fixes digits. Those chosen here are what people in
/// China are used to from receipts and apps for telephones and accounts (138****0001, last four);
/// of an identity number we show less than the usual four and four, because digits 7 to 14 are the
/// birthday and the first six the place of origin. The mask has one length, so it tells none.
public enum PersonalKind {
    /// 居民身份证号, passport number: never more than a third, three and two at most.
    ID_NUMBER {
        @Override
        String masked(String text) {
            var shown = Math.min(5, text.length() / 3);
            var end = Math.min(2, shown);
            return text.substring(0, shown - end) + MASK + text.substring(text.length() - end);
        }
    },
    /// 手机号码: carrier and last four, if it has eleven digits.
    MOBILE {
        @Override
        String masked(String text) {
            var digits = text.replaceAll("[ +-]", "").replaceFirst("^86(?=1\\d{10}$)", "");
            return digits.matches("\\d{11}")
                    ? digits.substring(0, 3) + MASK + digits.substring(7)
                    : MASK;
        }
    },
    /// 银行账号: the last four, of a short one less.
    ACCOUNT {
        @Override
        String masked(String text) {
            return MASK + text.substring(text.length() - Math.min(4, text.length() / 3));
        }
    },
    /// 参保: an account number, then what is insured and from when.
    ENROLMENT {
        @Override
        String masked(String text) {
            var end = text.indexOf(' ');
            return end < 0
                    ? ACCOUNT.masked(text)
                    : ACCOUNT.masked(text.substring(0, end)) + text.substring(end);
        }
    },
    /// 电子邮箱: first character and domain.
    EMAIL {
        @Override
        String masked(String text) {
            var at = text.lastIndexOf('@');
            return at < 2 ? MASK : text.substring(0, 1) + MASK + text.substring(at);
        }
    },
    /// 个人住址: province, city and county.
    ADDRESS {
        @Override
        String masked(String text) {
            var region = REGION.matcher(text);
            return region.lookingAt() ? region.group() + MASK : MASK;
        }
    },
    /// Wages, shares, kind of household: nothing of them.
    WITHHELD {
        @Override
        String masked(String text) {
            return MASK;
        }
    };

    /// Stands for what is not shown.
    public static final String MASK = "****";

    /// Nothing that has the word for a street or an estate in it is taken for a city or a county.
    private static final Pattern REGION =
            Pattern.compile(
                    "(?=\\p{IsHan})(\\p{IsHan}{2,6}?(省|自治区|特别行政区))?"
                            + "([\\p{IsHan}&&[^路街巷弄号院村栋楼]]{2,8}?(市|自治州|地区|盟))?"
                            + "([\\p{IsHan}&&[^路街巷弄号院园小社镇乡村栋楼]]{1,10}?[区县市旗])?");

    abstract String masked(String text);
}
