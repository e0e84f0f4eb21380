package nl.zorgvuldig.coaching;

import nl.zorgvuldig.kernel.Codes;

/// As whom somebody sees a recording.
public enum Role {
    TEACHER,
    COACH;

    public String code() {
        return Codes.of(this);
    }
}
