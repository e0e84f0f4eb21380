package nl.zorgvuldig.oversight;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.audit.KitProgram;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kit of the demonstration: everything every module puts into it.
@Upholds(CONFIDENTIALITY)
class KitOfDemoTest {
    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    Path folder = Path.of("");

    private Path kit() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        demo.part(VerificationKits.class).make(demo.board(), out);
        Path zip = Files.write(folder.resolve("kit.zip"), out.toByteArray());
        return KitProgram.unpack(zip, folder.resolve("kit"));
    }

    @Test
    void it_verifies_and_holds_something_of_each() throws IOException {
        Path kit = kit();
        Answer answer = KitProgram.verify(kit);
        assertThat(answer.text()).contains("GOED");
        assertThat(answer.status()).as(answer.text()).isZero();
        for (String name : List.of("answers.txt", "codes.txt", "statements.txt", "log.txt")) {
            assertThat(kit.resolve(name)).isNotEmptyFile();
        }
    }

    /// With a positive control: the number of somebody is found.
    @Test
    void it_holds_no_name_address_or_number_to_call() throws IOException {
        String text = text(kit());
        Population all = demo.population();
        assertThat(text).contains(demo.person("leerkracht").toString());
        Stream<PersonName> names = Stream.of(
                        all.pupils().stream().map(DemoPupils.Pupil::name),
                        all.guardians().stream().map(DemoPeople.Guardian::name),
                        all.employees().stream().map(DemoPeople.Employee::name))
                .flatMap(of -> of);
        List<String> found =
                names.map(PersonName::full).distinct().filter(text::contains).toList();
        assertThat(found).isEmpty();
        assertThat(text).doesNotContain("@ouders.example");
        assertThat(all.employees().stream().map(DemoPeople.Employee::email).filter(text::contains))
                .isEmpty();
    }

    private static String text(Path kit) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(kit)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
