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

/// A preview in words, the same for a page and for the command line: every change stands in exactly
/// one part, and a part without changes is left out. Whose address waits is said once more.
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
                sorted(plan.leavers(), one -> names.pupil(one.pupil())),
                one -> one.words(names.pupil(one.pupil())));
        part(
                "pupils-changed",
                sorted(plan.pupils().changed(), one -> one.now().name()),
                one -> changed(one.now().name(), one));
        Set<String> told = new HashSet<>();
        plan.pupils().added().forEach(one -> told.add(one.key()));
        plan.returned().forEach(one -> told.add(one.key()));
        part(
                "placements-begun",
                plan.placementsBegun().stream()
                        .filter(one -> !told.contains(one.who()))
                        .toList(),
                one -> Sentence.of("roster.line.into", names.pupil(one.who()), names.group(one.group()), one.period()));
        part("placements-ended", plan.placementsEnded(), one -> ended(names.pupil(one.who()), one));
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
                one -> Sentence.of("roster.line.is", one.now().name(), fields(one)));
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
                one -> Sentence.of(
                        "roster.line.guides", names.staff(one.who()), names.group(one.group()), one.period()));
        part("guidance-ended", plan.guidanceEnded(), one -> ended(names.staff(one.who()), one));
        part(
                "guidance-own",
                plan.guidanceOwn(),
                one -> Sentence.of("roster.line.is", names.staff(one.who()), names.group(one.group())));
        part(
                "guidance-withheld",
                plan.guidanceWithheld(),
                one -> Sentence.of(
                        "roster.line.withheld",
                        names.staff(one.who()),
                        names.group(one.group()),
                        list(one.roles().stream().sorted().map(role -> Sentence.of(role.key())))));
    }

    private void staff() {
        part(
                "staff-added",
                sorted(plan.staff().added(), RosterStaff::name),
                one -> Sentence.of("roster.line.name", one.name()));
        part(
                "staff-returned",
                sorted(plan.staffReturned(), RosterStaff::name),
                one -> Sentence.of("roster.line.name", one.name()));
        part(
                "staff-changed",
                sorted(plan.staff().changed(), one -> one.now().name()),
                one -> changed(one.now().name(), one));
        part(
                "staff-gone",
                sorted(plan.staff().gone(), names::staff),
                key -> Sentence.of("roster.line.name", names.staff(key)));
        part(
                "roles-not-taken",
                plan.rolesNotTaken(),
                one -> Sentence.of(
                        "roster.line.is",
                        names.staff(one.who()),
                        Sentence.of(one.role().key())));
    }

    private void guardians() {
        part(
                "guardians-added",
                sorted(plan.guardians().added(), RosterGuardian::name),
                one -> Sentence.of(
                        "roster.line.guardian",
                        one.name(),
                        one.pupils().stream()
                                .map(pupil -> names.pupil(pupil).full())
                                .sorted()
                                .collect(Collectors.joining(", "))));
        part(
                "guardians-changed",
                sorted(plan.guardians().changed(), one -> one.now().name()),
                one -> changed(one.now().name(), one));
    }

    private void addresses() {
        part(
                "addresses-waiting",
                sorted(plan.addressesWaiting(), one -> one),
                one -> Sentence.of("roster.line.name", one));
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
        return words.reduce((one, other) -> Sentence.of("roster.line.list", one, other))
                .orElseThrow();
    }

    private static <T> List<T> sorted(Collection<T> all, Function<T, PersonName> name) {
        return all.stream()
                .sorted(Comparator.comparing((T one) -> name.apply(one).sorted(), NameLetters.order()))
                .toList();
    }

    private <T> void part(String key, List<T> all, Function<T, Sentence> words) {
        if (!all.isEmpty()) {
            parts.add(new RosterPreviewPart(key, all.stream().map(words).toList()));
        }
    }
}
