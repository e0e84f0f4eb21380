package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a pupil. Stays the same when the pupil changes group or school within the board.
public record PupilId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
