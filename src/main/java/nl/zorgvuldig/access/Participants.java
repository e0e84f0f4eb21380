package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// About which pupils somebody may take part in a talk, decided by the rule that opens a dossier.
/// Opens nothing itself, and leaves no line: to tell beforehand who will not be there for whom.
@Component
public final class Participants {
    private final Readers readers;
    private final Pupils pupils;
    private final List<Pledge> pledges;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    Participants(Readers readers, Pupils pupils, List<Pledge> pledges, Boards boards, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.pledges = List.copyOf(pledges);
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// Of these pupils, those about whom this colleague may talk today, and by which relation; none
    /// when they have not promised what staff promise. The program asks, so not inside another unit
    /// of work.
    ///
    /// @param act the list is for; it decides who is in it
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Map<PupilId, Relation> among(PupilDossierAct act, PersonId person, Collection<PupilId> wanted) {
        return among(act, List.of(person), wanted).getOrDefault(person, Map.of());
    }

    /// The same for several colleagues, in one look at the pupils.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Map<PersonId, Map<PupilId, Relation>> among(
            PupilDossierAct act, Collection<PersonId> people, Collection<PupilId> wanted) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.BROWSE, () -> decide(act, people, wanted)));
    }

    private Map<PersonId, Map<PupilId, Relation>> decide(
            PupilDossierAct act, Collection<PersonId> people, Collection<PupilId> wanted) {
        List<Whereabouts> found = pupils.list(wanted);
        Map<PersonId, Map<PupilId, Relation>> open = new HashMap<>();
        people.forEach(one -> open.put(one, decide(act, one, found)));
        return open;
    }

    private Map<PupilId, Relation> decide(PupilDossierAct act, PersonId person, List<Whereabouts> found) {
        if (pledges.stream().anyMatch(one -> one.missing(person).isPresent())) {
            return Map.of();
        }
        LocalDate day = SchoolDay.today(clock);
        Reader reader = readers.of(new SignedIn(Acting.current().board(), person, AccountKind.STAFF));
        Map<PupilId, Relation> mine = new HashMap<>();
        for (Whereabouts one : found) {
            if (AccessRules.decide(reader, one, act, day) instanceof Ruling.Allowed yes) {
                mine.put(one.pupil(), yes.relation());
            }
        }
        return mine;
    }
}
