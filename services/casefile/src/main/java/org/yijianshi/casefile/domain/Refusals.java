package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.Refusal;

/// Why a case refuses a command; each is a problem type in `docs/problems.md`.
final class Refusals {

    static final Refusal CASE_NOT_FOUND = new Refusal("case-not-found");
    static final Refusal CASE_ALREADY_SUBMITTED = new Refusal("case-already-submitted");
    static final Refusal CASE_CLOSED = new Refusal("case-closed");
    static final Refusal ITEM_NOT_OPEN = new Refusal("item-not-open");
    static final Refusal SUPPLEMENT_NOT_ASKED = new Refusal("supplement-not-asked");
    static final Refusal SECTIONS_NOT_ASKED = new Refusal("sections-not-asked");
    static final Refusal TOO_LATE_TO_WITHDRAW = new Refusal("too-late-to-withdraw");
    static final Refusal NOT_COMPLETED = new Refusal("case-not-completed");
    static final Refusal ALREADY_HANDED_OVER = new Refusal("already-handed-over");

    private Refusals() {}
}
