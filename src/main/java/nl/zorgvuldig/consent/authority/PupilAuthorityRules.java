package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.authority.PupilAuthorities.AuthorityInput;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.enrolment.guardians.Representation;

/// Rules for recording a fact about authority and the text about a dispute, and for the action
/// awaited for a pupil without recorded authority.
///
/// @param guardians of the pupil
record PupilAuthorityRules(Set<PersonId> guardians, LocalDate today) {
    /// Maximum number of characters.
    static final int LONGEST_REASON = 500;

    /// Number of days to record authority. Until then nobody can be asked anything about the pupil;
    /// in two weeks parents can bring an extract of the register of authority.
    static final int RECORDING = 14;

    /// The head records authority over a pupil at school for whom none is recorded; parents who are
    /// not known at all come with the records of the school. Nobody has authority over a pupil of
    /// age, and nobody is awaited.
    ///
    /// @param facts in the order in which they were recorded
    /// @param born empty when unknown
    @Upholds(PARENT_DATA_IN_DOSSIER)
    AwaitedAction waiting(List<Enrolment> enrolments, List<AuthorityFact> facts, Optional<LocalDate> born) {
        Optional<LocalDate> entered = enrolments.stream()
                .filter(enrolment -> enrolment.attends(today))
                .map(Enrolment::entered)
                .max(Comparator.naturalOrder());
        if (entered.isEmpty() || known(facts, today) || Representation.ofAge(born, today)) {
            return new AwaitedAction.Nobody();
        }
        LocalDate since = since(entered.get(), facts);
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER,
                guardians.isEmpty() ? "consent.task.guardians" : "consent.task.authority",
                since,
                since.plusDays(RECORDING),
                PARENT_DATA_IN_DOSSIER);
    }

    /// The day after the last one on which somebody was known to have authority, according to the
    /// facts recorded by then; the day of entry when that is later.
    private LocalDate since(LocalDate entered, List<AuthorityFact> facts) {
        return facts.stream()
                .flatMap(fact -> Stream.of(
                        fact.period().from(), fact.period().until().plusDays(1), SchoolDay.of(fact.recordedAt())))
                .filter(day -> day.isAfter(entered) && !day.isAfter(today))
                .filter(day -> known(recorded(facts, day.minusDays(1)), day.minusDays(1)))
                .max(Comparator.naturalOrder())
                .orElse(entered);
    }

    private static List<AuthorityFact> recorded(List<AuthorityFact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> !SchoolDay.of(fact.recordedAt()).isAfter(day))
                .toList();
    }

    private static boolean known(List<AuthorityFact> facts, LocalDate day) {
        return facts.stream().anyMatch(fact -> Guardians.hasAuthority(facts, fact.pupil(), fact.person(), day));
    }

    @Upholds(PARENT_DATA_IN_DOSSIER)
    List<Objection> objections(AuthorityInput wish) {
        return Stream.of(person(wish), evidence(wish), from(wish), until(wish))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> person(AuthorityInput wish) {
        return guardians.contains(wish.person()) ? Optional.empty() : no("person", "consent.objection.no_guardian");
    }

    /// Authority is not recorded on somebody's word alone: the school has seen evidence, or it is
    /// unknown.
    private static Optional<Objection> evidence(AuthorityInput wish) {
        boolean seen = wish.evidence() != AuthorityEvidence.NOT_SEEN;
        return seen || wish.authority() == ParentalAuthority.UNKNOWN
                ? Optional.empty()
                : no("evidence", "consent.objection.not_seen");
    }

    private Optional<Objection> from(AuthorityInput wish) {
        if (wish.from().isBefore(today.minusYears(30))) {
            return no("from", "consent.objection.long_ago");
        }
        return wish.from().isAfter(today.plusYears(1)) ? no("from", "consent.objection.far") : Optional.empty();
    }

    private static Optional<Objection> until(AuthorityInput wish) {
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
