package org.yijianshi.sealcarving.domain;

import java.util.Arrays;
import java.util.Optional;

/// The first set that a new enterprise gets for nothing. Its place in the set tells the codes of
/// one case apart, so a place once given never changes.
public enum FreeSeal {
    /// 名称章, the enterprise's own seal (公章).
    NAME(0),
    /// 财务章
    FINANCE(1),
    /// 法定代表人章
    LEGAL_REPRESENTATIVE(2),
    /// 合同章
    CONTRACT(3),
    /// 发票章
    INVOICE(4);

    private final int place;

    FreeSeal(int place) {
        this.place = place;
    }

    /// The free seal of that name; empty for any other seal.
    public static Optional<FreeSeal> of(String kind) {
        return Arrays.stream(values()).filter(seal -> seal.name().equals(kind)).findFirst();
    }

    /// Its place in the set, from 0.
    public int place() {
        return place;
    }

    /// The result under which this seal's code is published.
    public String result() {
        return "seal." + name();
    }
}
