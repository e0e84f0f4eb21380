package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// Something that is given with everything that happened with it, whether its words are known or not.
public sealed interface DisclosureCaseFile extends CaseFile<DisclosureTerms, DisclosureEvent>
        permits DisclosureFile, UnopenedDisclosure {
    /// The pieces that go, in whatever form.
    Set<DossierItemId> pieces();

    /// Noted by the program; who decides need not have seen it to decide.
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

    /// How often something happened since the link went last.
    default long sinceSent(Class<? extends DisclosureEvent> kind) {
        int sent = last(DisclosureEvent.Sent.class).map(RecordedEvent::number).orElse(Integer.MAX_VALUE);
        return history().stream()
                .filter(recorded -> recorded.number() > sent && kind.isInstance(recorded.event()))
                .count();
    }
}
