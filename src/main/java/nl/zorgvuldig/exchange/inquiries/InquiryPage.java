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

/// Page of an inquiry, for those who prepare and send.
///
/// @param keeper whether this reader sends and stops
/// @param whyNot why it may not be sent now; empty when it may
/// @param over whether nothing can be done any more
/// @param sent whether it was sent
/// @param letters to those who got no mail about an answer
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
    /// A step that was taken.
    ///
    /// @param document the address of an answer; empty when there is none
    public record Past(String what, String who, Instant at, Optional<String> words, String document) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
