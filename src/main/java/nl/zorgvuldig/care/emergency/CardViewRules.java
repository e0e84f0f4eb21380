package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.care.emergency.EmergencyCard.CardReader;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for what of a card a reader sees. Whom to call (part A) is for everybody on the staff. What
/// to know is for those who guide the pupil when the school needs it (B), and for everybody on the
/// staff with consent, on school days (C). Facts in, parts out. The database has a second opinion, by
/// row.
///
/// @param agreed whether there is consent
/// @param schoolDay whether it is one
/// @param deciders the legal representatives now
record CardViewRules(CardReader reader, boolean agreed, boolean schoolDay, Collection<PersonId> deciders) {
    /// @param needed whether the school needs what it says
    record Shown(CardPart part, boolean needed) {}

    /// @param versions all of them, in any order
    /// @param decisions the one that counts for each author
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    List<Shown> shown(List<CardPart> versions, Map<PersonId, CardNecessity> decisions) {
        Map<PersonId, List<CardPart>> byAuthor = new LinkedHashMap<>();
        versions.stream()
                .sorted(Comparator.comparing(CardPart::version).reversed())
                .forEach(part -> byAuthor.computeIfAbsent(part.author(), _ -> new ArrayList<>())
                        .add(part));
        return byAuthor.entrySet().stream()
                .map(each -> shown(each.getValue(), needed(decisions, each.getKey())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean needed(Map<PersonId, CardNecessity> decisions, PersonId author) {
        return Optional.ofNullable(decisions.get(author))
                .filter(CardNecessity::needed)
                .isPresent();
    }

    /// @param versions of one author, newest first
    private Optional<Shown> shown(List<CardPart> versions, boolean needed) {
        CardPart newest = versions.getFirst();
        boolean speaks = deciders.contains(newest.author());
        boolean asNeeded = needed && readsWhatIsNeeded();
        boolean asAgreed = agreed && speaks && readsWhatIsAgreed();
        // what the school needs stays when its author no longer says it, until the school decides anew
        CardPart words = asNeeded ? withHealth(versions).orElse(newest) : newest;
        CardText text = new CardText(
                asNeeded || asAgreed ? words.text().health() : HealthInformation.NOTHING,
                speaks ? newest.text().tidy().calls() : List.of());
        return text.blank() ? Optional.empty() : Optional.of(new Shown(words.saying(text), asNeeded));
    }

    private static Optional<CardPart> withHealth(List<CardPart> versions) {
        return versions.stream().filter(part -> !part.text().health().blank()).findFirst();
    }

    private boolean readsWhatIsNeeded() {
        return switch (reader) {
            case GUIDE, IN_EMERGENCY -> true;
            case COLLEAGUE -> false;
        };
    }

    private boolean readsWhatIsAgreed() {
        return switch (reader) {
            case GUIDE, IN_EMERGENCY -> true;
            case COLLEAGUE -> schoolDay;
        };
    }
}
