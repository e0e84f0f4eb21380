package nl.zorgvuldig.worklist;

import nl.zorgvuldig.kernel.Codes;

/// When somebody is told of something that waits.
public enum WaitingNotice {
    /// It begins to wait.
    BEGUN,
    TWO_THIRDS,
    LAST_DAY,
    /// The last day is over: to the next in line.
    PASSED_ON;

    String code() {
        return Codes.of(this);
    }

    static WaitingNotice of(String code) {
        return Codes.read(WaitingNotice.class, code);
    }
}
