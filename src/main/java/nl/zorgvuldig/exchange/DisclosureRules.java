package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What can be given, and what can be done with it when. Facts in, answer out.
public final class DisclosureRules {
    /// Characters.
    public static final int LONGEST_NAME = 120;

    public static final int LONGEST_WORDS = 500;

    public static final int LONGEST_MASK = 5_000;

    /// Days that a package can be opened at most, from the day on which it was prepared.
    static final int MOST_DAYS = 92;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[a-zA-Z]{2,24}");
    private static final Set<Stage> OVER = Set.of(Stage.STOPPED, Stage.ENDED);

    private DisclosureRules() {}

    /// Why it cannot be prepared like this; at most one for each field.
    ///
    /// @param on the grounds that the board switched on
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    static List<Objection> objections(Wish wish, Set<LegalGround> on, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        name("organisation", wish.recipient().organisation()).ifPresent(objections::add);
        name("person", wish.recipient().person()).ifPresent(objections::add);
        email(wish.recipient().email()).ifPresent(objections::add);
        words("aim", wish.aim()).ifPresent(objections::add);
        ground(wish.basis(), on).ifPresent(objections::add);
        until(wish.until(), today).ifPresent(objections::add);
        if (wish.items().isEmpty()) {
            objections.add(no("items", "exchange.objection.items"));
        }
        return objections;
    }

    static Optional<Objection> name(String field, String text) {
        return FreeText.check(field, text, LONGEST_NAME, Sentence.of("exchange.objection." + field));
    }

    static Optional<Objection> email(String text) {
        return text.length() <= LONGEST_NAME && EMAIL.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(no("email", "exchange.objection.email"));
    }

    static Optional<Objection> words(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS, Sentence.of("exchange.objection." + field));
    }

    /// What stands in the place of a piece.
    static Optional<Objection> mask(String text) {
        return FreeText.check("text", text, LONGEST_MASK, Sentence.of("exchange.objection.text"));
    }

    /// Words that need not be there.
    static Optional<Objection> remark(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS);
    }

    /// Words that go outside name no other child, and say not how to reach a parent.
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static Optional<Objection> named(String field, Strangers.Mention mention) {
        return mention.objection(field, "exchange.objection.names_parent", "exchange.objection.names_child");
    }

    /// Those who decide read whom it goes to. Who that is may be called as a child of the school
    /// is, so only how to reach a parent counts.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static List<Objection> reaching(Recipient other, Strangers strangers) {
        return Stream.of(
                        reaching("organisation", strangers.in(other.organisation())),
                        reaching("person", strangers.in(other.person())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> reaching(String field, Strangers.Mention mention) {
        return mention.reaching(field, "exchange.objection.names_parent");
    }

    private static Optional<Objection> ground(Optional<Basis> basis, Set<LegalGround> on) {
        if (basis.isEmpty()) {
            return Optional.of(no("ground", "exchange.objection.ground"));
        }
        return switch (basis.get()) {
            case Basis.Consent _ -> Optional.empty();
            case Basis.Law(LegalGround ground) ->
                on.contains(ground) ? Optional.empty() : Optional.of(no("ground", "exchange.objection.ground_off"));
        };
    }

    static Optional<Objection> until(Optional<LocalDate> until, LocalDate today) {
        return until.filter(one -> one.isAfter(today))
                        .filter(one -> !one.isAfter(today.plusDays(MOST_DAYS)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(no("until", "exchange.objection.until", today.plusDays(MOST_DAYS)));
    }

    /// Why this cannot be done now; empty when it can, as far as its own steps go.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static Optional<Sentence> whyNot(DisclosureFile file, Move move, LocalDate today) {
        Stage stage = file.stage();
        if (OVER.contains(stage)) {
            return Optional.of(Sentence.of("exchange.no." + stage.code()));
        }
        if (move != Move.STOP && today.isAfter(file.disclosure().until())) {
            return Optional.of(Sentence.of("exchange.no.ended"));
        }
        boolean can =
                switch (move) {
                    case DECIDE -> stage == Stage.DRAFT;
                    case INSPECT -> stage == Stage.DRAFT && needsInspection(file.disclosure());
                    case FIX -> stage == Stage.INSPECTED || stage == Stage.DRAFT && !needsInspection(file.disclosure());
                    case SEND -> stage == Stage.FIXED || stage == Stage.SENT || stage == Stage.OPENED;
                    case STOP -> true;
                };
        return can ? Optional.empty() : Optional.of(Sentence.of("exchange.no." + move.code()));
    }

    /// Parents see a transfer report before it goes to the next school.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static boolean needsInspection(Disclosure disclosure) {
        return disclosure.basis().equals(new Basis.Law(LegalGround.NEXT_SCHOOL));
    }

    /// Nobody saw on a day what became as it is on a later one.
    ///
    /// @param on the day on which those who decide saw it
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static List<Objection> inspected(DisclosureFile file, Optional<LocalDate> on, String remarks, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        LocalDate changed = lastChanged(file);
        if (on.isEmpty() || on.get().isAfter(today) || on.get().isBefore(changed)) {
            objections.add(no("on", "exchange.objection.on", changed));
        }
        remark("remarks", remarks).ifPresent(objections::add);
        return objections;
    }

    /// When it was prepared, or the day on which something was decided about a piece last.
    private static LocalDate lastChanged(DisclosureFile file) {
        return Stream.concat(
                        Stream.of(file.disclosure().at()), file.items().stream().map(Picked::at))
                .max(Instant::compareTo)
                .map(SchoolDay::of)
                .orElseThrow();
    }

    static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
