package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.entrance.AddressChange.Origin;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

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
    public static List<Objection> objections(String email, Look look) {
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
    static Waiting waiting(AddressChange change, LocalDate today) {
        AddressChange.Milestones milestones = change.milestones();
        if (milestones.done().isPresent() || milestones.stopped().isPresent()) {
            return new Waiting.Nobody();
        }
        if (milestones.confirmed().isEmpty() && !(change.origin() instanceof Origin.File)) {
            return day(change.expires(), today);
        }
        return milestones.seconded().isPresent() ? new Waiting.Day(today) : day(change.waits(), today);
    }

    private static Waiting day(Instant end, LocalDate today) {
        LocalDate day = SchoolDay.of(end);
        return new Waiting.Day(day.isBefore(today) ? today : day);
    }
}
