package nl.zorgvuldig.roster;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of an import that was shown and may be confirmed.
public record DraftId(UUID value) implements Id {
    public static Optional<DraftId> parse(String text) {
        return Id.parse(text).map(DraftId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
