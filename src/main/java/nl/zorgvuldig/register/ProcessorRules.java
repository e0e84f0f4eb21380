package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// When the board has an agreement with a processor, and what one needs. Facts in, decision out.
public record ProcessorRules(LocalDate today) {
    /// Days before the end at which somebody is warned.
    public static final int WARNED = 60;
    static final int SHORT = 120;
    static final int LONG = 2_000;

    /// How it stands with the agreement of one processor.
    public enum Standing {
        /// There is none, or the newest does not run yet.
        NONE,
        RUNNING,
        /// It ends within [#WARNED] days.
        ENDING,
        PAST
    }

    @Upholds(CONFIDENTIALITY)
    public Standing standing(Optional<Agreement> newest) {
        if (newest.isEmpty() || newest.get().from().isAfter(today)) {
            return Standing.NONE;
        }
        LocalDate until = newest.get().until();
        if (until.isBefore(today)) {
            return Standing.PAST;
        }
        return until.isAfter(today.plusDays(WARNED)) ? Standing.RUNNING : Standing.ENDING;
    }

    /// Who watches over data sees to it that there is an agreement from the day on which a processor was
    /// written down, and a next one before it ends. What runs without an end waits for nobody.
    ///
    /// @param added the day on which the processor was written down, of one with which the board did not
    ///     stop
    @Upholds(CONFIDENTIALITY)
    Waiting waiting(LocalDate added, Optional<Agreement> newest) {
        if (newest.isEmpty()) {
            return keeper("register.task.agree", added, added);
        }
        Agreement agreement = newest.get();
        LocalDate until = agreement.until();
        return switch (standing(newest)) {
            case NONE -> new Waiting.Day(agreement.from());
            case RUNNING -> until.equals(Period.OPEN) ? new Waiting.Nobody() : new Waiting.Day(until.minusDays(WARNED));
            case ENDING, PAST -> keeper("register.task.renew", later(agreement.from(), until.minusDays(WARNED)), until);
        };
    }

    private static Waiting keeper(String task, LocalDate since, LocalDate until) {
        return new Waiting.Somebody(Party.KEEPER, task, since, until, CONFIDENTIALITY);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Upholds(CONFIDENTIALITY)
    List<Objection> processor(String name, String service, String country) {
        return all(text("name", name, SHORT), text("service", service, LONG), text("country", country, SHORT));
    }

    @Upholds(CONFIDENTIALITY)
    List<Objection> agreement(AgreementWish wish) {
        return all(
                wish.signedOn().isEmpty()
                        ? no("signedOn", "register.no.day")
                        : wish.signedOn().get().isAfter(today)
                                ? no("signedOn", "register.no.future")
                                : Optional.empty(),
                wish.from().isEmpty() ? no("from", "register.no.day") : Optional.empty(),
                wish.from().isPresent()
                                && wish.until().isPresent()
                                && wish.until().get().isBefore(wish.from().get())
                        ? no("until", "register.no.backwards")
                        : Optional.empty(),
                text("filed", wish.filed(), LONG),
                FreeText.length("subprocessors", wish.subprocessors(), LONG));
    }

    static Optional<Objection> text(String field, String text, int longest) {
        return text.isBlank() ? no(field, "register.no.empty") : FreeText.length(field, text, longest);
    }

    static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    @SafeVarargs
    static List<Objection> all(Optional<Objection>... found) {
        return Stream.of(found).flatMap(Optional::stream).toList();
    }
}
