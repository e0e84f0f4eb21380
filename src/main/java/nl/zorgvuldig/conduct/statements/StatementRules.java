package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements.StatementDraft;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which statement is binding, who still has to sign, and what the board can publish.
///
/// @param statements every version of a board; empty for a board that has none yet
record StatementRules(List<ConfidentialityStatement> statements, LocalDate today) {
    /// How many days in advance a statement can be signed.
    static final int AHEAD = 14;

    /// Minimum number of characters.
    static final int SHORTEST = 100;
    static final int LONGEST = 8000;

    /// The version staff must have signed today.
    Optional<ConfidentialityStatement> binding() {
        return until(today);
    }

    /// The version that can be signed today: the newest, once its first day is near.
    Optional<ConfidentialityStatement> signable() {
        return until(today.plusDays(AHEAD));
    }

    private Optional<ConfidentialityStatement> until(LocalDate day) {
        return statements.stream()
                .filter(statement -> !statement.since().isAfter(day))
                .max(Comparator.comparingInt(ConfidentialityStatement::version));
    }

    /// Whether a person has signed the binding version or a newer one; true for a board without a
    /// statement.
    @Upholds(CONFIDENTIALITY)
    boolean bound(int newestSigned) {
        return binding().map(statement -> newestSigned >= statement.version()).orElse(true);
    }

    Optional<ConfidentialityStatement> toSign(int newestSigned) {
        return signable().filter(statement -> newestSigned < statement.version());
    }

    /// Staff sign before the day from which it is binding; a person who is not bound today is late.
    /// A version that cannot be signed yet awaits nobody.
    @Upholds(CONFIDENTIALITY)
    AwaitedAction waiting(int newestSigned) {
        return (bound(newestSigned) ? toSign(newestSigned) : binding())
                .<AwaitedAction>map(StatementRules::signing)
                .orElseGet(AwaitedAction.Nobody::new);
    }

    private static AwaitedAction signing(ConfidentialityStatement statement) {
        LocalDate published = SchoolDay.of(statement.publishedAt());
        LocalDate near = statement.since().minusDays(AHEAD);
        LocalDate since = published.isAfter(near) ? published : near;
        return new AwaitedAction.Somebody(
                CaseParty.SELF,
                "conduct.task.sign",
                since,
                since.isBefore(statement.since()) ? statement.since().minusDays(1) : since,
                CONFIDENTIALITY);
    }

    int next() {
        return statements.stream()
                        .mapToInt(ConfidentialityStatement::version)
                        .max()
                        .orElse(0)
                + 1;
    }

    List<Objection> objections(StatementDraft wish) {
        return Stream.of(since(wish), dutch(wish), english(wish))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> since(StatementDraft wish) {
        if (wish.since().isBefore(today)) {
            return no("since", "conduct.no.past");
        }
        if (wish.since().isAfter(today.plusYears(1))) {
            return no("since", "conduct.no.far");
        }
        return statements.stream()
                .filter(statement -> wish.since().isBefore(statement.since()))
                .findFirst()
                .flatMap(statement -> no("since", "conduct.no.earlier", statement.since()));
    }

    private Optional<Objection> dutch(StatementDraft wish) {
        if (wish.dutch().length() < SHORTEST) {
            return no("dutch", "conduct.no.short", SHORTEST);
        }
        return FreeText.length("dutch", wish.dutch(), LONGEST)
                .or(() -> statements.stream()
                        .max(Comparator.comparingInt(ConfidentialityStatement::version))
                        .filter(statement -> statement.dutch().equals(wish.dutch()))
                        .filter(statement -> statement.english().equals(wish.english()))
                        .flatMap(_ -> no("dutch", "conduct.no.same")));
    }

    private static Optional<Objection> english(StatementDraft wish) {
        return FreeText.length("english", wish.english(), LONGEST);
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
