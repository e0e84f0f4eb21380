package nl.zorgvuldig.oversight.unusual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.oversight.unusual.UnusualReading.UnusualKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Which reading stands out, against a definition written the long way round. Counts that each kind
/// was reached, since chance alone seldom gets there.
@Upholds(Clause.CONFIDENTIALITY)
class UnusualRulesProperties {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final UnusualThresholds FROM = UnusualThresholds.STANDARD;
    private static final Set<UnusualKind> REACHED = Collections.synchronizedSet(new HashSet<>());
    private static int quiet;

    @Provide
    Arbitrary<List<LoggedRead>> days() {
        Arbitrary<Integer> minutes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24 * 60 - 1),
                Arbitraries.integers().between(10 * 60, 10 * 60 + 70));
        Arbitrary<LoggedRead> arbitrary = Combinators.combine(
                        minutes,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(LoggedRead.How.values()))
                .as((minute, person, pupil, how) -> reading(minute, person, pupil % (person * 8 + 1), how));
        return arbitrary.list().ofMaxSize(220);
    }

    private static LoggedRead reading(int minute, int person, int pupil, LoggedRead.How how) {
        return new LoggedRead(
                at(TUESDAY, minute),
                new PersonId(new UUID(1, person)),
                Optional.of(new PupilId(new UUID(2, pupil))),
                Optional.of(new SchoolId(new UUID(3, pupil % 2))),
                how,
                "read " + pupil);
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.ofSecondOfDay(minute * 60L))
                .atZone(SchoolDay.ZONE)
                .toInstant();
    }

    @Property(tries = 1500)
    void what_is_found_is_exactly_what_the_long_way_round_finds(
            @ForAll("days") List<LoggedRead> readings, @ForAll long seed) {
        Set<PersonId> guides = Set.of(new PersonId(new UUID(1, 6)), new PersonId(new UUID(1, 2)));
        List<UnusualReading> found = new UnusualRules(FROM, guides, TUESDAY).find(readings);
        Set<String> briefly = found.stream().map(UnusualRulesProperties::brief).collect(toSet());
        assertThat(briefly).isEqualTo(expected(readings, guides)).hasSameSizeAs(found);
        found.forEach(reading -> REACHED.add(reading.kind()));
        quiet += found.isEmpty() ? 1 : 0;

        List<LoggedRead> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new UnusualRules(FROM, guides, TUESDAY).find(shuffled))
                .extracting(UnusualRulesProperties::brief)
                .containsExactlyInAnyOrderElementsOf(briefly);
    }

    @AfterContainer
    static void each_kind_was_found_and_quiet_days_were_quiet() {
        assertThat(REACHED).containsExactlyInAnyOrder(UnusualKind.values());
        assertThat(quiet).isPositive();
    }

    private static Set<String> expected(List<LoggedRead> all, Set<PersonId> guides) {
        Set<String> expected = new HashSet<>();
        for (PersonId who : all.stream().map(LoggedRead::person).collect(toSet())) {
            Set<PupilId> elsewhere = new HashSet<>();
            Set<PupilId> late = new HashSet<>();
            Set<String> no = new HashSet<>();
            for (LoggedRead read : all) {
                if (!read.person().equals(who)) {
                    continue;
                }
                int hour = read.at().atZone(SchoolDay.ZONE).getHour();
                switch (read.how()) {
                    case REFUSED -> no.add(read.what());
                    case OWN_GROUP, OTHERWISE -> {
                        if (hour < 7 || hour >= 21) {
                            late.add(read.pupil().orElseThrow());
                        }
                        if (read.how() == LoggedRead.How.OTHERWISE) {
                            elsewhere.add(read.pupil().orElseThrow());
                        }
                    }
                }
            }
            if (elsewhere.size() >= (guides.contains(who) ? 8 : 40)) {
                expected.add("OUTSIDE_GROUP " + who.value() + " " + elsewhere.size());
            }
            if (late.size() >= 5) {
                expected.add("OUTSIDE_HOURS " + who.value() + " " + late.size());
            }
            if (no.size() >= 10) {
                expected.add("MANY_REFUSALS " + who.value() + " " + no.size());
            }
        }
        for (PupilId pupil : all.stream().flatMap(read -> read.pupil().stream()).collect(toSet())) {
            int most = 0;
            for (LoggedRead first : all) {
                most = Math.max(
                        most,
                        all.stream()
                                .filter(read -> read.how() != LoggedRead.How.REFUSED)
                                .filter(read -> read.pupil().equals(Optional.of(pupil)))
                                .filter(read -> !read.at().isBefore(first.at()))
                                .filter(read -> !read.at().isAfter(first.at().plusSeconds(3600)))
                                .map(LoggedRead::person)
                                .collect(toSet())
                                .size());
            }
            if (most >= 5) {
                expected.add("MANY_READERS " + pupil.value() + " " + most);
            }
        }
        return expected;
    }

    private static String brief(UnusualReading reading) {
        UUID whose = reading.person()
                .map(PersonId::value)
                .or(() -> reading.pupil().map(PupilId::value))
                .orElseThrow();
        return reading.kind() + " " + whose + " " + reading.amount();
    }

    private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
        return Collectors.toSet();
    }

    @Property(tries = 200)
    void more_reading_never_makes_less_stand_out(@ForAll("days") List<LoggedRead> readings) {
        UnusualRules rules = new UnusualRules(FROM, Set.of(), TUESDAY);
        List<LoggedRead> fewer = readings.subList(0, readings.size() / 2);
        Set<UUID> before = rules.find(fewer).stream().map(UnusualReading::id).collect(toSet());
        Set<UUID> after = rules.find(readings).stream().map(UnusualReading::id).collect(toSet());
        assertThat(after).containsAll(before);
    }

    @Property(tries = 200)
    void the_school_is_named_only_when_it_is_one(@ForAll("days") List<LoggedRead> readings) {
        for (UnusualReading reading : new UnusualRules(FROM, Set.of(), TUESDAY).find(readings)) {
            Set<SchoolId> schools = readings.stream()
                    .filter(line -> reading.pupil().isEmpty()
                            ? line.person().equals(reading.person().orElseThrow())
                            : line.pupil().equals(reading.pupil()))
                    .flatMap(line -> line.school().stream())
                    .collect(toSet());
            if (reading.school().isPresent()) {
                assertThat(schools).contains(reading.school().get());
            } else {
                assertThat(schools).hasSizeGreaterThan(1);
            }
            assertThat(reading.first()).isBeforeOrEqualTo(reading.last());
        }
    }

    @Example
    void one_line_about_a_pupil_of_a_school_among_lines_about_none_names_no_school() {
        SchoolId school = new SchoolId(new UUID(3, 0));
        assertThat(refusedAt(school, 10)).contains(school);
        assertThat(refusedAt(school, 1)).isEmpty();
        assertThat(refusedAt(school, 9)).isEmpty();
        assertThat(refusedAt(school, 0)).isEmpty();
    }

    /// @param of how many of ten refusals are about a pupil of the school
    private static Optional<SchoolId> refusedAt(SchoolId school, int of) {
        List<LoggedRead> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(new LoggedRead(
                    at(TUESDAY, 600 + i),
                    new PersonId(new UUID(1, 1)),
                    i < of ? Optional.of(new PupilId(new UUID(2, i))) : Optional.empty(),
                    i < of ? Optional.of(school) : Optional.empty(),
                    LoggedRead.How.REFUSED,
                    "read " + i));
        }
        List<UnusualReading> found = new UnusualRules(FROM, Set.of(), TUESDAY).find(lines);
        assertThat(found).hasSize(1);
        return found.getFirst().school();
    }

    @Property(tries = 100)
    void in_the_weekend_every_hour_is_outside_school_hours(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 6) int day,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 1439) int minute) {
        LocalDate date = TUESDAY.plusDays(day);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        assertThat(new UnusualRules(FROM, Set.of(), date).outsideHours(at(date, minute)))
                .isEqualTo(weekend || minute < 7 * 60 || minute >= 21 * 60);
    }
}
