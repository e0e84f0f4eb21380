package nl.zorgvuldig.consent.letters;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// One letter, to one person about one child. Of other guardians it holds nothing.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param group what the group is called; empty without one
/// @param page where one types the code
public record ConsentLetter(
        String school,
        PersonName reader,
        List<String> address,
        AnswererCapacity capacity,
        PersonName child,
        String group,
        RoundMessage message,
        LocalDate day,
        LocalDate deadline,
        ConsentRenewal.Way way,
        LetterCode code,
        String page,
        RoleContact head,
        RoleContact officer) {

    /// With the code where no server is told it: behind the number sign.
    public String pageWithCode() {
        return page + "#" + code.text();
    }

    public String codeText() {
        return code.text();
    }

    /// What becomes of a yes of the year before that nobody says again, as messages name it.
    public String lapse() {
        return way == ConsentRenewal.Way.REMIND ? "stays" : "lapses";
    }

    public boolean reminds() {
        return switch (message) {
            case INVITATION -> false;
            case REMINDER, SECOND_REMINDER, RESULT -> true;
        };
    }

    /// For the pupil, who is sixteen.
    public boolean own() {
        return capacity == AnswererCapacity.PUPIL;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
