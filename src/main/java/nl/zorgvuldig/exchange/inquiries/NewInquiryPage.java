package nl.zorgvuldig.exchange.inquiries;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page with the form for a new inquiry.
public record NewInquiryPage(String address, String dossier, String pupil, Clause clause, Sentence because, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
