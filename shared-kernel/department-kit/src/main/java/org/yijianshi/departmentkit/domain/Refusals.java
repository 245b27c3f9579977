package org.yijianshi.departmentkit.domain;

import org.yijianshi.kernel.Refusal;

/// Why a department refuses a command; each is a problem type in `docs/problems.md`.
final class Refusals {

    static final Refusal TASK_NOT_FOUND = new Refusal("task-not-found");
    static final Refusal TASK_CLOSED = new Refusal("task-closed");
    static final Refusal TASK_CLAIMED = new Refusal("task-claimed-by-another");
    static final Refusal WAITING_FOR_APPLICANT = new Refusal("waiting-for-applicant");
    static final Refusal SUPPLEMENTS_ASKED_ONCE = new Refusal("supplements-asked-once");
    static final Refusal SUPPLEMENT_NOT_ASKED = new Refusal("supplement-not-asked");
    static final Refusal BEING_PRODUCED = new Refusal("being-produced");

    private Refusals() {}
}
