package nl.zorgvuldig.images.coaching;

import nl.zorgvuldig.platform.kernel.Codes;

/// Role in which somebody watches a recording.
public enum CoachingRole {
    TEACHER,
    COACH;

    public String code() {
        return Codes.of(this);
    }
}
