package nl.zorgvuldig.exchange.inquiries;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form with which something is asked of somebody outside.
public record NewInquiryPage(String address, String dossier, String pupil, Clause clause, Sentence because, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
