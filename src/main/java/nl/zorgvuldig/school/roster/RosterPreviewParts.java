package nl.zorgvuldig.school.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.roster.RosterChanges.Changed;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterStaff;

/// A preview in words, the same for pages and the command line: every change is in exactly one
/// part, and parts without changes are left out. Addresses that do not take effect at once are
/// mentioned a second time.
public final class RosterPreviewParts {
    private final RosterPlan plan;
    private final RosterNames names;
    private final List<RosterPreviewPart> parts = new ArrayList<>();

    private RosterPreviewParts(RosterPreview preview) {
        plan = preview.plan();
        names = preview.names();
    }

    public static List<RosterPreviewPart> of(RosterPreview preview) {
        RosterPreviewParts all = new RosterPreviewParts(preview);
        all.pupils();
        all.groups();
        all.guidance();
        all.staff();
        all.guardians();
        all.addresses();
        return List.copyOf(all.parts);
    }

    private void pupils() {
        part("pupils-added", sorted(plan.pupils().added(), RosterPupil::name), this::placed);
        part("pupils-returned", sorted(plan.returned(), RosterPupil::name), this::placed);
        part(
                "leavers",
                sorted(plan.leavers(), leaver -> names.pupil(leaver.pupil())),
                leaver -> leaver.words(names.pupil(leaver.pupil())));
        part(
                "pupils-changed",
                sorted(plan.pupils().changed(), each -> each.now().name()),
                each -> changed(each.now().name(), each));
        Set<String> told = new HashSet<>();
        plan.pupils().added().forEach(pupil -> told.add(pupil.key()));
        plan.returned().forEach(pupil -> told.add(pupil.key()));
        part(
                "placements-begun",
                plan.placementsBegun().stream()
                        .filter(begun -> !told.contains(begun.who()))
                        .toList(),
                begun -> Sentence.of(
                        "roster.line.into", names.pupil(begun.who()), names.group(begun.group()), begun.period()));
        part("placements-ended", plan.placementsEnded(), each -> ended(names.pupil(each.who()), each));
    }

    private Sentence placed(RosterPupil pupil) {
        String groups = pupil.groups().stream().map(names::group).sorted().collect(Collectors.joining(", "));
        return groups.isEmpty()
                ? Sentence.of("roster.line.no-group", pupil.name())
                : Sentence.of("roster.line.is", pupil.name(), groups);
    }

    private void groups() {
        part("groups-added", plan.groups().added(), RosterPreviewParts::kind);
        part(
                "groups-changed",
                plan.groups().changed(),
                changed -> Sentence.of("roster.line.is", changed.now().name(), fields(changed)));
        part("groups-gone", plan.groups().gone(), key -> Sentence.of("roster.line.name", names.group(key)));
    }

    private static Sentence kind(RosterGroup group) {
        return Sentence.of(
                switch (group.kind()) {
                    case BASE -> "roster.line.group-base";
                    case COMPOSITE -> "roster.line.group-composite";
                },
                group.name());
    }

    private void guidance() {
        part(
                "guidance-begun",
                plan.guidanceBegun(),
                begun -> Sentence.of(
                        "roster.line.guides", names.staff(begun.who()), names.group(begun.group()), begun.period()));
        part("guidance-ended", plan.guidanceEnded(), each -> ended(names.staff(each.who()), each));
        part(
                "guidance-own",
                plan.guidanceOwn(),
                own -> Sentence.of("roster.line.is", names.staff(own.who()), names.group(own.group())));
        part(
                "guidance-withheld",
                plan.guidanceWithheld(),
                withheld -> Sentence.of(
                        "roster.line.withheld",
                        names.staff(withheld.who()),
                        names.group(withheld.group()),
                        list(withheld.roles().stream().sorted().map(role -> Sentence.of(role.key())))));
    }

    private void staff() {
        part(
                "staff-added",
                sorted(plan.staff().added(), RosterStaff::name),
                staff -> Sentence.of("roster.line.name", staff.name()));
        part(
                "staff-returned",
                sorted(plan.staffReturned(), RosterStaff::name),
                staff -> Sentence.of("roster.line.name", staff.name()));
        part(
                "staff-changed",
                sorted(plan.staff().changed(), each -> each.now().name()),
                each -> changed(each.now().name(), each));
        part(
                "staff-gone",
                sorted(plan.staff().gone(), names::staff),
                key -> Sentence.of("roster.line.name", names.staff(key)));
        part(
                "roles-not-taken",
                plan.rolesNotTaken(),
                taken -> Sentence.of(
                        "roster.line.is",
                        names.staff(taken.who()),
                        Sentence.of(taken.role().key())));
    }

    private void guardians() {
        part(
                "guardians-added",
                sorted(plan.guardians().added(), RosterGuardian::name),
                guardian -> Sentence.of(
                        "roster.line.guardian",
                        guardian.name(),
                        guardian.pupils().stream()
                                .map(pupil -> names.pupil(pupil).full())
                                .sorted()
                                .collect(Collectors.joining(", "))));
        part(
                "guardians-changed",
                sorted(plan.guardians().changed(), each -> each.now().name()),
                each -> changed(each.now().name(), each));
    }

    private void addresses() {
        part(
                "addresses-waiting",
                sorted(plan.addressesWaiting(), name -> name),
                name -> Sentence.of("roster.line.name", name));
    }

    private Sentence ended(PersonName name, RosterPlan.Ended ended) {
        return Sentence.of("roster.line.out-of", name, names.group(ended.group()), ended.lastDay());
    }

    private static Sentence changed(PersonName name, Changed<?> changed) {
        return Sentence.of("roster.line.is", name, fields(changed));
    }

    private static Sentence fields(Changed<?> changed) {
        return list(changed.fields().stream().sorted().map(field -> Sentence.of(field.key())));
    }

    private static Sentence list(Stream<Sentence> words) {
        return words.reduce((sentence, other) -> Sentence.of("roster.line.list", sentence, other))
                .orElseThrow();
    }

    private static <T> List<T> sorted(Collection<T> all, Function<T, PersonName> name) {
        return all.stream()
                .sorted(Comparator.comparing((T item) -> name.apply(item).sorted(), NameLetters.order()))
                .toList();
    }

    private <T> void part(String key, List<T> all, Function<T, Sentence> words) {
        if (!all.isEmpty()) {
            parts.add(new RosterPreviewPart(key, all.stream().map(words).toList()));
        }
    }
}
