package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.ExpertParticipants;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.access.control.rules.ExpertAccessRules;
import nl.zorgvuldig.access.control.rules.PupilAges;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import org.springframework.stereotype.Component;

/// People who could see a dossier without working for the board: the pupil's legal representatives,
/// under supervision, and external experts with whom it was agreed.
@Component
final class ExternalReaders {
    private final AccessRequesters readers;
    private final PupilAges ages;
    private final Guardians guardians;
    private final Accounts accounts;
    private final List<ExpertParticipants> advisers;
    private final Work work;

    ExternalReaders(
            AccessRequesters readers,
            PupilAges ages,
            Guardians guardians,
            Accounts accounts,
            List<ExpertParticipants> advisers,
            Work work) {
        this.readers = readers;
        this.ages = ages;
        this.guardians = guardians;
        this.accounts = accounts;
        this.advisers = List.copyOf(advisers);
        this.work = work;
    }

    /// As the system account.
    List<PotentialReader> list(SchoolCareer where, LocalDate day) {
        return Stream.concat(deciders(where, day), experts(where, day)).toList();
    }

    /// By the rule that lets them see who opened it: legal representatives may inspect.
    private Stream<PotentialReader> deciders(SchoolCareer where, LocalDate day) {
        Optional<LocalDate> born = ages.born(AccessActs.READ_OWN_LOG, where.pupil());
        List<PersonId> people = guardians.listGuardianships(List.of(where.pupil())).stream()
                .map(Guardianship::person)
                .distinct()
                .toList();
        return Stream.concat(
                        people.stream().map(person -> who(person, AccountKind.GUARDIAN)),
                        Stream.of(who(new PersonId(where.pupil().value()), AccountKind.PUPIL))
                                .filter(this::canSignIn))
                .flatMap(user -> decide(user, where, born, day).stream());
    }

    private Optional<PotentialReader> decide(
            SignedInUser who, SchoolCareer where, Optional<LocalDate> born, LocalDate day) {
        AccessRequester known = work.read(Act.MAINTAIN, () -> readers.of(who));
        AccessRequester reader =
                born.map(each -> known.knowing(where.pupil(), each)).orElse(known);
        return AccessRules.decide(reader, where, AccessActs.READ_OWN_LOG, day) instanceof AccessRuling.Allowed yes
                ? Optional.of(one(
                        who,
                        PotentialReader.Way.UNDER_SUPERVISION,
                        yes.relation(),
                        INSPECTION_UNDER_SUPERVISION,
                        Sentence.of(who.kind() == AccountKind.PUPIL ? "access.who.pupil" : "access.who.guardian")))
                : Optional.empty();
    }

    private Stream<PotentialReader> experts(SchoolCareer where, LocalDate day) {
        return accounts.listOpen(AccountKind.EXPERT).keySet().stream()
                .map(person -> who(person, AccountKind.EXPERT))
                .flatMap(who -> advised(who, where, day).stream()
                        .map(yes -> one(
                                who,
                                PotentialReader.Way.AGREED_PART,
                                yes.relation(),
                                yes.clause(),
                                PotentialReaders.words(yes))));
    }

    /// What is open to an expert is asked in the expert's name, because the module that knows it
    /// requires that.
    private Optional<AccessRuling.Allowed> advised(SignedInUser who, SchoolCareer where, LocalDate day) {
        Acting expert = new Acting(who.board(), who.person(), Act.BROWSE, day);
        return expert.call(() -> work.readApart(Act.BROWSE, () -> advise(who, where, day)));
    }

    private Optional<AccessRuling.Allowed> advise(SignedInUser who, SchoolCareer where, LocalDate day) {
        List<ExpertParticipants.Seat> seats = advisers.stream()
                .flatMap(participants -> participants.seats(who).stream())
                .toList();
        return new ExpertAccessRules(readers.of(who), seats, where, day).grant();
    }

    private PotentialReader one(
            SignedInUser who, PotentialReader.Way way, AccessRelation relation, Clause clause, Sentence because) {
        return new PotentialReader(
                who.person(),
                accounts.findName(who.person()),
                way,
                relation,
                clause,
                because,
                PotentialReader.Promise.NOT_ASKED);
    }

    private boolean canSignIn(SignedInUser who) {
        return accounts.findOpen(who.board(), who.person()).equals(Optional.of(who.kind()));
    }

    private static SignedInUser who(PersonId person, AccountKind kind) {
        return new SignedInUser(Acting.current().board(), person, kind);
    }
}
