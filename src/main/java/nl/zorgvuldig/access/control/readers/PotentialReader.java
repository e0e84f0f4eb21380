package nl.zorgvuldig.access.control.readers;

import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Person who could open a dossier today, and through which relation.
///
/// @param name empty for a person without an account
/// @param clause the clause by which they may
/// @param because the reason, worded about them
/// @param pledge whether they have made the promise that staff make; until then nothing opens
public record PotentialReader(
        PersonId person,
        Optional<PersonName> name,
        Way way,
        AccessRelation relation,
        Clause clause,
        Sentence because,
        Promise pledge) {

    /// How much they see.
    public enum Way {
        /// The dossier, at any time.
        WHOLE,
        /// What was agreed to be shown, as long as that lasts.
        AGREED_PART,
        /// In a session in which a supervisor is present.
        UNDER_SUPERVISION
    }

    public enum Promise {
        NOT_ASKED,
        MADE,
        MISSING
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
