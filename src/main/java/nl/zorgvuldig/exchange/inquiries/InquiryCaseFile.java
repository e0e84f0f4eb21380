package nl.zorgvuldig.exchange.inquiries;

import java.time.LocalDate;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// An inquiry with its history, with or without its words.
public sealed interface InquiryCaseFile extends CaseFile<InquiryTerms, InquiryEvent>
        permits InquiryFile, UnopenedInquiry {
    /// Whether the event was recorded by the program, so that a keeper need not have seen it to
    /// decide.
    @Override
    default boolean quiet(InquiryEvent event) {
        return event instanceof InquiryEvent.Asked || event instanceof InquiryEvent.Reminded;
    }

    default InquiryState state() {
        return InquiryRules.RULES.state(this);
    }

    /// How often an event happened since the link was last sent.
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
