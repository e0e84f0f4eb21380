package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for whether the holder of the link gets the package, decided again each time. Facts in,
/// decision out; the database checks the same independently (`exchange.may_go`).
///
/// @param link the number of the event with which the holder's link was sent
/// @param support whether the basis holds now
public record PackageAccessRules(DisclosureFile file, int link, BasisValidity support, LocalDate today) {
    static final int MOST_OPENED = 3;
    static final int MOST_MISTAKEN = 5;

    /// The rules for the link that was sent last.
    public static PackageAccessRules now(DisclosureFile file, BasisValidity support, LocalDate today) {
        return new PackageAccessRules(
                file,
                file.last(DisclosureEvent.Sent.class).map(RecordedEvent::number).orElse(0),
                support,
                today);
    }

    /// The decision. A wrong code never opens the package, and a closed package reveals nothing
    /// about the code.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    GateDecision decide(CodeMatch code) {
        Optional<Sentence> closed = closed();
        if (closed.isPresent()) {
            return new GateDecision.Closed(closed.get());
        }
        return switch (code) {
            case RIGHT -> new GateDecision.Opens();
            case OTHER ->
                new GateDecision.Mistaken(MOST_MISTAKEN - 1 - (int) file.sinceSent(DisclosureEvent.Mistaken.class));
        };
    }

    /// Why it does not open, whatever the code.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Optional<Sentence> closed() {
        Optional<Sentence> over = over();
        if (over.isPresent()) {
            return over;
        }
        if (file.sinceSent(DisclosureEvent.Mistaken.class) >= MOST_MISTAKEN) {
            return no("tries");
        }
        return file.sinceSent(DisclosureEvent.Opened.class) >= MOST_OPENED ? no("used") : Optional.empty();
    }

    /// Why nothing of it is sent any more, not even a download that has started.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Optional<Sentence> over() {
        DisclosureState state = file.state();
        boolean made = made();
        boolean sent = state == DisclosureState.SENT || state == DisclosureState.OPENED;
        if (state == DisclosureState.ENDED
                || file.sinceSent(DisclosureEvent.Ended.class) > 0
                || today.isAfter(file.request().until())) {
            return no("ended");
        }
        if (file.sinceSent(DisclosureEvent.Stopped.class) > 0) {
            return no("stopped");
        }
        if (state == DisclosureState.STOPPED || !made || !sent || support instanceof BasisValidity.Fails) {
            return no("stopped");
        }
        return file.last(DisclosureEvent.Sent.class)
                        .filter(event -> event.number() == link)
                        .isEmpty()
                ? no("replaced")
                : Optional.empty();
    }

    /// Whether the package was made before it was sent, and nothing was changed since.
    private boolean made() {
        return file.last(DisclosureEvent.Fixed.class).isPresent()
                && file.sinceSent(DisclosureEvent.Fixed.class) == 0
                && file.sinceSent(DisclosureEvent.Inspected.class) == 0;
    }

    private static Optional<Sentence> no(String why) {
        return Optional.of(Sentence.of("exchange.closed." + why));
    }

    /// Whether the given second code is the right one.
    public enum CodeMatch {
        RIGHT,
        OTHER
    }

    /// Decision for somebody with the link of a package.
    public sealed interface GateDecision {
        record Opens() implements GateDecision {}

        /// The code is wrong.
        ///
        /// @param left how many tries are left
        record Mistaken(int left) implements GateDecision {}

        /// @param because for somebody of whom only the link is known
        record Closed(Sentence because) implements GateDecision {}
    }
}
