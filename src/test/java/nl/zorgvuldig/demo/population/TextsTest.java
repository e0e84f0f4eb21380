package nl.zorgvuldig.demo.population;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.DemoPupils.Entry;
import nl.zorgvuldig.demo.population.DemoPupils.Kind;
import nl.zorgvuldig.demo.population.DemoPupils.Version;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What was written down, and how people can be reached.
class TextsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Boards BOARD = Boards.on(TODAY);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @Test
    void pupils_have_nought_to_eight_entries_and_three_have_more_than_fifty() {
        Map<PupilId, Long> counts =
                BOARD.all().entries().stream().collect(Collectors.groupingBy(Entry::pupil, Collectors.counting()));
        assertThat(counts.values()).filteredOn(it -> it > 8).hasSize(3).allMatch(it -> it > 50);
        assertThat(counts).hasSizeLessThan(BOARD.all().pupils().size());
        assertThat(counts.get(BOARD.all().pupil(LandmarkPupil.THICK_DOSSIER))).isGreaterThan(50);
    }

    @Test
    void entries_are_of_every_kind_and_some_were_corrected() {
        Set<Kind> kinds = BOARD.all().entries().stream().map(Entry::kind).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
        List<Entry> corrected = BOARD.all().entries().stream()
                .filter(it -> it.versions().size() == 2)
                .toList();
        assertThat(corrected).hasSizeBetween(40, 300);
        assertThat(corrected)
                .allSatisfy(it -> assertThat(it.latest().text())
                        .isNotEqualTo(it.versions().getFirst().text()));
    }

    @Test
    void entries_of_who_is_still_at_school_are_of_this_school_year_and_the_one_before() {
        LocalDate first =
                new SchoolYear(SchoolYear.of(TODAY).start() - 1).period().from();
        assertThat(BOARD.all().entries())
                .filteredOn(it -> BOARD.enrolledOn(it.pupil(), TODAY))
                .allSatisfy(it -> assertThat(it.day()).isBetween(first, TODAY.minusDays(1)));
    }

    @Test
    void nothing_in_a_text_is_left_to_fill_in() {
        assertThat(versions().flatMap(it -> Stream.of(it.subject(), it.text())))
                .allSatisfy(it -> assertThat(it)
                        .doesNotContain("[", "]", "{", "}", "|", "~", "::", "  ")
                        .isNotBlank());
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void no_number_anywhere_passes_the_check_of_a_citizen_service_number() {
        Stream<String> written = Stream.of(
                        versions().map(Version::text),
                        BOARD.all().assignments().stream().map(DemoPeople.Assignment::reason),
                        phones().map(it -> it.replace("-", "")),
                        phones())
                .flatMap(it -> it);
        assertThat(written).allSatisfy(it -> assertThat(numbers(it)).noneMatch(TextsTest::passes));
    }

    @Test
    void nobody_can_be_reached_at_an_address_or_number_that_exists() {
        Stream<String> mail = Stream.of(
                        BOARD.all().employees().stream().map(DemoPeople.Employee::email),
                        BOARD.all().outsiders().stream().map(DemoPeople.Outsider::email),
                        BOARD.all().guardians().stream().flatMap(it -> it.email().stream()))
                .flatMap(it -> it);
        assertThat(mail.toList()).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z0-9.-]+@[a-z]+\\.example"));
        assertThat(phones().toList()).doesNotHaveDuplicates().allMatch(it -> it.matches("06-00\\d{6}"));
        assertThat(BOARD.all().guardians())
                .allMatch(it -> it.address().postcode().matches("81\\d\\d S[AD]"));
        assertThat(BOARD.all().guardians().stream().filter(it -> it.email().isEmpty()))
                .hasSizeBetween(15, 70);
    }

    @Test
    void names_have_prefixes_and_letters_from_all_over() {
        String names = BOARD.all().pupils().stream().map(it -> it.name().full()).collect(Collectors.joining("\n"));
        assertThat(names).contains(" van der ", " van 't ", " el ", "ı", "ş", "ë", "ł", "Ç", "stra");
        assertThat(BOARD.all().pupils()).allMatch(it -> it.name().prefix().length() <= 10);
    }

    private static Stream<Version> versions() {
        return BOARD.all().entries().stream().flatMap(it -> it.versions().stream());
    }

    private static Stream<String> phones() {
        return Stream.of(
                        BOARD.all().employees().stream().map(DemoPeople.Employee::phone),
                        BOARD.all().outsiders().stream().map(DemoPeople.Outsider::phone),
                        BOARD.all().guardians().stream().map(DemoPeople.Guardian::phone))
                .flatMap(it -> it);
    }

    /// Every run of digits, and every eight or nine digits within a longer one.
    private static Stream<String> numbers(String text) {
        return DIGITS.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(run -> Stream.of(8, 9)
                        .flatMap(length -> Stream.iterate(0, i -> i + length <= run.length(), i -> i + 1)
                                .map(i -> run.substring(i, i + length))));
    }

    private static boolean passes(String digits) {
        String nine = "0".repeat(9 - digits.length()) + digits;
        int sum = -Character.digit(nine.charAt(8), 10);
        for (int weight = 9; weight >= 2; weight--) {
            sum += weight * Character.digit(nine.charAt(9 - weight), 10);
        }
        return sum % 11 == 0;
    }
}
