package nl.zorgvuldig.exchange.inquiries;

import java.time.LocalDate;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// Something that is asked with everything that happened with it, whether its words are known or not.
public sealed interface InquiryCaseFile extends CaseFile<InquiryTerms, InquiryEvent>
        permits InquiryFile, UnopenedInquiry {
    /// Noted by the program; who decides need not have seen it to decide.
    @Override
    default boolean quiet(InquiryEvent event) {
        return event instanceof InquiryEvent.Asked || event instanceof InquiryEvent.Reminded;
    }

    default InquiryState state() {
        return InquiryRules.RULES.state(this);
    }

    /// How often something happened since the link went last.
    default long sinceSent(Class<? extends InquiryEvent> kind) {
        int sent = last(InquiryEvent.Sent.class).map(RecordedEvent::number).orElse(0);
        return history().stream()
                .filter(recorded -> recorded.number() > sent && kind.isInstance(recorded.event()))
                .count();
    }

    default long count(Class<? extends InquiryEvent> kind) {
        return history().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .count();
    }

    default boolean can(Class<? extends InquiryEvent> event, LocalDate today) {
        return InquiryRules.RULES.whyNot(this, event, today).isEmpty();
    }
}
