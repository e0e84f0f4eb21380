package nl.zorgvuldig.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.RetentionRules.RetentionFacts;
import nl.zorgvuldig.privacy.retention.RetentionRules.RetentionFacts.Standing;
import nl.zorgvuldig.privacy.retention.destruction.DestructionNoticeStore;
import nl.zorgvuldig.privacy.retention.holds.RetentionHoldStore;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import nl.zorgvuldig.school.enrolment.SchoolLeavers;
import org.springframework.stereotype.Component;

/// Collects the facts for the retention rules, inside the unit of work of the caller.
@Component
public final class RetentionSituations {
    private final SchoolLeavers leavers;
    private final RetentionHoldStore holds;
    private final DestructionNoticeStore notices;
    private final RetentionSchedules schedules;
    private final Vault vault;
    private final List<RestrictionSource> stills;
    private final Clock clock;

    RetentionSituations(
            SchoolLeavers leavers,
            RetentionHoldStore holds,
            DestructionNoticeStore notices,
            RetentionSchedules schedules,
            Vault vault,
            List<RestrictionSource> stills,
            Clock clock) {
        this.leavers = leavers;
        this.holds = holds;
        this.notices = notices;
        this.schedules = schedules;
        this.vault = vault;
        this.stills = List.copyOf(stills);
        this.clock = clock;
    }

    public RetentionSituation of(SchoolLeaver where, PupilDataPart part) {
        List<SchoolLeaver> leavers = List.of(where);
        return read(leavers, part, schedules.read().get(part), keys(leavers, part), SchoolDay.today(clock))
                .getFirst();
    }

    /// Every part that pupils who left still have, if it becomes due within the days that are
    /// shown.
    public List<RetentionSituation> shown(Predicate<SchoolId> keeper) {
        return shown(keeper, SchoolDay.today(clock));
    }

    /// The same on a given day.
    public List<RetentionSituation> shown(Predicate<SchoolId> keeper, LocalDate today) {
        RetentionSchedule schedule = schedules.read();
        LocalDate last = today.plusDays(RetentionRules.SHOWN_AHEAD);
        List<RetentionSituation> all = new ArrayList<>();
        for (PupilDataPart part : PupilDataPart.values()) {
            List<SchoolLeaver> near = left(part, schedule.get(part).before(last)).stream()
                    .filter(leaver -> keeper.test(leaver.keeper()))
                    .toList();
            read(near, part, today).stream()
                    .filter(situation -> situation.rules().shown())
                    .forEach(all::add);
        }
        return all;
    }

    private List<SchoolLeaver> left(PupilDataPart part, LocalDate before) {
        return switch (part) {
            case DOSSIER -> leavers.listWithDossier(before);
            case REGISTER -> leavers.list(before);
        };
    }

    /// Every existing part of one pupil.
    public List<RetentionSituation> all(SchoolLeaver where) {
        LocalDate today = SchoolDay.today(clock);
        return List.of(PupilDataPart.values()).stream()
                .flatMap(part -> read(List.of(where), part, today).stream())
                .toList();
    }

    private static RetentionRules bare(SchoolLeaver where, RetentionTerm term, LocalDate today) {
        return new RetentionRules(
                new RetentionFacts(where.enrolments(), Optional.empty(), Optional.empty(), Standing.FREE), term, today);
    }

    /// This part of each of these pupils, where it exists.
    private List<RetentionSituation> read(Collection<SchoolLeaver> pupils, PupilDataPart part, LocalDate today) {
        Map<RetentionPurpose, Set<UUID>> keys = keys(pupils, part);
        Set<UUID> there = Objects.requireNonNull(keys.get(part.keeping()));
        return read(
                pupils.stream()
                        .filter(leaver -> there.contains(leaver.pupil().value()))
                        .toList(),
                part,
                schedules.read().get(part),
                keys,
                today);
    }

    private List<RetentionSituation> read(
            Collection<SchoolLeaver> pupils,
            PupilDataPart part,
            RetentionTerm term,
            Map<RetentionPurpose, Set<UUID>> keys,
            LocalDate today) {
        List<PupilId> ids = pupils.stream().map(SchoolLeaver::pupil).toList();
        Set<UUID> still = pupils.isEmpty()
                ? Set.of()
                : RestrictionSource.kept(stills, Acting.current().board());
        Map<PupilId, LocalDate> held = holds.until(ids);
        Map<PupilId, List<SentDestructionNotice>> told = notices.list(ids).stream()
                .filter(notice -> notice.part() == part)
                .collect(Collectors.groupingBy(SentDestructionNotice::pupil));
        List<RetentionSituation> all = new ArrayList<>();
        for (SchoolLeaver where : pupils) {
            PupilId pupil = where.pupil();
            Optional<LocalDate> due = bare(where, term, today).dueOn();
            List<SentDestructionNotice> own = told.getOrDefault(pupil, List.of()).stream()
                    .filter(notice -> due.equals(Optional.of(notice.due())))
                    .toList();
            RetentionFacts facts = new RetentionFacts(
                    where.enrolments(),
                    Optional.ofNullable(held.get(pupil)),
                    own.stream().map(SentDestructionNotice::told).max(LocalDate::compareTo),
                    still.contains(pupil.value()) ? Standing.STILL : standing(pupil, part, keys));
            all.add(new RetentionSituation(where, part, new RetentionRules(facts, term, today), own));
        }
        return all;
    }

    private static Standing standing(PupilId pupil, PupilDataPart part, Map<RetentionPurpose, Set<UUID>> keys) {
        return part.needing().stream()
                        .anyMatch(
                                purpose -> keys.getOrDefault(purpose, Set.of()).contains(pupil.value()))
                ? Standing.NEEDED
                : Standing.FREE;
    }

    /// The pupils with this part, and those with the parts that need it.
    private Map<RetentionPurpose, Set<UUID>> keys(Collection<SchoolLeaver> pupils, PupilDataPart part) {
        Set<RetentionPurpose> keepings = EnumSet.of(part.keeping());
        keepings.addAll(part.needing());
        return vault.existing(
                Acting.current().board(),
                keepings,
                pupils.stream().map(leaver -> leaver.pupil().value()).toList());
    }
}
