package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;

/// Whatever the dossier and the roster say: who works here by the dossier keeps the account, an end
/// is carried out once, and nobody goes on signing in after both say that it is over.
class DepartureRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = TODAY.minusYears(30);

    /// Days from today; far in the future is open, and in the past beyond three years there is
    /// none.
    private static Optional<LocalDate> day(int days) {
        return days < -1100 ? Optional.empty() : Optional.of(days > 200 ? Period.OPEN : TODAY.plusDays(days));
    }

    private static Optional<LocalDate> ended(
            Optional<LocalDate> roster,
            Optional<LocalDate> dossier,
            Optional<LocalDate> before,
            Set<PersonnelDossierPart> over) {
        return DepartureRules.ended(
                new DepartureRules.Facts(roster, dossier.map(last -> new Period(FIRST, last)), before, over), TODAY);
    }

    private static boolean goesOn(Optional<LocalDate> day) {
        return day.filter(each -> !each.isBefore(TODAY)).isPresent();
    }

    @Property(tries = 5000)
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void an_end_is_the_day_of_the_dossier_or_without_one_of_the_roster_and_comes_once(
            @ForAll @IntRange(min = -1500, max = 400) int onRoster,
            @ForAll @IntRange(min = -1500, max = 400) int inDossier,
            @ForAll Set<PersonnelDossierPart> over) {
        Optional<LocalDate> roster = day(onRoster);
        Optional<LocalDate> dossier = day(inDossier);
        Optional<LocalDate> ended = ended(roster, dossier, Optional.empty(), over);
        if (goesOn(dossier)) {
            assertThat(ended).isEmpty();
        } else if (dossier.isPresent()) {
            boolean contradiction = goesOn(roster) && !over.isEmpty();
            assertThat(ended).isEqualTo(contradiction ? Optional.empty() : dossier);
        } else {
            assertThat(ended).isEqualTo(goesOn(roster) ? Optional.empty() : roster);
        }
        ended.ifPresent(last -> {
            assertThat(last).isBefore(TODAY);
            // afterwards the roster ends on that day at the latest
            assertThat(ended(Optional.of(last), dossier, ended, over)).isEmpty();
            assertThat(ended(Optional.of(Period.OPEN), dossier, ended, over))
                    .as("back on the roster")
                    .isEmpty();
        });
        Statistics.label("ends").collect(dossier.isPresent() ? "dossier" : "roster", ended.isPresent());
        Statistics.label("ends").coverage(is -> {
            for (String by : new String[] {"dossier", "roster"}) {
                is.check(by, true).count(n -> n > 4);
                is.check(by, false).count(n -> n > 4);
            }
        });
    }

    @Property(tries = 2500)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_came_back_by_the_roster_and_left_it_again_leaves_again(
            @ForAll @IntRange(min = -900, max = 30) int onRoster, @ForAll @IntRange(min = 1, max = 900) int ago) {
        LocalDate before = TODAY.minusDays(ago);
        Optional<LocalDate> roster = Optional.of(TODAY.plusDays(onRoster));
        Optional<LocalDate> ended = ended(roster, Optional.of(before), Optional.of(before), Set.of());
        boolean later = roster.get().isAfter(before) && roster.get().isBefore(TODAY);
        assertThat(ended).isEqualTo(later ? roster : Optional.empty());
        Statistics.label("again").collect(later);
        Statistics.label("again").coverage(is -> {
            is.check(true).count(n -> n > 4);
            is.check(false).count(n -> n > 4);
        });
    }

    @Property(tries = 5000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_earlier_day_than_was_carried_out_is_no_new_end_however_often_one_looks(
            @ForAll @IntRange(min = -1500, max = 400) int onRoster,
            @ForAll @IntRange(min = -900, max = -2) int inDossier,
            @ForAll @IntRange(min = 1, max = 899) int later,
            @ForAll Set<PersonnelDossierPart> over) {
        LocalDate before = TODAY.plusDays(Math.min(inDossier + later, -1));
        Optional<LocalDate> dossier = day(inDossier);
        Optional<LocalDate> roster = day(onRoster);
        Optional<LocalDate> ended = ended(roster, dossier, Optional.of(before), over);
        assertThat(ended).isEqualTo(roster.filter(day -> day.isAfter(before) && day.isBefore(TODAY)));
        Optional<LocalDate> next = Optional.of(ended.orElse(before));
        assertThat(ended(roster, dossier, next, over)).as("once").isEmpty();
        assertThat(ended(Optional.of(Period.OPEN), dossier, next, over))
                .as("back on the roster")
                .isEmpty();
        Statistics.label("by the roster").collect(ended.isPresent());
        Statistics.label("by the roster").coverage(is -> {
            is.check(true).count(n -> n > 4);
            is.check(false).count(n -> n > 4);
        });
    }

    @Property
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_later_day_in_the_dossier_than_was_carried_out_is_a_new_end(@ForAll @IntRange(min = -3, max = 3) int before) {
        LocalDate last = TODAY.minusDays(10);
        Optional<LocalDate> carriedOut = Optional.of(last.plusDays(before));
        assertThat(ended(Optional.empty(), Optional.of(last), carriedOut, Set.of()))
                .isEqualTo(before < 0 ? Optional.of(last) : Optional.empty());
    }

    @Property(tries = 1000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void the_account_stays_as_long_as_any_part_of_a_dossier_could(
            @ForAll @IntRange(min = 1, max = 4000) int ago,
            @ForAll @IntRange(min = 0, max = 9) int file,
            @ForAll @IntRange(min = 0, max = 9) int pay) {
        Map<PersonnelDossierPart, RetentionTerm> terms = Map.of(
                PersonnelDossierPart.FILE, new RetentionTerm(file, RetentionTerm.Unit.YEARS),
                PersonnelDossierPart.TAX, new RetentionTerm(5, RetentionTerm.Unit.YEARS),
                PersonnelDossierPart.PAY, new RetentionTerm(pay, RetentionTerm.Unit.YEARS));
        LocalDate last = TODAY.minusDays(ago);
        LocalDate ends = DepartureRules.lastDayOfAccount(last, terms);
        terms.forEach((part, term) -> assertThat(StaffRetentionRules.lastDay(new Period(FIRST, last), part, term)
                        .orElseThrow())
                .isBeforeOrEqualTo(ends));
    }
}
