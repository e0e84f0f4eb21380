package nl.zorgvuldig.worklist;

import java.util.Locale;

/// When somebody is told of something that waits.
public enum WaitingNotice {
    /// It begins to wait.
    BEGUN,
    TWO_THIRDS,
    LAST_DAY,
    /// The last day is over: to the next in line.
    PASSED_ON;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WaitingNotice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
