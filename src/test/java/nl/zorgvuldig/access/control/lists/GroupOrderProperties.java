package nl.zorgvuldig.access.control.lists;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;

/// The order of a group, and whom a name alone does not tell apart.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class GroupOrderProperties {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(7, 7));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Provide
    Arbitrary<List<PersonName>> classes() {
        return Combinators.combine(
                        Arbitraries.of("Durk", "durk", "Łukasz", "Lukasz", "Amin", "Zoë"),
                        Arbitraries.of("", "van der"),
                        Arbitraries.of("Zee", "Gerritsen", "Gérritsen"))
                .as(PersonName::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void everybody_is_in_it_once_whatever_the_order_they_came_in(@ForAll("classes") List<PersonName> names) {
        List<ListedPupil> pupils = pupils(names);
        List<ListedPupil> turned = new ArrayList<>(pupils);
        Collections.reverse(turned);
        assertThat(GroupOrder.of(pupils))
                .containsExactlyInAnyOrderElementsOf(pupils)
                .isEqualTo(GroupOrder.of(turned));
    }

    @Property
    void by_their_names_alone_they_stand_in_the_same_order(@ForAll("classes") List<PersonName> names) {
        List<ListedPupil> pupils = pupils(names);
        assertThat(GroupOrder.of(pupils.stream().collect(Collectors.toMap(ListedPupil::pupil, ListedPupil::name))))
                .isEqualTo(
                        GroupOrder.of(pupils).stream().map(ListedPupil::pupil).toList());
    }

    @Property
    void whoever_has_a_namesake_is_one(@ForAll("classes") List<PersonName> names) {
        List<ListedPupil> pupils = pupils(names);
        assertThat(GroupOrder.namesakes(pupils))
                .hasSizeLessThanOrEqualTo(pupils.size())
                .matches(some -> some.size() != 1);
    }

    @Example
    void the_first_name_counts_first_and_accents_make_nobody_another() {
        List<ListedPupil> pupils = pupils(List.of(
                new PersonName("Zoë", "", "Aa"),
                new PersonName("Łukasz", "", "Zee"),
                new PersonName("Lukasz", "van", "Zéé"),
                new PersonName("Lukas", "", "Zee")));
        assertThat(GroupOrder.of(pupils).stream().map(pupil -> pupil.name().given()))
                .containsExactly("Lukas", "Lukasz", "Łukasz", "Zoë");
        assertThat(GroupOrder.namesakes(pupils))
                .containsExactlyInAnyOrder(pupils.get(1).pupil(), pupils.get(2).pupil());
    }

    static List<ListedPupil> pupils(List<PersonName> names) {
        List<ListedPupil> pupils = new ArrayList<>();
        for (PersonName name : names) {
            pupils.add(pupil(pupils.size(), name, AccessRelation.GROUP));
        }
        return pupils;
    }

    static ListedPupil pupil(int number, PersonName name, AccessRelation relation) {
        PupilId id = new PupilId(new UUID(1, number));
        return new ListedPupil(
                id,
                name,
                Enrolment.since(new UUID(9, number), id, SCHOOL, "k", DAY.minusYears(1)),
                relation,
                Sentence.of("x"));
    }
}
