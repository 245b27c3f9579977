package org.yijianshi.contracts;

/// Who decided: the published rules by themselves (秒批) or an officer.
public enum Mode {
    AUTOMATIC,
    OFFICER
}
