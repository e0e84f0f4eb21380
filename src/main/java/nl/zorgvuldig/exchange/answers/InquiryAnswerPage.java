package nl.zorgvuldig.exchange.answers;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page on which the recipient of an inquiry sends an answer; says nothing of whom it is about.
///
/// @param taken whether an answer just came in
/// @param closed why no answer is accepted any more
public record InquiryAnswerPage(String address, boolean taken, Optional<Sentence> closed, Form reading, Form sending) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
