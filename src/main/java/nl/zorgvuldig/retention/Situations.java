package nl.zorgvuldig.retention;

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
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.enrolment.Leavers;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.retention.RetentionFacts.Standing;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Gathers the facts for the rules, inside the unit of work of who asks.
@Component
final class Situations {
    private final Leavers leavers;
    private final HoldStore holds;
    private final NoticeStore notices;
    private final Schedules schedules;
    private final Vault vault;
    private final List<Standstill> stills;
    private final Clock clock;

    Situations(
            Leavers leavers,
            HoldStore holds,
            NoticeStore notices,
            Schedules schedules,
            Vault vault,
            List<Standstill> stills,
            Clock clock) {
        this.leavers = leavers;
        this.holds = holds;
        this.notices = notices;
        this.schedules = schedules;
        this.vault = vault;
        this.stills = List.copyOf(stills);
        this.clock = clock;
    }

    Situation of(Leaver where, Part part) {
        List<Leaver> one = List.of(where);
        return read(one, part, schedules.read().get(part), keys(one, part), SchoolDay.today(clock))
                .getFirst();
    }

    /// Of those who left: every part that is still there and due within the days that are shown.
    List<Situation> shown(Predicate<SchoolId> keeper) {
        return shown(keeper, SchoolDay.today(clock));
    }

    /// The same on a day.
    List<Situation> shown(Predicate<SchoolId> keeper, LocalDate today) {
        Schedule schedule = schedules.read();
        LocalDate last = today.plusDays(RetentionRules.SHOWN_AHEAD);
        List<Situation> all = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Leaver> near = left(part, schedule.get(part).before(last)).stream()
                    .filter(one -> keeper.test(one.keeper()))
                    .toList();
            read(near, part, today).stream().filter(one -> one.rules().shown()).forEach(all::add);
        }
        return all;
    }

    private List<Leaver> left(Part part, LocalDate before) {
        return switch (part) {
            case DOSSIER -> leavers.listWithDossier(before);
            case REGISTER -> leavers.list(before);
        };
    }

    /// Every part of one pupil that is there.
    List<Situation> all(Leaver where) {
        LocalDate today = SchoolDay.today(clock);
        return List.of(Part.values()).stream()
                .flatMap(part -> read(List.of(where), part, today).stream())
                .toList();
    }

    private static RetentionRules bare(Leaver where, Term term, LocalDate today) {
        return new RetentionRules(
                new RetentionFacts(where.enrolments(), Optional.empty(), Optional.empty(), Standing.FREE), term, today);
    }

    /// The part of each of these that is there.
    private List<Situation> read(Collection<Leaver> pupils, Part part, LocalDate today) {
        Map<Keeping, Set<UUID>> keys = keys(pupils, part);
        Set<UUID> there = Objects.requireNonNull(keys.get(part.keeping()));
        return read(
                pupils.stream()
                        .filter(one -> there.contains(one.pupil().value()))
                        .toList(),
                part,
                schedules.read().get(part),
                keys,
                today);
    }

    private List<Situation> read(
            Collection<Leaver> pupils, Part part, Term term, Map<Keeping, Set<UUID>> keys, LocalDate today) {
        List<PupilId> ids = pupils.stream().map(Leaver::pupil).toList();
        Set<UUID> still = pupils.isEmpty()
                ? Set.of()
                : Standstill.kept(stills, Acting.current().board());
        Map<PupilId, LocalDate> held = holds.until(ids);
        Map<PupilId, List<Notice>> told = notices.list(ids).stream()
                .filter(one -> one.part() == part)
                .collect(Collectors.groupingBy(Notice::pupil));
        List<Situation> all = new ArrayList<>();
        for (Leaver where : pupils) {
            PupilId pupil = where.pupil();
            Optional<LocalDate> due = bare(where, term, today).dueOn();
            List<Notice> own = told.getOrDefault(pupil, List.of()).stream()
                    .filter(one -> due.equals(Optional.of(one.due())))
                    .toList();
            RetentionFacts facts = new RetentionFacts(
                    where.enrolments(),
                    Optional.ofNullable(held.get(pupil)),
                    own.stream().map(Notice::told).max(LocalDate::compareTo),
                    still.contains(pupil.value()) ? Standing.STILL : standing(pupil, part, keys));
            all.add(new Situation(where, part, new RetentionRules(facts, term, today), own));
        }
        return all;
    }

    private static Standing standing(PupilId pupil, Part part, Map<Keeping, Set<UUID>> keys) {
        return part.needing().stream()
                        .anyMatch(one -> keys.getOrDefault(one, Set.of()).contains(pupil.value()))
                ? Standing.NEEDED
                : Standing.FREE;
    }

    /// Of whom this part is there, and of whom what needs it.
    private Map<Keeping, Set<UUID>> keys(Collection<Leaver> pupils, Part part) {
        Set<Keeping> keepings = EnumSet.of(part.keeping());
        keepings.addAll(part.needing());
        return vault.existing(
                Acting.current().board(),
                keepings,
                pupils.stream().map(one -> one.pupil().value()).toList());
    }
}
