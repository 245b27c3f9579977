package org.yijianshi.enterpriseregistration.domain;

/// A name somebody else holds in the same city, as far as the comparison of names needs it.
public record RegisteredName(String tradeName, String industry) {

    String core() {
        return tradeName + industry;
    }
}
