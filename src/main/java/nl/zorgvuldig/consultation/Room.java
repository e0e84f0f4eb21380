package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.Codes;

/// Where one meets. A code and no free text: a place needs no words about a child.
public enum Room {
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
