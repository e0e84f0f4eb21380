package nl.zorgvuldig.school.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.school.roster.RosterPlan.Begun;
import nl.zorgvuldig.school.roster.RosterPlan.Ended;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterStaff;

/// What is known after a plan was confirmed, as a model without a database.
public final class Applied {
    private Applied() {}

    public static KnownRoster to(RosterPlan plan, KnownRoster known) {
        Map<String, KnownRoster.Group> groups = byKey(known.groups());
        each(plan.groups())
                .forEach(group -> groups.put(
                        group.key(),
                        new KnownRoster.Group(group.key(), group.name(), group.yearGroup(), group.kind())));
        return new KnownRoster(
                new ArrayList<>(groups.values()),
                pupils(plan, known),
                staff(plan, known),
                guardians(plan, known),
                known.withoutAddress(),
                known.formerAddress(),
                known.otherRole(),
                known.otherAddress(),
                known.importer());
    }

    private static List<KnownRoster.Pupil> pupils(RosterPlan plan, KnownRoster known) {
        Map<String, KnownRoster.Pupil> pupils = byKey(known.pupils());
        Set<String> returned = new TreeSet<>();
        plan.returned().forEach(pupil -> returned.add(pupil.key()));
        List<RosterPupil> touched = new ArrayList<>(each(plan.pupils()));
        touched.addAll(plan.returned());
        for (RosterPupil pupil : touched) {
            KnownRoster.Pupil before = pupils.get(pupil.key());
            pupils.put(
                    pupil.key(),
                    new KnownRoster.Pupil(
                            pupil.key(),
                            pupil.name(),
                            pupil.born(),
                            pupil.yearGroup(),
                            pupil.entered().or(() -> Optional.of(plan.day())),
                            before == null || returned.contains(pupil.key()) ? Optional.empty() : before.left(),
                            KnownRoster.Standing.HERE,
                            before == null ? Set.of() : before.groups()));
        }
        pupils.replaceAll((key, pupil) -> new KnownRoster.Pupil(
                key,
                pupil.name(),
                pupil.born(),
                pupil.yearGroup(),
                pupil.entered(),
                pupil.left(),
                pupil.standing(),
                links(key, pupil.groups(), plan.placementsBegun(), plan.placementsEnded())));
        return new ArrayList<>(pupils.values());
    }

    private static List<KnownRoster.Staff> staff(RosterPlan plan, KnownRoster known) {
        Map<String, KnownRoster.Staff> staff = byKey(known.staff());
        List<RosterStaff> touched = new ArrayList<>(each(plan.staff()));
        touched.addAll(plan.staffReturned());
        for (RosterStaff person : touched) {
            KnownRoster.Staff before = staff.get(person.key());
            staff.put(
                    person.key(),
                    new KnownRoster.Staff(
                            person.key(),
                            person.name(),
                            person.email(),
                            KnownRoster.Standing.HERE,
                            before == null ? Set.of() : before.groups()));
        }
        staff.replaceAll((key, person) -> new KnownRoster.Staff(
                key,
                person.name(),
                person.email(),
                person.standing(),
                links(key, person.groups(), plan.guidanceBegun(), plan.guidanceEnded())));
        return new ArrayList<>(staff.values());
    }

    private static List<KnownRoster.Guardian> guardians(RosterPlan plan, KnownRoster known) {
        Map<String, KnownRoster.Guardian> guardians = byKey(known.guardians());
        for (RosterGuardian guardian : each(plan.guardians())) {
            guardians.put(
                    guardian.key(),
                    new KnownRoster.Guardian(
                            guardian.key(), guardian.name(), guardian.email(), guardian.phone(), guardian.pupils()));
        }
        return new ArrayList<>(guardians.values());
    }

    private static Set<String> links(String who, Set<String> before, List<Begun> begun, List<Ended> ended) {
        Set<String> links = new TreeSet<>(before);
        ended.stream().filter(each -> each.who().equals(who)).forEach(each -> links.remove(each.group()));
        begun.stream().filter(each -> each.who().equals(who)).forEach(each -> links.add(each.group()));
        return links;
    }

    private static <T> Collection<T> each(RosterChanges<T> changes) {
        List<T> all = new ArrayList<>(changes.added());
        changes.changed().forEach(changed -> all.add(changed.now()));
        return all;
    }

    private static <K extends KnownRoster.Keyed> Map<String, K> byKey(List<K> known) {
        Map<String, K> map = new LinkedHashMap<>();
        known.forEach(item -> map.put(item.key(), item));
        return map;
    }
}
