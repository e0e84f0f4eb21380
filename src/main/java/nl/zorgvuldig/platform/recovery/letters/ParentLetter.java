package nl.zorgvuldig.platform.recovery.letters;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// Letter with which one parent activates their own account. It contains nothing about other
/// parents.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param known whether the reader has an address already, and so an account
/// @param page where the code is typed
/// @param last the day up to which the code works
public record ParentLetter(
        String school,
        PersonName reader,
        boolean known,
        List<String> address,
        PersonName child,
        LocalDate day,
        LocalDate last,
        LetterCode code,
        String page,
        RoleContact head) {

    /// The page with the code in the fragment, which no server receives.
    public String pageWithCode() {
        return page + "#" + code.text();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
