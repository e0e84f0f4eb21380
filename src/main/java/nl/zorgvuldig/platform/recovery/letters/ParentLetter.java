package nl.zorgvuldig.platform.recovery.letters;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// A letter with which one parent makes their own account work. Of other parents it holds nothing.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param known whether the reader has an address already, and so an account
/// @param page where one types the code
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

    /// With the code where no server is told it: behind the number sign.
    public String pageWithCode() {
        return page + "#" + code.text();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
