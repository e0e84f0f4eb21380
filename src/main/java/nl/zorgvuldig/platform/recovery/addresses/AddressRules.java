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

/// Rules for addresses: their form, what a request at school needs, and what a requested change
/// waits for.
public final class AddressRules {
    private static final int LONGEST = 254;
    private static final String ADDRESS = "[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+";

    private AddressRules() {}

    public static boolean looksLikeAddress(String email) {
        return email.length() <= LONGEST && email.matches(ADDRESS);
    }

    /// Objections to a request at school.
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

    /// Nobody must act: the owner of the previous address may stop the change and a colleague may
    /// approve it, and the program continues by itself, on the day on which the link or the waiting
    /// period ends.
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

    /// Statement of a colleague about having seen the person who asks.
    ///
    /// @param document the kind that was shown
    /// @param looked whether the colleague looked at it, and compared the face
    public record DocumentSighting(Optional<IdentityDocument> document, boolean looked) {
        public static DocumentSighting at(IdentityDocument document) {
            return new DocumentSighting(Optional.of(document), true);
        }
    }
}
