package nl.zorgvuldig.school.enrolment.guardians;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// From the sixteenth birthday the pupil decides alone, before that who has authority on the day.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class RepresentationProperties {
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    private static final LocalDate SIXTEEN = LocalDate.of(2028, 2, 29);
    private static final PupilId PUPIL = new PupilId(new UUID(1, 1));
    private static final PersonId FIRST = new PersonId(new UUID(2, 1));
    private static final PersonId SECOND = new PersonId(new UUID(2, 2));

    @Property
    void a_pupil_decides_alone_from_the_sixteenth_birthday(@ForAll @IntRange(min = -400, max = 400) int days) {
        LocalDate day = SIXTEEN.plusDays(days);
        Representation known =
                on(day, Optional.of(BORN), fact(FIRST, ParentalAuthority.JOINT, Period.since(BORN), BORN));
        assertThat(known.alone()).isEqualTo(days >= 0);
        assertThat(known.people()).containsExactly(days >= 0 ? Representation.self(PUPIL) : FIRST);
        assertThat(known.hasAuthority(FIRST)).as("whatever the age").isTrue();

        Representation unknown =
                on(day, Optional.empty(), fact(FIRST, ParentalAuthority.JOINT, Period.since(BORN), BORN));
        assertThat(unknown.alone()).isFalse();
        assertThat(unknown.people()).containsExactly(FIRST);
    }

    @Property
    void a_pupil_is_of_age_from_the_eighteenth_birthday(@ForAll @IntRange(min = -400, max = 400) int days) {
        LocalDate day = LocalDate.of(2030, 2, 28).plusDays(days);
        assertThat(Representation.ofAge(Optional.of(BORN), day)).isEqualTo(days >= 0);
        assertThat(Representation.ofAge(Optional.empty(), day)).isFalse();
    }

    @Property
    void authority_is_that_which_was_recorded_last_and_covers_the_day(
            @ForAll ParentalAuthority before,
            @ForAll ParentalAuthority since,
            @ForAll @IntRange(min = -2, max = 2) int days) {
        LocalDate change = LocalDate.of(2026, 3, 1);
        Representation representation = on(
                change.plusDays(days),
                Optional.of(BORN),
                fact(FIRST, before, Period.since(BORN), change.minusYears(2)),
                fact(SECOND, ParentalAuthority.JOINT, Period.since(BORN), change.minusYears(2)),
                fact(FIRST, since, Period.since(change), change.minusDays(9)));
        ParentalAuthority now = days < 0 ? before : since;
        boolean holds = now == ParentalAuthority.JOINT || now == ParentalAuthority.SOLE;
        assertThat(representation.hasAuthority(FIRST)).isEqualTo(holds);
        assertThat(representation.people()).isEqualTo(holds ? List.of(FIRST, SECOND) : List.of(SECOND));
    }

    @Example
    void nobody_decides_when_nothing_was_recorded() {
        Representation nothing = on(SIXTEEN.minusDays(1), Optional.of(BORN));
        assertThat(nothing.people()).isEmpty();
        assertThat(nothing.hasAuthority(FIRST)).isFalse();
        assertThat(nothing.hasAuthority(Representation.self(PUPIL))).isFalse();
    }

    private static Representation on(LocalDate day, Optional<LocalDate> born, AuthorityFact... facts) {
        return new Representation(PUPIL, born, List.of(facts), day);
    }

    private static AuthorityFact fact(PersonId person, ParentalAuthority authority, Period period, LocalDate recorded) {
        Instant at = recorded.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new AuthorityFact(
                UUID.randomUUID(),
                PUPIL,
                person,
                authority,
                AuthorityEvidence.EXTRACT,
                period,
                at,
                new PersonId(new UUID(3, 1)));
    }
}
