package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The pupils whom someone guides today by named assignment and in no other way, so that a
/// substitute finds them without knowing their names. Decided by the rule that opens a dossier, and
/// by the database's own. A list with names in it leaves a line in the log.
@Component
public final class GivenPupils {
    private final Readers readers;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    GivenPupils(Readers readers, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public List<ListedPupil> list(SignedIn who) {
        LocalDate day = SchoolDay.today(clock);
        List<ListedPupil> given = work.read(EnrolmentActs.LIST, () -> list(readers.of(who), day));
        if (!given.isEmpty()) {
            log.append(log.done(EnrolmentActs.LIST, DOSSIER_FOR_GUIDES_AND_AUTHORITY, Relation.ASSIGNMENT.code())
                    .counting(given.size()));
        }
        return given;
    }

    private List<ListedPupil> list(Reader reader, LocalDate day) {
        List<PupilId> given = reader.given().stream()
                .filter(one -> one.period().contains(day))
                .map(Reader.Given::pupil)
                .distinct()
                .toList();
        if (given.isEmpty()) {
            return List.of();
        }
        Set<PupilId> open = pupils.keepersOpenToMe().keySet();
        return pupils.list(given).stream()
                .filter(one -> open.contains(one.pupil()))
                .flatMap(one -> listed(reader, one, day).stream())
                .sorted(Comparator.comparing((ListedPupil one) -> one.name().sorted(), NameLetters.order()))
                .toList();
    }

    private Optional<ListedPupil> listed(Reader reader, Whereabouts one, LocalDate day) {
        return AccessRules.decide(reader, one, EnrolmentActs.LIST, day) instanceof Ruling.Allowed yes
                        && yes.relation() == Relation.ASSIGNMENT
                ? pupils.findName(one.keeper(), one.pupil())
                        .map(name -> new ListedPupil(one.pupil(), name, one.current(day), yes.because()))
                : Optional.empty();
    }
}
