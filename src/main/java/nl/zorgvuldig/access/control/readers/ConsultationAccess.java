package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Pupils in whose discussion somebody may take part, decided by the rule that opens a dossier.
/// Grants no access itself, and writes no audit event: it tells beforehand who will not be there
/// for whom.
@Component
public final class ConsultationAccess {
    private final AccessRequesters readers;
    private final Pupils pupils;
    private final List<AccessPrecondition> pledges;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    ConsultationAccess(
            AccessRequesters readers,
            Pupils pupils,
            List<AccessPrecondition> pledges,
            Boards boards,
            Work work,
            Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.pledges = List.copyOf(pledges);
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// Of these pupils, those whom this colleague may discuss today, and through which relation;
    /// none when they have not made the promise that staff make. Runs as the system account, so not
    /// inside another unit of work.
    ///
    /// @param act the list is for; it decides who is in it
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Map<PupilId, AccessRelation> among(PupilDossierAct act, PersonId person, Collection<PupilId> wanted) {
        return among(act, List.of(person), wanted).getOrDefault(person, Map.of());
    }

    /// The same for several colleagues, with one query for the pupils.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Map<PersonId, Map<PupilId, AccessRelation>> among(
            PupilDossierAct act, Collection<PersonId> people, Collection<PupilId> wanted) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.BROWSE, () -> decide(act, people, wanted)));
    }

    private Map<PersonId, Map<PupilId, AccessRelation>> decide(
            PupilDossierAct act, Collection<PersonId> people, Collection<PupilId> wanted) {
        List<SchoolCareer> found = pupils.list(wanted);
        Map<PersonId, Map<PupilId, AccessRelation>> open = new HashMap<>();
        people.forEach(person -> open.put(person, decide(act, person, found)));
        return open;
    }

    private Map<PupilId, AccessRelation> decide(PupilDossierAct act, PersonId person, List<SchoolCareer> found) {
        if (pledges.stream()
                .anyMatch(precondition -> precondition.missing(person).isPresent())) {
            return Map.of();
        }
        LocalDate day = SchoolDay.today(clock);
        AccessRequester reader = readers.of(new SignedInUser(Acting.current().board(), person, AccountKind.STAFF));
        Map<PupilId, AccessRelation> mine = new HashMap<>();
        for (SchoolCareer career : found) {
            if (AccessRules.decide(reader, career, act, day) instanceof AccessRuling.Allowed yes) {
                mine.put(career.pupil(), yes.relation());
            }
        }
        return mine;
    }
}
