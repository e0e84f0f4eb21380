package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// An appointment to inspect: with somebody who may open the dossier, within the term, at an hour
/// at which a school can be open; and it begins on its own day.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class AppointmentRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOON = at(TODAY, LocalTime.NOON);
    private static final InspectionTerms TERMS = new InspectionTerms(TODAY);
    private static final PersonId SUPERVISOR = new PersonId(UUID.randomUUID());
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String ROOM = "Kamer 2";

    @Example
    void the_supervisor_is_somebody_who_may_open_the_dossier() {
        assertThat(said(wish(TODAY.plusDays(1), TEN, ROOM), Set.of())).containsExactly("supervisor");
        assertThat(said(wish(TODAY.plusDays(1), TEN, ROOM), Set.of(SUPERVISOR))).isEmpty();
    }

    @Property
    void the_day_is_not_over_and_not_after_the_term(@ForAll @IntRange(min = -1, max = 1) int around) {
        LocalTime evening = LocalTime.of(20, 0);
        assertThat(said(wish(TODAY.plusDays(around), evening, ROOM)))
                .isEqualTo(around < 0 ? List.of("day") : List.of());
        assertThat(said(wish(TODAY.plusDays(28 + around), TEN, ROOM)))
                .isEqualTo(around > 0 ? List.of("day") : List.of());
    }

    @Property
    void the_hour_is_between_seven_and_nine_in_the_evening(@ForAll @IntRange(min = -1, max = 1) int minutes) {
        LocalDate day = TODAY.plusDays(1);
        assertThat(said(wish(day, LocalTime.of(7, 0).plusMinutes(minutes), ROOM)))
                .isEqualTo(minutes < 0 ? List.of("time") : List.of());
        assertThat(said(wish(day, LocalTime.of(21, 0).plusMinutes(minutes), ROOM)))
                .isEqualTo(minutes > 0 ? List.of("time") : List.of());
    }

    @Property
    void today_the_hour_is_still_to_come(@ForAll @IntRange(min = -1, max = 1) int minutes) {
        LocalTime time = LocalTime.NOON.plusMinutes(minutes);
        assertThat(said(wish(TODAY, time, ROOM))).isEqualTo(minutes < 0 ? List.of("time") : List.of());
        assertThat(said(wish(TODAY.plusDays(1), time, ROOM))).isEmpty();
    }

    @Property
    void who_comes_is_told_where_in_at_most_five_hundred_characters_without_a_number_of_a_citizen(
            @ForAll @IntRange(min = -1, max = 1) int over) {
        LocalDate day = TODAY.plusDays(1);
        assertThat(said(wish(day, TEN, "k".repeat(500 + over)))).isEqualTo(over > 0 ? List.of("where") : List.of());
        assertThat(said(wish(day, TEN, " "))).containsExactly("where");
        assertThat(said(wish(day, TEN, "Kamer 111222333"))).containsExactly("where");
    }

    @Property
    void the_supervisor_begins_on_the_day_that_was_agreed_and_no_sooner_or_later(
            @ForAll @IntRange(min = -1, max = 1) int days) {
        InspectionAppointment plan = wish(TODAY, TEN, ROOM).plan();
        Optional<Objection> objection =
                InspectionSessionRules.objection(new RequestState.Planned(plan), TODAY.plusDays(days));
        assertThat(objection.map(each -> each.because().key()))
                .isEqualTo(days == 0 ? Optional.empty() : Optional.of("inspection.no.other_day"));
        for (RequestState stage : List.of(new RequestState.Asked(), new RequestState.Held(plan))) {
            assertThat(InspectionSessionRules.objection(stage, TODAY)).isPresent();
        }
    }

    private static List<String> said(InspectionAppointmentWish wish) {
        return said(wish, Set.of(SUPERVISOR));
    }

    private static List<String> said(InspectionAppointmentWish wish, Set<PersonId> supervisors) {
        return RequestRules.objections(wish, TERMS, supervisors, NOON).stream()
                .map(Objection::field)
                .toList();
    }

    private static InspectionAppointmentWish wish(LocalDate day, LocalTime time, String where) {
        return new InspectionAppointmentWish(SUPERVISOR, day, time, InspectionVenue.SCHOOL, where);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SchoolDay.ZONE).toInstant();
    }
}
