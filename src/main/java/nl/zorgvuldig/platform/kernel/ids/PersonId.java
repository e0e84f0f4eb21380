package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of someone who can act: a member of staff, a guardian, an expert, the school doctor.
public record PersonId(UUID value) implements Id {
    /// The system account, for work that no person starts.
    public static final PersonId PROGRAM = new PersonId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
