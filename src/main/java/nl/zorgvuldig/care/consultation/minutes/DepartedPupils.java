package nl.zorgvuldig.care.consultation.minutes;

import static java.util.stream.Collectors.toSet;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Pupils who left the school between the discussion and its closing. Nobody there guides them any
/// more: what was said about them is filed in no dossier, and is removed when the consultation
/// closes. This runs as the system account, since the person who closes it may not see them any
/// more.
@Component
public final class DepartedPupils {
    private final ConsultationNoteStore notes;
    private final Pupils pupils;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DepartedPupils(ConsultationNoteStore notes, Pupils pupils, Boards boards, AuditLog log, Work work, Clock clock) {
        this.notes = notes;
        this.pupils = pupils;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// About how many of them something was said; returns nothing more.
    public int count(ConsultationAttendee in) {
        return said(in.consultation()).size();
    }

    private Set<PupilId> said(Consultation consultation) {
        Set<PupilId> said = discussed(consultation);
        said.retainAll(among(consultation, said));
        return said;
    }

    /// Pupils about whom something was said that is not filed yet, whoever sees them.
    Set<PupilId> discussed(Consultation consultation) {
        Set<PupilId> said = new HashSet<>();
        read(consultation).forEach((pupil, note) -> {
            if (note.said().discussed()) {
                said.add(pupil);
            }
        });
        return said;
    }

    private Map<PupilId, ConsultationNoteVersion> read(Consultation consultation) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> notes.list(consultation.id())));
    }

    /// Those of these pupils who are no longer at the school of the consultation.
    @Upholds({TALKS_END_IN_AGREEMENTS, NECESSARY_FOR_GUIDANCE})
    Set<PupilId> among(Consultation consultation, Collection<PupilId> some) {
        LocalDate today = SchoolDay.today(clock);
        Set<PupilId> here = pupils.list(some).stream()
                .filter(at -> at.attends(consultation.school(), today))
                .map(SchoolCareer::pupil)
                .collect(toSet());
        Set<PupilId> gone = new HashSet<>(some);
        gone.removeAll(here);
        return gone;
    }

    /// Removes what was said about them. Only once nobody can write in it any more; again, it does
    /// nothing.
    public void remove(Consultation consultation) {
        Map<PupilId, ConsultationNoteVersion> all = read(consultation);
        Set<PupilId> gone = among(consultation, all.keySet());
        if (gone.isEmpty()) {
            return;
        }
        boards.program(Acting.current().board())
                .run(() -> work.change(
                        Act.MAINTAIN,
                        () -> all.forEach((pupil, note) -> {
                            if (gone.contains(pupil)) {
                                remove(consultation, pupil, note);
                            }
                        })));
    }

    private void remove(Consultation consultation, PupilId pupil, ConsultationNoteVersion note) {
        if (notes.remove(consultation.id(), pupil, note.version()) == 1) {
            log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "left-school")
                    .about(pupil)
                    .through(consultation.id()));
        }
    }
}
