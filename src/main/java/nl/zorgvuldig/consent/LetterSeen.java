package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.web.Contact;

/// What somebody with a code gets to see.
public sealed interface LetterSeen {
    /// No code of ours: the same for one that never was and for one that cannot be told from it.
    record Unknown() implements LetterSeen {}

    /// What can still be answered with it, about one child as one guardian.
    ///
    /// @param open at least one
    record Questions(PersonName child, Capacity capacity, LocalDate deadline, Where where, List<Purpose> open)
            implements LetterSeen {
        @Override
        public String toString() {
            return "Questions";
        }
    }

    /// A code of ours with which nothing can be answered any more.
    sealed interface Closed extends LetterSeen {
        Where where();
    }

    /// Everything was answered.
    record Used(Where where) implements Closed {}

    /// A newer letter was printed.
    record Replaced(Where where) implements Closed {}

    /// The round is over.
    record Over(LocalDate deadline, Where where) implements Closed {}

    /// Who the letter was for does not decide now.
    record NotAsked(Standing.DoesNot standing, Where where) implements Closed {}

    /// Whom one turns to.
    record Where(String school, Contact head, Contact officer) {
        public List<Contact> contacts() {
            return List.of(head, officer);
        }
    }
}
