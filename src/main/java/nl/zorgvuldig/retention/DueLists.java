package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import org.springframework.stereotype.Component;

/// The door for head and board to what goes: which parts of which pupils become due, with numbers
/// and never content; and what is going now.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class DueLists {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final Pupils pupils;
    private final Situations situations;
    private final HeldCounts counts;
    private final DestructionStore store;
    private final AuditLog log;
    private final Work work;

    DueLists(Pupils pupils, Situations situations, HeldCounts counts, DestructionStore store, AuditLog log, Work work) {
        this.pupils = pupils;
        this.situations = situations;
        this.counts = counts;
        this.store = store;
        this.log = log;
        this.work = work;
    }

    /// What becomes due at these schools within ninety days, the first due first. The line in the
    /// log comes before any name.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public List<DueLine> list(Sight sight) {
        List<Situation> all = due(sight);
        log.append(line("seen").counting(all.size()));
        return lines(sight, all);
    }

    /// Everything that is kept about one pupil, and when it goes.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public List<DueLine> of(Sight sight, Whereabouts where) {
        log.append(line("seen").about(where.pupil()));
        return lines(sight, work.read(HoldingActs.RETAIN, () -> situations.all(Leaver.of(where))));
    }

    /// The pupil, for who may see it; empty for others as for who is not there.
    public Optional<Whereabouts> find(Sight sight, PupilId pupil) {
        return pupils.find(pupil).filter(one -> sight.sees(one.keeper()));
    }

    List<Situation> due(Sight sight) {
        return work.read(HoldingActs.RETAIN, () -> situations.shown(sight::sees));
    }

    private List<DueLine> lines(Sight sight, List<Situation> all) {
        Map<Part, Map<PupilId, List<Count>>> held = new HashMap<>();
        for (Part part : Part.values()) {
            held.put(part, counts.of(pupils(all, part), part));
        }
        List<Destruction> live = work.read(HoldingActs.RETAIN, store::listLive);
        List<DueLine> lines = new ArrayList<>();
        for (Situation one : all) {
            lines.add(line(
                    sight,
                    one,
                    live,
                    Objects.requireNonNull(held.get(one.part())).getOrDefault(one.pupil(), List.of())));
        }
        lines.sort(Comparator.comparing(DueLine::due)
                .thenComparing(one -> one.name().sorted(), NameLetters.order())
                .thenComparing(DueLine::part));
        return lines;
    }

    private static Collection<PupilId> pupils(List<Situation> all, Part part) {
        return all.stream()
                .filter(one -> one.part() == part)
                .map(Situation::pupil)
                .distinct()
                .toList();
    }

    private DueLine line(Sight sight, Situation one, List<Destruction> live, List<Count> counts) {
        return new DueLine(
                one.pupil(),
                pupils.findName(one.where().keeper(), one.pupil()).orElse(NO_NAME),
                sight.find(one.where().keeper()).map(School::name).orElse(""),
                one.part(),
                one.rules().dueOn().orElse(nl.zorgvuldig.kernel.Period.OPEN),
                one.rules().decide(),
                live.stream()
                        .filter(run -> run.pupil().equals(Optional.of(one.pupil())))
                        .filter(run -> run.part() == one.part())
                        .map(Destruction::state)
                        .findAny(),
                counts,
                one.notices().stream()
                        .filter(notice -> notice.way() == Notice.Way.LETTER)
                        .count());
    }

    private AuditEvent line(String what) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, what);
    }
}
