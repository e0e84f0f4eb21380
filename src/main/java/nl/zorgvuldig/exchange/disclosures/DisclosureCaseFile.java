package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// A disclosure with its history, with or without its words.
public sealed interface DisclosureCaseFile extends CaseFile<DisclosureTerms, DisclosureEvent>
        permits DisclosureFile, UnopenedDisclosure {
    /// The items that are disclosed, in whatever form.
    Set<DossierItemId> pieces();

    /// Whether the event was recorded by the program, so that a keeper need not have seen it to
    /// decide.
    @Override
    default boolean quiet(DisclosureEvent event) {
        return event instanceof DisclosureEvent.Asked;
    }

    default DisclosureState state() {
        return DisclosureRules.RULES.state(this);
    }

    default boolean can(Class<? extends DisclosureEvent> event, LocalDate today) {
        return DisclosureRules.RULES.whyNot(this, event, today).isEmpty();
    }

    /// How often an event happened since the link was last sent.
    default long sinceSent(Class<? extends DisclosureEvent> kind) {
        int sent = last(DisclosureEvent.Sent.class).map(RecordedEvent::number).orElse(Integer.MAX_VALUE);
        return history().stream()
                .filter(recorded -> recorded.number() > sent && kind.isInstance(recorded.event()))
                .count();
    }
}
