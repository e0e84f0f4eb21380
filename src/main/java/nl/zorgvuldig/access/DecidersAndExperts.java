package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Guardianship;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// Who could see a dossier without working for the board: who decides for the pupil, under
/// supervision, and experts with whom it was agreed.
@Component
final class DecidersAndExperts {
    private final Readers readers;
    private final Ages ages;
    private final Guardians guardians;
    private final Accounts accounts;
    private final List<Advisers> advisers;
    private final Work work;

    DecidersAndExperts(
            Readers readers, Ages ages, Guardians guardians, Accounts accounts, List<Advisers> advisers, Work work) {
        this.readers = readers;
        this.ages = ages;
        this.guardians = guardians;
        this.accounts = accounts;
        this.advisers = List.copyOf(advisers);
        this.work = work;
    }

    /// As the program.
    List<CouldOpen> list(Whereabouts where, LocalDate day) {
        return Stream.concat(deciders(where, day), experts(where, day)).toList();
    }

    /// By the rule that lets them see who looked: they decide, so they may inspect.
    private Stream<CouldOpen> deciders(Whereabouts where, LocalDate day) {
        Optional<LocalDate> born = ages.born(AccessActs.READ_OWN_LOG, where.pupil());
        List<PersonId> people = guardians.listGuardianships(List.of(where.pupil())).stream()
                .map(Guardianship::person)
                .distinct()
                .toList();
        return Stream.concat(
                        people.stream().map(one -> who(one, AccountKind.GUARDIAN)),
                        Stream.of(who(new PersonId(where.pupil().value()), AccountKind.PUPIL))
                                .filter(this::canSignIn))
                .flatMap(one -> decide(one, where, born, day).stream());
    }

    private Optional<CouldOpen> decide(SignedIn who, Whereabouts where, Optional<LocalDate> born, LocalDate day) {
        Reader known = work.read(Act.MAINTAIN, () -> readers.of(who));
        Reader reader = born.map(one -> known.knowing(where.pupil(), one)).orElse(known);
        return AccessRules.decide(reader, where, AccessActs.READ_OWN_LOG, day) instanceof Ruling.Allowed yes
                ? Optional.of(one(
                        who,
                        CouldOpen.Way.UNDER_SUPERVISION,
                        yes.relation(),
                        INSPECTION_UNDER_SUPERVISION,
                        Sentence.of(who.kind() == AccountKind.PUPIL ? "access.who.pupil" : "access.who.guardian")))
                : Optional.empty();
    }

    private Stream<CouldOpen> experts(Whereabouts where, LocalDate day) {
        return accounts.listOpen(AccountKind.EXPERT).keySet().stream()
                .map(one -> who(one, AccountKind.EXPERT))
                .flatMap(who -> advised(who, where, day).stream()
                        .map(yes -> one(
                                who, CouldOpen.Way.AGREED_PART, yes.relation(), yes.clause(), WhoCanOpen.words(yes))));
    }

    /// What is open to an expert is asked for in their name, as the module that knows it asks.
    private Optional<Ruling.Allowed> advised(SignedIn who, Whereabouts where, LocalDate day) {
        Acting expert = new Acting(who.board(), who.person(), Act.BROWSE, day);
        return expert.call(() -> work.readApart(Act.BROWSE, () -> advise(who, where, day)));
    }

    private Optional<Ruling.Allowed> advise(SignedIn who, Whereabouts where, LocalDate day) {
        List<Advisers.Seat> seats =
                advisers.stream().flatMap(one -> one.seats(who).stream()).toList();
        return new AdvisedRules(readers.of(who), seats, where, day).grant();
    }

    private CouldOpen one(SignedIn who, CouldOpen.Way way, Relation relation, Clause clause, Sentence because) {
        return new CouldOpen(
                who.person(),
                accounts.findName(who.person()),
                way,
                relation,
                clause,
                because,
                CouldOpen.Promise.NOT_ASKED);
    }

    private boolean canSignIn(SignedIn who) {
        return accounts.findOpen(who.board(), who.person()).equals(Optional.of(who.kind()));
    }

    private static SignedIn who(PersonId person, AccountKind kind) {
        return new SignedIn(Acting.current().board(), person, kind);
    }
}
