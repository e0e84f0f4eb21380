package nl.zorgvuldig.access.control.lists;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Finds pupils of one's own school by name, to open their emergency card: by the rule that opens
/// it, among those the database opens too. Does not tell whether there is a card.
@Component
public final class EmergencyCardPupils {
    private static final int MOST = 60;

    private final AccessRequesters readers;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EmergencyCardPupils(AccessRequesters readers, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param act the list is for; it decides who is in it
    /// @param open the pupils to whom the database agrees
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(CONFIDENTIALITY)
    public PupilList search(SignedInUser who, PupilDossierAct act, String typed, Collection<PupilId> open) {
        LocalDate day = SchoolDay.today(clock);
        List<ListedPupil> found = work.read(Act.BROWSE, () -> search(readers.of(who), act, typed, open, day));
        log.append(log.done(EnrolmentActs.SEARCH, CONFIDENTIALITY, AccessRelation.NONE.code())
                .counting(found.size()));
        return new PupilList(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    private List<ListedPupil> search(
            AccessRequester reader, PupilDossierAct act, String typed, Collection<PupilId> open, LocalDate day) {
        Comparator<String> order = NameLetters.order();
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        List<ListedPupil> found = new ArrayList<>();
        for (SchoolCareer career : pupils.list(open)) {
            Optional.ofNullable(names.computeIfAbsent(career.keeper(), pupils::names)
                            .get(career.pupil()))
                    .filter(name -> Pupils.matches(name, typed))
                    .flatMap(name -> listed(reader, act, career, name, day))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing((ListedPupil pupil) -> pupil.name().family(), order)
                .thenComparing(pupil -> pupil.name().given(), order)
                .thenComparing(pupil -> pupil.pupil().value()));
        return found;
    }

    private static Optional<ListedPupil> listed(
            AccessRequester reader, PupilDossierAct act, SchoolCareer pupil, PersonName name, LocalDate day) {
        return AccessRules.decide(reader, pupil, act, day) instanceof AccessRuling.Allowed yes
                ? Optional.of(new ListedPupil(pupil.pupil(), name, pupil.current(day), yes.relation(), yes.because()))
                : Optional.empty();
    }
}
