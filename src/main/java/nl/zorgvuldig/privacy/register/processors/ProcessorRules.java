package nl.zorgvuldig.privacy.register.processors;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.processors.DataProcessors.AgreementWish;

/// Rules for whether the board has an agreement with a processor, and what one needs. Facts in,
/// decision out.
public record ProcessorRules(LocalDate today) {
    /// Days before the end of an agreement at which a warning is given.
    public static final int WARNED = 60;
    public static final int SHORT = 120;
    public static final int LONG = 2_000;

    /// State of the agreement of one processor.
    public enum Standing {
        /// There is none, or the newest has not started yet.
        NONE,
        RUNNING,
        /// It ends within [#WARNED] days.
        ENDING,
        PAST
    }

    @Upholds(CONFIDENTIALITY)
    public Standing standing(Optional<ProcessorAgreement> newest) {
        if (newest.isEmpty() || newest.get().from().isAfter(today)) {
            return Standing.NONE;
        }
        LocalDate until = newest.get().until();
        if (until.isBefore(today)) {
            return Standing.PAST;
        }
        return until.isAfter(today.plusDays(WARNED)) ? Standing.RUNNING : Standing.ENDING;
    }

    /// The agreement awaited from the data protection officer: one from the day on which the
    /// processor was recorded, and the next before the current one ends. An agreement without an
    /// end awaits nobody.
    ///
    /// @param added the day on which the processor was recorded, if the board still uses it
    @Upholds(CONFIDENTIALITY)
    public AwaitedAction waiting(LocalDate added, Optional<ProcessorAgreement> newest) {
        if (newest.isEmpty()) {
            return keeper("register.task.agree", added, added);
        }
        ProcessorAgreement agreement = newest.get();
        LocalDate until = agreement.until();
        return switch (standing(newest)) {
            case NONE -> new AwaitedAction.Day(agreement.from());
            case RUNNING ->
                until.equals(Period.OPEN) ? new AwaitedAction.Nobody() : new AwaitedAction.Day(until.minusDays(WARNED));
            case ENDING, PAST -> keeper("register.task.renew", later(agreement.from(), until.minusDays(WARNED)), until);
        };
    }

    private static AwaitedAction keeper(String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(CaseParty.KEEPER, task, since, until, CONFIDENTIALITY);
    }

    public static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
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

    public static Optional<Objection> text(String field, String text, int longest) {
        return text.isBlank() ? no(field, "register.no.empty") : FreeText.length(field, text, longest);
    }

    public static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    @SafeVarargs
    public static List<Objection> all(Optional<Objection>... found) {
        return Stream.of(found).flatMap(Optional::stream).toList();
    }
}
