package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;

/// Place of a meeting. A code and no free text: a place needs no words about a child.
public enum MeetingPlace {
    CLASSROOM,
    STAFF_ROOM,
    COORDINATOR_ROOM,
    HEAD_ROOM,
    OTHER_ROOM,
    ONLINE;

    public String code() {
        return Codes.of(this);
    }
}
