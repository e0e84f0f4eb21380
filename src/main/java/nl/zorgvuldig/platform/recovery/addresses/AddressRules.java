package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;

/// What an address looks like, what is needed to ask another for somebody, and what one that was asked
/// waits for.
public final class AddressRules {
    private static final int LONGEST = 254;
    private static final String ADDRESS = "[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+";

    private AddressRules() {}

    public static boolean looksLikeAddress(String email) {
        return email.length() <= LONGEST && email.matches(ADDRESS);
    }

    /// What is wrong with what somebody asks at school.
    public static List<Objection> objections(String email, DocumentSighting look) {
        List<Objection> objections = new ArrayList<>();
        if (look.document().isEmpty()) {
            objections.add(new Objection("seen", Sentence.of("entrance.no.seen")));
        }
        if (!look.looked()) {
            objections.add(new Objection("looked", Sentence.of("entrance.no.looked")));
        }
        if (!looksLikeAddress(email)) {
            objections.add(new Objection("email", Sentence.of("entrance.no.address")));
        }
        return objections;
    }

    /// Nobody must act: who has the address before may stop it and a colleague may second it, and the
    /// program goes on by itself, on the day on which the link ends or the waiting is over.
    @Upholds(Clause.CONFIDENTIALITY)
    static AwaitedAction waiting(AddressChange change, LocalDate today) {
        AddressChange.Milestones milestones = change.milestones();
        if (milestones.done().isPresent() || milestones.stopped().isPresent()) {
            return new AwaitedAction.Nobody();
        }
        if (milestones.confirmed().isEmpty() && !(change.origin() instanceof Origin.File)) {
            return day(change.expires(), today);
        }
        return milestones.seconded().isPresent() ? new AwaitedAction.Day(today) : day(change.waits(), today);
    }

    private static AwaitedAction day(Instant end, LocalDate today) {
        LocalDate day = SchoolDay.of(end);
        return new AwaitedAction.Day(day.isBefore(today) ? today : day);
    }

    /// What somebody at school says of having seen who asks.
    ///
    /// @param document what kind was shown
    /// @param looked whether the helper looked at it, and at the face beside it
    public record DocumentSighting(Optional<IdentityDocument> document, boolean looked) {
        public static DocumentSighting at(IdentityDocument document) {
            return new DocumentSighting(Optional.of(document), true);
        }
    }
}
