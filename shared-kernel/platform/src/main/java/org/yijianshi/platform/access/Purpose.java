package org.yijianshi.platform.access;

/// What a personal value may be read in clear for. There is no purpose "other".
public enum Purpose {
    /// 本人查阅: the person's own data, or a result that is the applicant's.
    OWN_DATA,
    /// 受托代办: a clerk types in an application for its applicant, who let her.
    ACTING_FOR_APPLICANT,
    /// 核验身份: comparing a person with a paper.
    IDENTITY_CHECK,
    /// 审查材料: deciding on the application.
    REVIEW,
    /// 联系申请人: calling or writing to somebody about the case.
    CONTACT,
    /// 发放结果: handing over what was made.
    HANDOVER
}
