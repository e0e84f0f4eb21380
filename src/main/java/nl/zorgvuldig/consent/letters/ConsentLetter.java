package nl.zorgvuldig.consent.letters;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// One letter, to one person about one child. It contains nothing about other guardians.
///
/// @param address lines of the reader's own address; empty when the school has none or it is
///     secret, and the letter is handed over
/// @param group its name; empty without one
/// @param page where the code is entered
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

    /// Link with the code after the number sign, so that it is not sent to any server.
    public String pageWithCode() {
        return page + "#" + code.text();
    }

    public String codeText() {
        return code.text();
    }

    /// What happens to a consent of the previous year that nobody renews, as a message key.
    public String lapse() {
        return way == ConsentRenewal.Way.REMIND ? "stays" : "lapses";
    }

    public boolean reminds() {
        return switch (message) {
            case INVITATION -> false;
            case REMINDER, SECOND_REMINDER, RESULT -> true;
        };
    }

    /// Whether it is for the pupil, who is sixteen.
    public boolean own() {
        return capacity == AnswererCapacity.PUPIL;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
