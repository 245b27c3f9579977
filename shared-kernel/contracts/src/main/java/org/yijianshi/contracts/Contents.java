package org.yijianshi.contracts;

/// Names of sealed contents. A seal is bound to the case and to one of these names; both sides must
/// use the same.
public final class Contents {

    private Contents() {}

    /// The sections of an order, a JSON object by section name.
    public static String order(String item) {
        return "order:" + item;
    }

    /// The sections of a supplement, likewise.
    public static String supplement(String item, int round) {
        return "supplement:" + item + ":" + round;
    }

    /// Confidential results of an item, a JSON object of strings.
    public static String results(String item) {
        return "results:" + item;
    }

    /// What an officer wrote to the applicant, plain text.
    public static String note(String item) {
        return "note:" + item;
    }
}
