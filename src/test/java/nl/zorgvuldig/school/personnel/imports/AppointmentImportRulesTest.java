package nl.zorgvuldig.school.personnel.imports;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import org.junit.jupiter.api.Test;

/// What the lines of a file make of the days somebody works here.
class AppointmentImportRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<PersonnelDossierPart, RetentionTerm> TERMS = Map.of(
            PersonnelDossierPart.FILE, new RetentionTerm(2, RetentionTerm.Unit.YEARS),
            PersonnelDossierPart.TAX, new RetentionTerm(5, RetentionTerm.Unit.YEARS),
            PersonnelDossierPart.PAY, new RetentionTerm(7, RetentionTerm.Unit.YEARS));

    private final PersonId who = new PersonId(UUID.randomUUID());

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void the_end_of_the_latest_line_replaces_the_end_also_when_it_is_sooner() {
        assertThat(days(Optional.of(days("2015-08-01", "")), "2015-08-01", "2026-07-31"))
                .isEqualTo(days("2015-08-01", "2026-07-31"));
        assertThat(days(Optional.of(days("2015-08-01", "2020-07-31")), "2025-08-01", ""))
                .isEqualTo(days("2015-08-01", ""));
        assertThat(days(
                        Optional.of(days("2015-08-01", "2027-07-31")),
                        "2025-08-01",
                        "2026-07-31",
                        "2015-08-01",
                        "2025-07-31"))
                .isEqualTo(days("2015-08-01", "2026-07-31"));
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_appointment_from_before_what_is_known_says_nothing_of_the_end() {
        assertThat(days(Optional.of(days("2015-08-01", "")), "2010-08-01", "2012-07-31"))
                .isEqualTo(days("2010-08-01", ""));
        assertThat(days(Optional.empty(), "2010-08-01", "2012-07-31", "2015-08-01", ""))
                .isEqualTo(days("2010-08-01", ""));
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void what_would_be_destroyed_within_the_hour_is_left_out() {
        assertThat(no(Optional.empty(), days("2010-08-01", "2012-07-31"))).contains("personnel.objection.over");
        assertThat(no(Optional.of(days("2010-08-01", "")), days("2010-08-01", "2015-07-31")))
                .contains("personnel.import.goes");
        assertThat(no(Optional.empty(), days("2010-08-01", "2026-07-31"))).isEmpty();
        assertThat(no(Optional.of(days("2010-08-01", "2015-07-31")), days("2010-08-01", "")))
                .isEmpty();
    }

    private static Optional<String> no(Optional<Employment> known, Employment wanted) {
        return AppointmentImportRules.no(known, wanted, TERMS, TODAY).map(Sentence::key);
    }

    private Employment days(String from, String last) {
        return new Employment(who, period(from, last));
    }

    private static Period period(String from, String last) {
        return new Period(LocalDate.parse(from), last.isEmpty() ? Period.OPEN : LocalDate.parse(last));
    }

    private Employment days(Optional<Employment> known, String... pairs) {
        List<AppointmentImportLine> lines = IntStream.range(0, pairs.length / 2)
                .mapToObj(n -> Arrays.asList(pairs).subList(2 * n, 2 * n + 2))
                .map(two ->
                        new AppointmentImportLine(2, "17", "", period(two.getFirst(), two.getLast()), "", "", "", ""))
                .toList();
        return AppointmentImportRules.days(who, known, lines);
    }
}
