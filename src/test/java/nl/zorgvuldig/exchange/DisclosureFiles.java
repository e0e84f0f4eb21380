package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What was done with something that is given to others, also in orders that no door lets
/// happen.
final class DisclosureFiles {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private DisclosureFiles() {}

    /// Steps as they come, also in orders that no door lets happen.
    enum Did {
        INSPECTED,
        FIXED,
        ASKED,
        SENT,
        OPENED,
        MISTAKEN,
        STOPPED,
        ENDED,
        CORRECTED;

        Step.What what() {
            return switch (this) {
                case INSPECTED -> new Step.What.Inspected(TODAY, "");
                case FIXED -> new Step.What.Fixed();
                case ASKED -> new Step.What.Asked();
                case SENT -> new Step.What.Sent(List.of());
                case OPENED -> new Step.What.Opened();
                case MISTAKEN -> new Step.What.Mistaken();
                case STOPPED -> new Step.What.Stopped("Zo.");
                case ENDED -> new Step.What.Ended();
                case CORRECTED -> new Step.What.Corrected(1);
            };
        }
    }

    static void often(String what, boolean open, double percent) {
        Statistics.label(what).collect(open).coverage(found -> found.check(true).percentage(share -> share >= percent));
    }

    static DisclosureFile file(List<Did> did, int daysLeft) {
        List<Step> steps = new ArrayList<>();
        did.forEach(one -> steps.add(new Step(steps.size() + 1, HEAD, NOW, one.what())));
        return new DisclosureFile(
                new Disclosure(
                        new DisclosureId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        HEAD,
                        NOW,
                        new Recipient("School", "Iemand", "iemand@school.example"),
                        "Zo.",
                        new Basis.Consent(),
                        TODAY.plusDays(daysLeft)),
                List.of(),
                steps);
    }
}
