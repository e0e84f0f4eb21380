package nl.zorgvuldig.conduct.codes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions.CodeDraft;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;

/// Rules for what the board can publish.
///
/// @param all every version of every document, withdrawn ones included
/// @param standing versions that were not withdrawn
record ConductCodePublicationRules(List<ConductCodeVersion> all, List<ConductCodeVersion> standing, LocalDate today) {
    /// Maximum number of characters.
    static final int TITLE = 80;
    static final int SUMMARY = 1000;
    static final int SHORTEST = 100;
    static final int LONGEST = 20_000;

    int next(ConductCodeId code) {
        return of(all, code).mapToInt(ConductCodeVersion::version).max().orElse(0) + 1;
    }

    List<Objection> objections(CodeDraft wish) {
        return Stream.of(title(wish), weight(wish), summary(wish), words(wish), since(wish))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> title(CodeDraft wish) {
        Optional<Objection> length = FreeText.filled("title", wish.title(), TITLE, Sentence.of("code.no.title", TITLE));
        if (length.isPresent()) {
            return length;
        }
        if (wish.title().chars().anyMatch(Character::isISOControl)) {
            return no("title", "code.no.line");
        }
        return standing.stream()
                .filter(version -> !version.code().equals(wish.code()))
                .filter(version -> version.title().equalsIgnoreCase(wish.title()))
                .findFirst()
                .flatMap(_ -> no("title", "code.no.name"));
    }

    private Optional<Objection> weight(CodeDraft wish) {
        return wish.weight() == ConductCodeChangeWeight.MINOR
                        && of(standing, wish.code()).findAny().isEmpty()
                ? no("weight", "code.no.first")
                : Optional.empty();
    }

    private static Optional<Objection> summary(CodeDraft wish) {
        return FreeText.filled("summary", wish.summary(), SUMMARY, Sentence.of("code.no.summary", SUMMARY));
    }

    private Optional<Objection> words(CodeDraft wish) {
        Optional<Objection> wrong =
                FreeText.check("words", wish.words(), SHORTEST, LONGEST, Sentence.of("code.no.short", SHORTEST));
        if (wrong.isPresent()) {
            return wrong;
        }
        return of(standing, wish.code())
                .max(Comparator.comparingInt(ConductCodeVersion::version))
                .filter(version -> version.words().equals(wish.words()))
                .filter(version -> version.title().equals(wish.title()))
                .flatMap(_ -> no("words", "code.no.same"));
    }

    /// A later version never takes effect before an earlier one.
    private Optional<Objection> since(CodeDraft wish) {
        if (wish.since().isBefore(today)) {
            return no("since", "code.no.past");
        }
        if (wish.since().isAfter(today.plusYears(1))) {
            return no("since", "code.no.far");
        }
        return of(standing, wish.code())
                .filter(version -> wish.since().isBefore(version.since()))
                .max(Comparator.comparing(ConductCodeVersion::since))
                .flatMap(version -> no("since", "code.no.earlier", version.since()));
    }

    private static Stream<ConductCodeVersion> of(List<ConductCodeVersion> versions, ConductCodeId code) {
        return versions.stream().filter(version -> version.code().equals(code));
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
