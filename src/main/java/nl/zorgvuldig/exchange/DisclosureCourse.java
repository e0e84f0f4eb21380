package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.casework.CaseFile;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.PieceId;

/// Something that is given with everything that happened with it, whether its words are known or not.
public sealed interface DisclosureCourse extends CaseFile<DisclosureTerms, DisclosureEvent>
        permits DisclosureFile, UnopenedDisclosure {
    /// The pieces that go, in whatever form.
    Set<PieceId> pieces();

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
        int sent = last(DisclosureEvent.Sent.class).map(Recorded::number).orElse(Integer.MAX_VALUE);
        return history().stream()
                .filter(recorded -> recorded.number() > sent && kind.isInstance(recorded.event()))
                .count();
    }
}
