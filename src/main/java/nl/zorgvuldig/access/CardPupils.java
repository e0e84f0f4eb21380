package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds pupils of one's own school by name, to open their emergency card: by the rule that opens
/// it, among those the database opens too. Says nothing about whether there is a card.
@Component
public final class CardPupils {
    private static final int MOST = 60;

    private final Readers readers;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CardPupils(Readers readers, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param act the list is for; it decides who is in it
    /// @param open the pupils of whom the database thinks so too
    /// @throws LogUnavailable when the line cannot be written
    @Upholds(CONFIDENTIALITY)
    public PupilList search(SignedIn who, PupilDossierAct act, String typed, Collection<PupilId> open) {
        LocalDate day = SchoolDay.today(clock);
        List<ListedPupil> found = work.read(Act.BROWSE, () -> search(readers.of(who), act, typed, open, day));
        log.append(log.done(EnrolmentActs.SEARCH, CONFIDENTIALITY, Relation.NONE.code())
                .counting(found.size()));
        return new PupilList(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    private List<ListedPupil> search(
            Reader reader, PupilDossierAct act, String typed, Collection<PupilId> open, LocalDate day) {
        Comparator<String> order = NameLetters.order();
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        List<ListedPupil> found = new ArrayList<>();
        for (Whereabouts one : pupils.list(open)) {
            Optional.ofNullable(
                            names.computeIfAbsent(one.keeper(), pupils::names).get(one.pupil()))
                    .filter(name -> Pupils.matches(name, typed))
                    .flatMap(name -> listed(reader, act, one, name, day))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing((ListedPupil one) -> one.name().family(), order)
                .thenComparing(one -> one.name().given(), order)
                .thenComparing(one -> one.pupil().value()));
        return found;
    }

    private static Optional<ListedPupil> listed(
            Reader reader, PupilDossierAct act, Whereabouts pupil, PersonName name, LocalDate day) {
        return AccessRules.decide(reader, pupil, act, day) instanceof Ruling.Allowed yes
                ? Optional.of(new ListedPupil(pupil.pupil(), name, pupil.current(day), yes.because()))
                : Optional.empty();
    }
}
