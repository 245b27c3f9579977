package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

/// How the results reach the applicant (统一出件).
public record Delivery(Method method, String recipient, String mobile, @Nullable String address) {

    public enum Method {
        WINDOW,
        COURIER
    }

    @Override
    public String toString() {
        return "Delivery";
    }
}
