package nl.zorgvuldig.exchange.inquiries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetter;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// Something that is asked, for who prepares and sends.
///
/// @param keeper whether this reader sends and stops
/// @param whyNot why it may not go now; empty when it may
/// @param over whether nothing can be done any more
/// @param sent whether it went
/// @param letters to those who got no mail that an answer came
public record InquiryPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        Inquiry inquiry,
        String stage,
        TagTone tone,
        Optional<Sentence> whyNot,
        ConsentCaseCount answers,
        boolean keeper,
        boolean over,
        boolean sent,
        List<Past> steps,
        List<GuardianNoticeLetter> letters,
        Form sending,
        Form entering,
        Form stopping) {
    /// What was done.
    ///
    /// @param document the address of an answer; empty when there is none
    public record Past(String what, String who, Instant at, Optional<String> words, String document) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
