package nl.zorgvuldig.exchange.inquiries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// Letter of an inquiry with proof of consent: how many consented, until when it is valid, and the
/// numbers of their answers, each with a receipt that anyone can verify. It names no parent.
/// Prints as `[sealed]`.
public record InquiryLetterPaper(
        Inquiry inquiry,
        PersonName pupil,
        Optional<LocalDate> born,
        String school,
        String board,
        LocalDate made,
        LocalDate holdsUntil,
        List<String> answers,
        List<RoleContact> contacts) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
