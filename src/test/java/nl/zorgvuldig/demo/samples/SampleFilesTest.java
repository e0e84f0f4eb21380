package nl.zorgvuldig.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFilesTest {
    private static final Population BOARD = Population.on(LocalDate.of(2026, 11, 24));

    @Test
    void the_files_are_written_and_writing_them_again_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        List<Path> first = SampleFiles.write(BOARD, folder.resolve("a/voorbeelden"));
        List<Path> second = SampleFiles.write(BOARD, folder.resolve("b"));
        assertThat(first.stream().map(it -> it.getFileName().toString()))
                .containsExactly(
                        "edexml-2.1-99AA.xml",
                        "edexml-2.1-99AA-met-fouten.xml",
                        "oneroster-1.1-99AA.zip",
                        "oneroster-1.2-99AA.zip");
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.readAllBytes(first.get(i))).isEqualTo(Files.readAllBytes(second.get(i)));
        }
    }

    @Test
    void the_school_is_the_boards_but_for_five_pupils() {
        SampleSchool before = new FirstSchool(BOARD).today();
        SampleChanges changes = new SampleChanges(before, Set.of());
        SampleSchool after = changes.after();
        SampleChanges.Told told = changes.told();
        assertThat(before.pupils()).hasSize(180);
        assertThat(after.pupils()).hasSize(181);
        Set<SampleSchool.Pupil> unchanged = before.pupils().stream().collect(Collectors.toSet());
        assertThat(after.pupils().stream().filter(it -> !unchanged.contains(it)).map(SampleSchool.Pupil::key))
                .containsExactlyInAnyOrder(
                        told.renamed(), told.moved(), SampleChanges.NEW_IN_YEAR_1, SampleChanges.NEW_IN_YEAR_5);
        assertThat(after.pupils().stream().map(SampleSchool.Pupil::key)).doesNotContain(told.gone());
        assertThat(after.groups()).isEqualTo(before.groups()).hasSize(8);
        assertThat(after.staff()).isEqualTo(before.staff()).hasSize(19);
    }

    @Test
    void pupils_that_stories_need_are_left_as_they_are() {
        SampleChanges.Told told = SampleFiles.changes(BOARD).told();
        Set<String> stories = BOARD.pupils().stream()
                .filter(it -> BOARD.landmarks().containsValue(it.id()))
                .map(it -> it.key())
                .collect(Collectors.toSet());
        assertThat(stories).doesNotContain(told.gone(), told.renamed(), told.moved());
    }

    @Test
    void a_secret_address_is_in_no_file() {
        SampleSchool school = SampleFiles.changes(BOARD).after();
        Set<String> secretPhones = BOARD.guardians().stream()
                .filter(it -> it.secrecy() == nl.zorgvuldig.demo.population.DemoPeople.Secrecy.SECRET)
                .map(it -> it.phone())
                .collect(Collectors.toSet());
        assertThat(school.parents()).isNotEmpty();
        assertThat(school.parents().stream().flatMap(it -> it.phone().stream()))
                .doesNotContainAnyElementsOf(secretPhones);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-01", "2027-07-31", "2028-02-29", "2026-12-31"})
    void files_can_be_written_on_any_day(String today, @TempDir Path folder) {
        assertThat(SampleFiles.write(Population.on(LocalDate.parse(today)), folder))
                .allMatch(Files::exists);
    }
}
