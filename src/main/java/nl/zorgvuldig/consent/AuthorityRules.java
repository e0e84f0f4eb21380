package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What must be true of a fact about authority before it is recorded, and of what is written about
/// a dispute.
///
/// @param guardians of the pupil
record AuthorityRules(Set<PersonId> guardians, LocalDate today) {
    /// Characters.
    static final int LONGEST_REASON = 500;

    @Upholds(PARENT_DATA_IN_DOSSIER)
    List<Objection> objections(AuthorityWish wish) {
        return Stream.of(person(wish), evidence(wish), from(wish), until(wish))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> person(AuthorityWish wish) {
        return guardians.contains(wish.person()) ? Optional.empty() : no("person", "consent.objection.no_guardian");
    }

    /// Authority is not taken on somebody's word alone: the school saw something, or it is unknown.
    private static Optional<Objection> evidence(AuthorityWish wish) {
        boolean seen = wish.evidence() != Evidence.NOT_SEEN;
        return seen || wish.authority() == Authority.UNKNOWN
                ? Optional.empty()
                : no("evidence", "consent.objection.not_seen");
    }

    private Optional<Objection> from(AuthorityWish wish) {
        if (wish.from().isBefore(today.minusYears(30))) {
            return no("from", "consent.objection.long_ago");
        }
        return wish.from().isAfter(today.plusYears(1)) ? no("from", "consent.objection.far") : Optional.empty();
    }

    private static Optional<Objection> until(AuthorityWish wish) {
        return wish.until().filter(last -> last.isBefore(wish.from())).isPresent()
                ? no("until", "consent.objection.backwards")
                : Optional.empty();
    }

    static List<Objection> objections(String reason) {
        return FreeText.check("reason", reason, LONGEST_REASON, Sentence.of("consent.objection.no_reason")).stream()
                .toList();
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
