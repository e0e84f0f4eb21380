package nl.zorgvuldig.school.roster;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an import that was previewed and may be confirmed.
public record RosterDraftId(UUID value) implements Id {
    public static Optional<RosterDraftId> parse(String text) {
        return Id.parse(text).map(RosterDraftId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
