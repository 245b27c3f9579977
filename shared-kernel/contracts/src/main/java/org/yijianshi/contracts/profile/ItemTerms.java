package org.yijianshi.contracts.profile;

/// What a zone promises for one item, and what it lets happen without an officer.
///
/// @param budget from release to completion, net of the applicant's own time
/// @param automaticApproval whether an item whose published rules are satisfied is decided at once
///   (秒批)
/// @param timeoutDefault whether an item is deemed approved when its budget is used up (超时默认)
public record ItemTerms(Budget budget, boolean automaticApproval, boolean timeoutDefault) {}
