package nl.zorgvuldig.consent.letters;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// What somebody with a code may see.
public sealed interface LetterCodeView {
    /// Not a code of ours: the same answer for codes that never existed and those indistinguishable
    /// from them.
    record Unknown() implements LetterCodeView {}

    /// What can still be answered with it, about one child as one guardian.
    ///
    /// @param open at least one
    record Questions(
            PersonName child, AnswererCapacity capacity, LocalDate deadline, Where where, List<ConsentPurpose> open)
            implements LetterCodeView {
        @Override
        public String toString() {
            return "Questions";
        }
    }

    /// A code of ours with which nothing can be answered any more.
    sealed interface Closed extends LetterCodeView {
        Where where();
    }

    /// Everything was answered.
    record Used(Where where) implements Closed {}

    /// A newer letter was printed.
    record Replaced(Where where) implements Closed {}

    /// The round is over.
    record Over(LocalDate deadline, Where where) implements Closed {}

    /// The addressee does not decide now.
    record NotAsked(ConsentEntitlement.DoesNot standing, Where where) implements Closed {}

    /// Contacts for questions.
    record Where(String school, RoleContact head, RoleContact officer) {
        public List<RoleContact> contacts() {
            return List.of(head, officer);
        }
    }
}
