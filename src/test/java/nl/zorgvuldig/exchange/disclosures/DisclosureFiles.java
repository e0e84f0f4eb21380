package nl.zorgvuldig.exchange.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;

/// What happened with something that is given to others, also in orders that no door lets
/// happen.
public final class DisclosureFiles {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private DisclosureFiles() {}

    /// What can be done with it, by its name in what is said when it cannot.
    public enum Doing {
        DECIDE,
        INSPECT,
        DEMAND,
        FIX,
        SEND,
        STOP;

        public Optional<Sentence> whyNot(DisclosureFile file) {
            return switch (this) {
                case DECIDE -> DisclosureRules.whyNotDecide(file, TODAY);
                case INSPECT -> DisclosureRules.RULES.whyNot(file, DisclosureEvent.Inspected.class, TODAY);
                case DEMAND -> DisclosureRules.RULES.whyNot(file, DisclosureEvent.Demanded.class, TODAY);
                case FIX -> DisclosureRules.RULES.whyNot(file, DisclosureEvent.Fixed.class, TODAY);
                case SEND -> DisclosureRules.RULES.whyNot(file, DisclosureEvent.Sent.class, TODAY);
                case STOP -> DisclosureRules.RULES.whyNot(file, DisclosureEvent.Stopped.class, TODAY);
            };
        }
    }

    /// Events as they come, also in orders that no door lets happen.
    public enum Did {
        INSPECTED,
        FIXED,
        ASKED,
        SENT,
        OPENED,
        MISTAKEN,
        STOPPED,
        ENDED,
        CORRECTED;

        DisclosureEvent event() {
            return switch (this) {
                case INSPECTED -> new DisclosureEvent.Inspected(TODAY, "");
                case FIXED -> new DisclosureEvent.Fixed();
                case ASKED -> new DisclosureEvent.Asked();
                case SENT -> new DisclosureEvent.Sent(List.of());
                case OPENED -> new DisclosureEvent.Opened();
                case MISTAKEN -> new DisclosureEvent.Mistaken();
                case STOPPED -> new DisclosureEvent.Stopped("Zo.");
                case ENDED -> new DisclosureEvent.Ended();
                case CORRECTED -> new DisclosureEvent.Corrected(1);
            };
        }
    }

    public static void often(String what, boolean open, double percent) {
        Statistics.label(what).collect(open).coverage(found -> found.check(true).percentage(share -> share >= percent));
    }

    public static DisclosureFile file(List<Did> did, int daysLeft) {
        List<RecordedEvent<DisclosureEvent>> history = new ArrayList<>();
        did.forEach(each -> history.add(new RecordedEvent<>(history.size() + 1, HEAD, NOW, each.event())));
        return new DisclosureFile(
                new Disclosure(
                        new DisclosureId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        HEAD,
                        NOW,
                        new ExchangeRecipient("School", "Iemand", "iemand@school.example"),
                        "Zo.",
                        new DisclosureBasis.Consent(),
                        TODAY.plusDays(daysLeft)),
                List.of(),
                history);
    }
}
