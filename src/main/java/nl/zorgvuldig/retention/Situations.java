package nl.zorgvuldig.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.retention.RetentionFacts.Standing;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Gathers the facts for the rules, inside the unit of work of who asks.
@Component
final class Situations {
    private final HoldStore holds;
    private final NoticeStore notices;
    private final Schedules schedules;
    private final Vault vault;
    private final Clock clock;

    Situations(
            HoldStore holds, NoticeStore notices, Schedules schedules, Vault vault, Clock clock) {
        this.holds = holds;
        this.notices = notices;
        this.schedules = schedules;
        this.vault = vault;
        this.clock = clock;
    }

    Situation of(Whereabouts where, Part part) {
        return read(List.of(where), List.of(part)).getFirst();
    }

    /// Of those who left: every part that is still there and due within the days that are shown.
    List<Situation> shown(Collection<Whereabouts> pupils) {
        Schedule schedule = schedules.read();
        LocalDate today = SchoolDay.today(clock);
        List<Whereabouts> near =
                pupils.stream()
                        .filter(
                                one ->
                                        List.of(Part.values()).stream()
                                                .anyMatch(
                                                        part ->
                                                                bare(one, schedule.get(part), today)
                                                                        .shown()))
                        .toList();
        return near.isEmpty()
                ? List.of()
                : read(near, List.of(Part.values())).stream()
                        .filter(one -> one.rules().shown() && exists(one.pupil(), one.part()))
                        .toList();
    }

    /// Every part of one pupil that is there.
    List<Situation> all(Whereabouts where) {
        return read(List.of(where), List.of(Part.values())).stream()
                .filter(one -> exists(one.pupil(), one.part()))
                .toList();
    }

    private static RetentionRules bare(Whereabouts where, Term term, LocalDate today) {
        return new RetentionRules(
                new RetentionFacts(
                        where.enrolments(), Optional.empty(), Optional.empty(), Standing.FREE),
                term,
                today);
    }

    private List<Situation> read(Collection<Whereabouts> pupils, List<Part> parts) {
        List<PupilId> ids = pupils.stream().map(Whereabouts::pupil).toList();
        Schedule schedule = schedules.read();
        LocalDate today = SchoolDay.today(clock);
        Map<PupilId, LocalDate> held = holds.until(ids);
        List<Notice> told = notices.list(ids);
        List<Situation> all = new ArrayList<>();
        for (Whereabouts where : pupils) {
            for (Part part : parts) {
                Term term = schedule.get(part);
                RetentionRules bare = bare(where, term, today);
                List<Notice> own =
                        told.stream()
                                .filter(one -> one.pupil().equals(where.pupil()))
                                .filter(one -> one.part() == part)
                                .filter(one -> bare.dueOn().equals(Optional.of(one.due())))
                                .toList();
                RetentionFacts facts =
                        new RetentionFacts(
                                where.enrolments(),
                                Optional.ofNullable(held.get(where.pupil())),
                                own.stream().map(Notice::told).max(LocalDate::compareTo),
                                bare.shown() ? needing(where.pupil(), part) : Standing.FREE);
                all.add(new Situation(where, part, new RetentionRules(facts, term, today), own));
            }
        }
        return all;
    }

    private Standing needing(PupilId pupil, Part part) {
        return switch (part) {
            case DOSSIER -> Standing.FREE;
            case REGISTER ->
                    exists(pupil, Keeping.DOSSIER) || exists(pupil, Keeping.MEDICAL)
                            ? Standing.NEEDED
                            : Standing.FREE;
        };
    }

    private boolean exists(PupilId pupil, Part part) {
        return exists(pupil, part.keeping());
    }

    private boolean exists(PupilId pupil, Keeping keeping) {
        return vault.exists(new KeyName(Acting.current().board(), pupil.value(), keeping));
    }

    /// The last day on which the pupil was at school.
    static LocalDate left(Whereabouts where) {
        return where.enrolments().stream()
                .map(Enrolled::left)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
