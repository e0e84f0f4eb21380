package nl.zorgvuldig.platform.files;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.files.TestClamd.Mood;
import nl.zorgvuldig.platform.files.video.VideoReceiver;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ScanUnavailable;
import nl.zorgvuldig.platform.kernel.VirusFound;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever comes in, in a form or by itself, is looked at for viruses before anything else is done
/// with it; `AbsentTest` holds that there is no third way in.
@Upholds(CONFIDENTIALITY)
class ScannedUploadsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final WebVisitor administrator = demo.signIn("beheer");
    private final PersonId person = demo.person("beheer");

    @TempDir
    Path folder;

    @AfterEach
    void well() {
        demo.clamd().feel(Mood.WELL);
    }

    private HttpResponse<String> send(byte[] content) {
        return new Upload(administrator, "/import")
                .withToken()
                .with("school", demo.population().schools().getFirst().id().toString())
                .file("lijst.csv", content)
                .send();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long lines() {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = :board and actor = :actor"
                        + " and relation = 'virus' and outcome = 'refused'")
                .param("board", demo.board().value())
                .param("actor", person.value())
                .query(Long.class)
                .single();
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(demo.part(IncomingFolder.class).folder())) {
            assertThat(left.filter(file -> holdsVirus(file))).isEmpty();
        }
    }

    private static boolean holdsVirus(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("X5O!P");
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void what_harms_is_refused_in_words_and_is_a_line_in_the_log() throws IOException {
        long before = lines();

        HttpResponse<String> answer = send(TestClamd.eicar());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("In dit bestand zit een virus", "Er is niets bewaard")
                .doesNotContain("Eicar", "lijst.csv");
        assertThat(lines()).isEqualTo(before + 1);
        nothingIsLeft();
    }

    @Test
    void a_large_one_that_stands_on_disk_meanwhile_is_refused_as_well() throws IOException {
        byte[] large = new byte[3 << 20];
        byte[] eicar = TestClamd.eicar();
        System.arraycopy(eicar, 0, large, 0, eicar.length);

        assertThat(send(large).body()).contains("In dit bestand zit een virus");
        nothingIsLeft();
    }

    @Test
    void what_is_clean_goes_on_to_its_page() {
        int before = demo.clamd().seen();

        HttpResponse<String> answer = send(text("zomaar tekst"));

        assertThat(answer.body()).contains("geen EDEXML-bestand");
        assertThat(demo.clamd().seen()).isEqualTo(before + 1);
    }

    @Test
    void a_form_without_a_file_asks_nothing() {
        int before = demo.clamd().seen();

        assertThat(send(new byte[0]).statusCode()).isEqualTo(422);

        assertThat(demo.clamd().seen()).isEqualTo(before);
    }

    @Test
    void without_a_verdict_nothing_is_taken() {
        for (Mood mood : new Mood[] {Mood.HANGS_UP, Mood.FULL, Mood.TALKS_NONSENSE}) {
            demo.clamd().feel(mood);

            HttpResponse<String> answer = send(text("zomaar tekst"));

            assertThat(answer.statusCode()).as(mood.name()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("Bestanden kunnen nu niet gecontroleerd worden", "Er is niets bewaard")
                    .doesNotContain("geen EDEXML");
        }
    }

    @Test
    void who_has_not_signed_in_has_nothing_looked_at() {
        int before = demo.clamd().seen();

        new Upload(demo.nobody(), "/import")
                .file("lijst.csv", TestClamd.eicar())
                .send();

        assertThat(demo.clamd().seen()).isEqualTo(before);
    }

    @Test
    void what_comes_by_itself_is_looked_at_too() throws IOException {
        Path file = folder.resolve("video");
        receive(new byte[2_000_000], file);
        assertThat(file).hasSize(2_000_000);

        long before = lines();
        assertThatThrownBy(() -> receive(TestClamd.eicar(), file)).isInstanceOf(VirusFound.class);
        assertThat(lines()).isEqualTo(before + 1);

        demo.clamd().feel(Mood.HANGS_UP);
        assertThatThrownBy(() -> receive(new byte[10], file)).isInstanceOf(ScanUnavailable.class);
    }

    private void receive(byte[] content, Path file) throws IOException {
        new Acting(demo.board(), person, Act.BROWSE, demo.clock().today())
                .runThrowing(() -> demo.part(VideoReceiver.class).receive(new ByteArrayInputStream(content), file));
    }
}
