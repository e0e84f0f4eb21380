package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What the persons concerned are told. Prints as `[sealed]`.
///
/// @param text what each of them reads; with [Way#OTHERWISE] how they were told and why so
public record BreachAnnouncement(Way way, String text, PersonId by, Instant at) {
    /// How they are told.
    public enum Way {
        /// Each by a message, or a letter.
        EACH,
        /// In another way: spoken, in public, or not because what got out cannot be read (AVG art.
        /// 34(3)).
        OTHERWISE
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
