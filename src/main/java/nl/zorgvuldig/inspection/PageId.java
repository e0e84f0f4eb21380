package nl.zorgvuldig.inspection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Stands for one turning of a page in one session.
record PageId(UUID value) implements Id {
    static PageId of(RequestId request, int turn) {
        return new PageId(UUID.nameUUIDFromBytes((request + "/" + turn).getBytes(StandardCharsets.UTF_8)));
    }
}
