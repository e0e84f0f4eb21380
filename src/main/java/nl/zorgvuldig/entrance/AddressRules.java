package nl.zorgvuldig.entrance;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;

/// What an address looks like, and what is needed to ask another for somebody.
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
}
