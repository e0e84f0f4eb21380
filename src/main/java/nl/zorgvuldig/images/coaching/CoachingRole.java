package nl.zorgvuldig.images.coaching;

import nl.zorgvuldig.platform.kernel.Codes;

/// As whom somebody sees a recording.
public enum CoachingRole {
    TEACHER,
    COACH;

    public String code() {
        return Codes.of(this);
    }
}
