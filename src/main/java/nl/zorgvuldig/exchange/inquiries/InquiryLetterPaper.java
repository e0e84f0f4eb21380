package nl.zorgvuldig.exchange.inquiries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// The letter with which something is asked, and the proof of consent in it: how many said yes,
/// until
/// when it holds, and the numbers of their answers, of which each has a receipt that anyone can
/// check. It names no parent. Prints as `[sealed]`.
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
