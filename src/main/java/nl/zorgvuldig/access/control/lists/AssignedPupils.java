package nl.zorgvuldig.access.control.lists;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Pupils whom somebody guides today by assignment only, so that a substitute finds them without
/// knowing their names. Decided by the rule that opens a dossier, and by the database's own. A list
/// with names in it writes an audit event.
@Component
public final class AssignedPupils {
    private final AccessRequesters readers;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AssignedPupils(AccessRequesters readers, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public List<ListedPupil> list(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        List<ListedPupil> given = work.read(EnrolmentActs.LIST, () -> list(readers.of(who), day));
        if (!given.isEmpty()) {
            log.append(log.done(EnrolmentActs.LIST, DOSSIER_FOR_GUIDES_AND_AUTHORITY, AccessRelation.ASSIGNMENT.code())
                    .counting(given.size()));
        }
        return given;
    }

    private List<ListedPupil> list(AccessRequester reader, LocalDate day) {
        List<PupilId> given = reader.given().stream()
                .filter(each -> each.period().contains(day))
                .map(AccessRequester.Given::pupil)
                .distinct()
                .toList();
        if (given.isEmpty()) {
            return List.of();
        }
        Set<PupilId> open = pupils.keepersOpenToMe().keySet();
        return pupils.list(given).stream()
                .filter(career -> open.contains(career.pupil()))
                .flatMap(career -> listed(reader, career, day).stream())
                .sorted(Comparator.comparing((ListedPupil pupil) -> pupil.name().sorted(), NameLetters.order()))
                .toList();
    }

    private Optional<ListedPupil> listed(AccessRequester reader, SchoolCareer career, LocalDate day) {
        return AccessRules.decide(reader, career, EnrolmentActs.LIST, day) instanceof AccessRuling.Allowed yes
                        && yes.relation() == AccessRelation.ASSIGNMENT
                ? pupils.findName(career.keeper(), career.pupil())
                        .map(name -> new ListedPupil(
                                career.pupil(), name, career.current(day), yes.relation(), yes.because()))
                : Optional.empty();
    }
}
