package nl.zorgvuldig.school.roster.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.roster.RosterChanges.Changed;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.RosterPlan.Begun;
import nl.zorgvuldig.school.roster.RosterPlan.Ended;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import org.springframework.stereotype.Component;

/// Enrols new pupils, re-enrols returned ones, and moves pupils between groups. Ends no enrolment.
@Component
final class PupilTakeover {
    private final Pupils pupils;
    private final Clock clock;

    PupilTakeover(Pupils pupils, Clock clock) {
        this.pupils = pupils;
        this.clock = clock;
    }

    void carryOut(ConfirmedPlan confirmed) {
        RosterPlan plan = confirmed.plan();
        Map<String, String> yearGroups = confirmed.yearGroups();
        enrol(confirmed);
        plan.returned().forEach(pupil -> takeBack(confirmed, pupil));
        plan.pupils().changed().forEach(changed -> change(confirmed, changed));
        plan.placementsEnded().forEach(ended -> end(confirmed, ended));
        for (Begun begun : plan.placementsBegun()) {
            confirmed
                    .findKnown(begun.who())
                    .ifPresent(pupil -> begin(confirmed, begun, pupil, yearGroups.getOrDefault(begun.who(), "")));
        }
    }

    private void enrol(ConfirmedPlan confirmed) {
        Map<String, List<Begun>> begun = new HashMap<>();
        confirmed
                .plan()
                .placementsBegun()
                .forEach(each -> begun.computeIfAbsent(each.who(), _ -> new ArrayList<>())
                        .add(each));
        List<NewPupil> added = new ArrayList<>();
        for (RosterPupil pupil : confirmed.plan().pupils().added()) {
            PupilId id = confirmed.findPupil(pupil.key()).orElseThrow();
            List<Placement> placements = begun.getOrDefault(pupil.key(), List.of()).stream()
                    .map(each -> placement(id, confirmed.group(each.group()), pupil.yearGroup(), each.period()))
                    .toList();
            added.add(new NewPupil(
                    id,
                    confirmed.school(),
                    new PupilIdentity(pupil.name(), pupil.born()),
                    List.of(Enrolment.since(
                            Id.next(clock),
                            id,
                            confirmed.school(),
                            pupil.key(),
                            pupil.entered().orElse(confirmed.plan().day()))),
                    placements));
        }
        pupils.enrol(added);
    }

    /// A date of entry from before the pupil left says nothing about coming back.
    private void takeBack(ConfirmedPlan confirmed, RosterPupil pupil) {
        SchoolCareer known = confirmed.findKnown(pupil.key()).orElseThrow();
        LocalDate left = known.enrolments().stream()
                .filter(enrolment -> enrolment.school().equals(confirmed.school()))
                .max(Enrolment.LATEST_LAST)
                .map(Enrolment::left)
                .orElseThrow();
        LocalDate entered = pupil.entered()
                .filter(day -> day.isAfter(left))
                .orElse(confirmed.plan().day());
        pupils.enrolAgain(
                Enrolment.since(Id.next(clock), known.pupil(), confirmed.school(), pupil.key(), entered),
                known.keeper());
    }

    private void change(ConfirmedPlan confirmed, Changed<RosterPupil> changed) {
        RosterPupil now = changed.now();
        SchoolCareer known = confirmed.findKnown(now.key()).orElseThrow();
        if (changed.fields().contains(RosterField.NAME) || changed.fields().contains(RosterField.BORN)) {
            pupils.changeIdentity(known.pupil(), known.keeper(), new PupilIdentity(now.name(), now.born()));
        }
        if (changed.fields().contains(RosterField.YEAR_GROUP)) {
            replace(confirmed, known, now);
        }
    }

    /// For the same groups with another year group: the current placements end, and continue with
    /// the new year group.
    private void replace(ConfirmedPlan confirmed, SchoolCareer known, RosterPupil now) {
        Set<GroupId> leaving = new HashSet<>();
        confirmed.plan().placementsEnded().stream()
                .filter(ended -> ended.who().equals(now.key()))
                .forEach(ended -> leaving.add(confirmed.group(ended.group())));
        Set<GroupId> ofYear = new HashSet<>();
        confirmed.known().groups().values().forEach(group -> ofYear.add(group.id()));
        LocalDate last = confirmed.plan().lastDay();
        for (Placement placement : known.placements()) {
            if (ofYear.contains(placement.group())
                    && !leaving.contains(placement.group())
                    && placement.period().until().isAfter(last)) {
                endOrWithdraw(placement, last);
                LocalDate from = placement.period().from().isAfter(last)
                        ? placement.period().from()
                        : last.plusDays(1);
                pupils.place(placement(
                        known.pupil(),
                        placement.group(),
                        now.yearGroup(),
                        new Period(from, placement.period().until())));
            }
        }
    }

    private void end(ConfirmedPlan confirmed, Ended ended) {
        SchoolCareer known = confirmed.findKnown(ended.who()).orElseThrow();
        GroupId group = confirmed.group(ended.group());
        known.placements().stream()
                .filter(placement -> placement.group().equals(group))
                .filter(placement -> placement.period().until().isAfter(ended.lastDay()))
                .forEach(placement -> endOrWithdraw(placement, ended.lastDay()));
    }

    private void endOrWithdraw(Placement placement, LocalDate last) {
        if (placement.period().from().isAfter(last)) {
            pupils.withdrawPlacement(placement);
        } else {
            pupils.endPlacement(placement, last);
        }
    }

    /// Never over days on which the pupil was in the group already.
    private void begin(ConfirmedPlan confirmed, Begun begun, SchoolCareer known, String yearGroup) {
        GroupId group = confirmed.group(begun.group());
        LocalDate from = known.placements().stream()
                .filter(each -> each.group().equals(group))
                .map(each -> each.period().until().plusDays(1))
                .filter(begun.period().from()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(begun.period().from());
        if (!from.isAfter(begun.period().until())) {
            pupils.place(placement(
                    known.pupil(),
                    group,
                    yearGroup,
                    new Period(from, begun.period().until())));
        }
    }

    private Placement placement(PupilId pupil, GroupId group, String yearGroup, Period period) {
        return new Placement(Id.next(clock), pupil, group, yearGroup, period);
    }
}
