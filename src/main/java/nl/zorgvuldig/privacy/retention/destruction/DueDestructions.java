package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionSituation;
import nl.zorgvuldig.privacy.retention.RetentionSituations;
import nl.zorgvuldig.privacy.retention.SentDestructionNotice;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.stereotype.Component;

/// Due destructions, for head and board: which parts of which pupils become due, in numbers
/// without content, and which are running.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class DueDestructions {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final Pupils pupils;
    private final RetentionSituations situations;
    private final HeldRowCounts counts;
    private final DestructionStore store;
    private final AuditLog log;
    private final Work work;

    DueDestructions(
            Pupils pupils,
            RetentionSituations situations,
            HeldRowCounts counts,
            DestructionStore store,
            AuditLog log,
            Work work) {
        this.pupils = pupils;
        this.situations = situations;
        this.counts = counts;
        this.store = store;
        this.log = log;
        this.work = work;
    }

    /// What becomes due at these schools within ninety days, first due first. The audit event is
    /// written before any name is read.
    ///
    /// @throws LogUnavailable when it cannot be written
    public List<DueDestruction> list(RetentionVisibility sight) {
        List<RetentionSituation> all = due(sight);
        log.append(line("seen").counting(all.size()));
        return lines(sight, all);
    }

    /// All parts of one pupil's data, and when each is due.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    public List<DueDestruction> of(RetentionVisibility sight, SchoolCareer where) {
        log.append(line("seen").about(where.pupil()));
        return lines(sight, work.read(HoldingActs.RETAIN, () -> situations.all(SchoolLeaver.of(where))));
    }

    /// The pupil; empty if the reader may not see the pupil, or if there is none.
    public Optional<SchoolCareer> find(RetentionVisibility sight, PupilId pupil) {
        return pupils.find(pupil).filter(career -> sight.sees(career.keeper()));
    }

    List<RetentionSituation> due(RetentionVisibility sight) {
        return work.read(HoldingActs.RETAIN, () -> situations.shown(sight::sees));
    }

    private List<DueDestruction> lines(RetentionVisibility sight, List<RetentionSituation> all) {
        Map<PupilDataPart, Map<PupilId, List<HeldRowCount>>> held = new HashMap<>();
        for (PupilDataPart part : PupilDataPart.values()) {
            held.put(part, counts.of(pupils(all, part), part));
        }
        List<Destruction> live = work.read(HoldingActs.RETAIN, store::listLive);
        List<DueDestruction> lines = new ArrayList<>();
        for (RetentionSituation situation : all) {
            lines.add(line(
                    sight,
                    situation,
                    live,
                    Objects.requireNonNull(held.get(situation.part())).getOrDefault(situation.pupil(), List.of())));
        }
        lines.sort(Comparator.comparing(DueDestruction::due)
                .thenComparing(destruction -> destruction.name().sorted(), NameLetters.order())
                .thenComparing(DueDestruction::part));
        return lines;
    }

    private static Collection<PupilId> pupils(List<RetentionSituation> all, PupilDataPart part) {
        return all.stream()
                .filter(situation -> situation.part() == part)
                .map(RetentionSituation::pupil)
                .distinct()
                .toList();
    }

    private DueDestruction line(
            RetentionVisibility sight,
            RetentionSituation situation,
            List<Destruction> live,
            List<HeldRowCount> counts) {
        return new DueDestruction(
                situation.pupil(),
                pupils.findName(situation.where().keeper(), situation.pupil()).orElse(NO_NAME),
                sight.find(situation.where().keeper()).map(School::name).orElse(""),
                situation.part(),
                situation.rules().dueOn().orElse(nl.zorgvuldig.platform.kernel.Period.OPEN),
                situation.rules().decide(),
                live.stream()
                        .filter(run -> run.pupil().equals(Optional.of(situation.pupil())))
                        .filter(run -> run.part() == situation.part())
                        .map(Destruction::state)
                        .findAny(),
                counts,
                situation.notices().stream()
                        .filter(notice -> notice.way() == SentDestructionNotice.Way.LETTER)
                        .count());
    }

    private AuditEvent line(String what) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, what);
    }
}
