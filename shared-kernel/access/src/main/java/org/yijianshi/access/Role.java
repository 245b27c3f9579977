package org.yijianshi.access;

import java.util.Arrays;
import java.util.Optional;

/// In which capacity somebody calls. Roles come from the issuer's token; which zone, department and
/// case somebody may touch never does: that comes from our own data.
public enum Role {
    /// 申请人: a natural person, for the cases that name them.
    APPLICANT,
    /// 窗口人员: the clerk of a hall zone.
    CLERK,
    /// 审批人员: an officer of one department.
    OFFICER,
    /// 监管人员: sees clocks and figures, never a person.
    SUPERVISOR,
    /// 运维人员: deals with messages that wait; what they say stays masked.
    OPERATOR,
    /// A program that reads metrics.
    MONITOR,
    /// A channel of the region that has verified and signed people itself, for example the
    /// province's own application; it sees what it brought in, nothing else.
    CHANNEL;

    /// The role of a claim's value; none for one that we do not know, which gives no right.
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.name().equals(claim)).findFirst();
    }
}
