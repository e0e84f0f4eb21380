package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What the persons concerned are told about a breach. Prints as `[sealed]`.
///
/// @param text what each of them reads; with [Way#OTHERWISE] how they were informed, and why that
/// way
public record BreachAnnouncement(Way way, String text, PersonId by, Instant at) {
    /// How they are informed.
    public enum Way {
        /// Each individually, by e-mail or letter.
        EACH,
        /// In another way: in person, in public, or not at all because the leaked data is
        /// unreadable (AVG art. 34(3)).
        OTHERWISE
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
