package nl.zorgvuldig.coaching;

import nl.zorgvuldig.kernel.Codes;

/// Where a child of the group was while a lesson was recorded.
enum Where {
    IN_PICTURE,
    OUTSIDE;

    String code() {
        return Codes.of(this);
    }
}
