package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.web.Contact;

/// One letter, to one person about one child. Of other guardians it holds nothing.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param group what the group is called; empty without one
/// @param page where one types the code
public record Letter(
        String school,
        PersonName reader,
        List<String> address,
        Capacity capacity,
        PersonName child,
        String group,
        RoundMessage message,
        LocalDate day,
        LocalDate deadline,
        Renewal.Way way,
        LetterCode code,
        String page,
        Contact head,
        Contact officer) {

    /// With the code where no server is told it: behind the number sign.
    public String pageWithCode() {
        return page + "#" + code.text();
    }

    public String codeText() {
        return code.text();
    }

    /// What becomes of a yes of the year before that nobody says again, as messages name it.
    public String lapse() {
        return way == Renewal.Way.REMIND ? "stays" : "lapses";
    }

    public boolean reminds() {
        return switch (message) {
            case INVITATION -> false;
            case REMINDER, SECOND_REMINDER, RESULT -> true;
        };
    }

    /// For the pupil, who is sixteen.
    public boolean own() {
        return capacity == Capacity.PUPIL;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
