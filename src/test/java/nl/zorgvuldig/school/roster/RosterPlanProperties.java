package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;

/// Any two files of one school, one after the other.
class RosterPlanProperties {
    private static final List<RosterGroup> GROUPS = List.of(
            new RosterGroup("g1", "1A", "1", RosterGroupKind.BASE),
            new RosterGroup("g2", "2A", "2", RosterGroupKind.BASE),
            new RosterGroup("c1", "Plus", "", RosterGroupKind.COMPOSITE));

    @Property(tries = 300)
    void a_file_that_was_confirmed_changes_nothing_more(
            @ForAll("files") RosterFile first, @ForAll("files") RosterFile second) {
        KnownRoster known = confirm(second, confirm(first, KnownRoster.NOTHING));

        assertThat(plan(second, known).isEmpty()).isTrue();
        assertThat(confirm(second, known)).isEqualTo(known);
    }

    @Property(tries = 300)
    void nobody_and_nothing_known_is_ever_lost(@ForAll("files") RosterFile first, @ForAll("files") RosterFile second) {
        KnownRoster before = confirm(first, KnownRoster.NOTHING);
        KnownRoster after = confirm(second, before);

        assertThat(keys(after)).containsAll(keys(before));
        for (KnownRoster.Pupil pupil : before.pupils()) {
            KnownRoster.Pupil now = after.pupils().stream()
                    .filter(each -> each.key().equals(pupil.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.born().isPresent() || pupil.born().isEmpty()).isTrue();
            assertThat(now.name().given().isEmpty() && !pupil.name().given().isEmpty())
                    .isFalse();
        }
        for (KnownRoster.Guardian guardian : before.guardians()) {
            KnownRoster.Guardian now = after.guardians().stream()
                    .filter(each -> each.key().equals(guardian.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.pupils()).containsAll(guardian.pupils());
        }
    }

    @Property(tries = 300)
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void whoever_guides_a_group_has_a_link_with_it_in_the_last_file_that_names_staff(
            @ForAll("files") RosterFile first, @ForAll("files") RosterFile second) {
        KnownRoster known = confirm(second, confirm(first, KnownRoster.NOTHING));
        RosterFile last = second.parts().contains(RosterPart.STAFF) ? second : first;

        Set<String> links = new HashSet<>();
        if (last.parts().contains(RosterPart.STAFF)) {
            last.staff()
                    .forEach(person -> person.links().stream()
                            .filter(link -> link.roles().stream().allMatch(RosterRoleCode::mayGuide))
                            .forEach(link -> links.add(person.key() + ">" + link.group())));
        }
        for (KnownRoster.Staff person : known.staff()) {
            person.groups().forEach(group -> assertThat(links).contains(person.key() + ">" + group));
        }
    }

    @Property(tries = 300)
    void everything_in_the_file_is_new_changed_or_the_same_and_everything_else_known_is_gone(
            @ForAll("files") RosterFile first, @ForAll("files") RosterFile second) {
        KnownRoster known = confirm(first, KnownRoster.NOTHING);
        RosterPlan plan = plan(second, known);

        long present = second.pupils().stream()
                .filter(pupil -> !pupil.goneOn(plan.day()))
                .count();
        assertThat(plan.pupils().added().size()
                        + plan.pupils().changed().size()
                        + plan.pupils().unchanged())
                .isEqualTo(Math.toIntExact(present));
        Set<String> inFile = new HashSet<>();
        second.pupils().forEach(pupil -> inFile.add(pupil.key()));
        assertThat(plan.pupils().gone())
                .containsExactlyInAnyOrderElementsOf(known.pupils().stream()
                        .map(KnownRoster.Pupil::key)
                        .filter(key -> !inFile.contains(key))
                        .toList());
    }

    @Property(tries = 300)
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void nobody_lets_themselves_guide_a_group_and_everybody_else_guides_as_ever(
            @ForAll("files") RosterFile first,
            @ForAll("files") RosterFile second,
            @ForAll("importers") Set<String> importer) {
        KnownRoster known = confirm(first, KnownRoster.NOTHING);
        RosterPlan byNobody = plan(second, known);
        RosterPlan plan = plan(second, importedBy(known, importer));

        assertThat(plan.guidanceBegun())
                .containsExactlyElementsOf(byNobody.guidanceBegun().stream()
                        .filter(begun -> !importer.contains(begun.who()))
                        .toList());
        assertThat(plan.guidanceOwn())
                .containsExactlyElementsOf(byNobody.guidanceBegun().stream()
                        .filter(begun -> importer.contains(begun.who()))
                        .map(begun -> new RosterPlan.Own(begun.who(), begun.group()))
                        .toList());
        assertThat(plan.guidanceEnded()).isEqualTo(byNobody.guidanceEnded());
    }

    private static KnownRoster importedBy(KnownRoster known, Set<String> importer) {
        return new KnownRoster(
                known.groups(),
                known.pupils(),
                known.staff(),
                known.guardians(),
                known.withoutAddress(),
                known.formerAddress(),
                known.otherRole(),
                known.otherAddress(),
                importer);
    }

    @Provide
    Arbitrary<Set<String>> importers() {
        return Arbitraries.of("s1", "s2", "s3").set().ofMaxSize(2);
    }

    private static RosterPlan plan(RosterFile file, KnownRoster known) {
        return (RosterPlan) RosterRules.plan(file, known, Samples.SCHOOL, Samples.TODAY);
    }

    private static KnownRoster confirm(RosterFile file, KnownRoster known) {
        return Applied.to(plan(file, known), known);
    }

    private static Set<String> keys(KnownRoster known) {
        Set<String> keys = new HashSet<>();
        List<KnownRoster.Keyed> all = new ArrayList<>(known.groups());
        all.addAll(known.pupils());
        all.addAll(known.staff());
        all.addAll(known.guardians());
        all.forEach(keyed -> keys.add(keyed.getClass().getSimpleName() + keyed.key()));
        return keys;
    }

    @Provide
    Arbitrary<RosterFile> files() {
        return Combinators.combine(
                        people(this::pupil, "p"),
                        people(this::member, "s"),
                        people(this::guardian, "o"),
                        days(),
                        parts())
                .as((pupils, staff, guardians, day, parts) -> new RosterFile(
                        RosterFormat.EDEXML_2,
                        Optional.of(new SchoolYear(2026)),
                        day,
                        Samples.SCHOOL,
                        parts,
                        parts.contains(RosterPart.GROUPS) ? GROUPS : List.of(),
                        pupils,
                        parts.contains(RosterPart.STAFF) ? staff : List.of(),
                        parts.contains(RosterPart.GUARDIANS) ? guardians : List.of(),
                        List.of(),
                        List.of()));
    }

    private interface Make<T> {
        Arbitrary<T> make(String key);
    }

    private static <T> Arbitrary<List<T>> people(Make<T> make, String prefix) {
        return Arbitraries.integers()
                .between(1, 6)
                .set()
                .ofMaxSize(5)
                .flatMap(numbers -> Combinators.combine(
                                numbers.stream().map(n -> make.make(prefix + n)).toList())
                        .as(list -> list));
    }

    private Arbitrary<RosterPupil> pupil(String key) {
        return Combinators.combine(
                        names(),
                        Arbitraries.of("1", "2", "H"),
                        Arbitraries.of("g1", "g2").optional(),
                        Arbitraries.of("c1").set().ofMaxSize(1),
                        days(),
                        days(),
                        days())
                .as((name, year, group, composites, born, entered, leaving) -> new RosterPupil(
                        key, name, born.map(day -> day.minusYears(8)), year, group, composites, entered, leaving));
    }

    private Arbitrary<RosterStaff> member(String key) {
        Arbitrary<Set<RosterRoleCode>> roles = Arbitraries.of(
                        RosterRoleCode.LRK, RosterRoleCode.STA, RosterRoleCode.IB, RosterRoleCode.OUD)
                .set()
                .ofMaxSize(2);
        Arbitrary<List<GroupLink>> links = Combinators.combine(Arbitraries.of("g1", "g2", "c1"), roles)
                .as(GroupLink::new)
                .list()
                .uniqueElements(GroupLink::group)
                .ofMaxSize(3);
        return Combinators.combine(
                        names(), Arbitraries.of("a@b.example", "c@d.example").optional(), links, roles)
                .as((name, email, to, as) -> new RosterStaff(key, name, email, to, as));
    }

    private Arbitrary<RosterGuardian> guardian(String key) {
        return Combinators.combine(
                        names(),
                        Arbitraries.of("e@f.example").optional(),
                        Arbitraries.of("p1", "p2", "p3").set().ofMinSize(1))
                .as((name, email, pupils) -> new RosterGuardian(key, name, email, Optional.empty(), pupils));
    }

    private static Arbitrary<PersonName> names() {
        return Combinators.combine(
                        Arbitraries.of("Noor", "Daan", ""), Arbitraries.of("", "de"), Arbitraries.of("Groot", "Vries"))
                .as(PersonName::new);
    }

    private static Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.of(
                        LocalDate.of(2026, 8, 20),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 14),
                        LocalDate.of(2026, 12, 1))
                .optional();
    }

    private static Arbitrary<Set<RosterPart>> parts() {
        return Arbitraries.of(RosterPart.values())
                .set()
                .map(parts -> parts.isEmpty() ? EnumSet.noneOf(RosterPart.class) : parts);
    }
}
