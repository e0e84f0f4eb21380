package nl.zorgvuldig.story;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.audit.KitProgram;
import nl.zorgvuldig.audit.Kits;
import nl.zorgvuldig.audit.VerifierProgram.Answer;
import nl.zorgvuldig.database.EmbeddedPostgres;
import nl.zorgvuldig.database.FormerHome;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.identity.TestProvider;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A home that an earlier version made is started, brought to today's shape and used: nobody loses
/// what was written before.
@Upholds(CONFIDENTIALITY)
class FormerHomeTest {
    /// The Monday after the home was made, half past eight in the Netherlands.
    private static final Instant MORNING = Instant.parse("2026-11-30T07:30:00Z");

    private static final Population PEOPLE = Population.on(LocalDate.of(2026, 11, 29));
    private static final String MIGRATIONS = "select count(*) filter (where not success) as failed,"
            + " count(*) filter (where version is not null and version::numeric > ?) as later"
            + " from migrations.flyway_schema_history";

    @TempDir
    Path home = Path.of("");

    @Test
    void a_home_of_the_version_before_is_migrated_and_its_dossiers_open() throws IOException {
        FormerHome.unpack(home);
        try (ConfigurableApplicationContext program = start()) {
            migrated(program);
            int port = Objects.requireNonNull(((WebServerApplicationContext) program).getWebServer())
                    .getPort();
            pagesOpen(port);
            kitVerifies(program);
        }
    }

    private ConfigurableApplicationContext start() {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MORNING));
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> ((GenericApplicationContext) starting)
                .registerBean("mondayMorning", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        return application.run(
                "--server.port=" + TestProvider.freePort(),
                "--logging.level.root=warn",
                "--zorgvuldig.home=" + home,
                "--zorgvuldig.demo=true");
    }

    private static void migrated(ConfigurableApplicationContext program) {
        try (Superuser superuser = new Superuser(program.getBean(EmbeddedPostgres.class)::superuser)) {
            JdbcClient client = superuser.of("zorgvuldig");
            Map<String, Object> found = client.sql(MIGRATIONS)
                    .param(new BigDecimal(FormerHome.MIGRATED_TO))
                    .query()
                    .singleRow();
            assertThat(found.get("failed")).isEqualTo(0L);
            assertThat((Long) found.get("later")).isPositive();
        }
    }

    private static void pagesOpen(int port) {
        PupilId thick = PEOPLE.pupil(Landmark.THICK_DOSSIER);
        PupilId apart = PEOPLE.pupil(Landmark.OF_SEPARATED_PARENTS);
        String name = PEOPLE.pupils().stream()
                .filter(pupil -> pupil.id().equals(thick))
                .findFirst()
                .orElseThrow()
                .name()
                .full();
        String dossier = "/leerlingen/" + thick + "/dossier";
        assertThat(opened(port, "leerkracht", dossier)).contains(name);
        assertThat(opened(port, "directeur", dossier)).contains(name);
        assertThat(opened(port, "leerkracht", "/leerlingen/" + apart + "/noodkaart"))
                .contains("112");
        for (String handle : List.of("ib", "bestuur", "fg", "ouder", "schoolarts", "personeel")) {
            opened(port, handle, "/");
        }
    }

    private static String opened(int port, String handle, String page) {
        WebVisitor visitor = new WebVisitor(port);
        assertThat(visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", handle))
                                .statusCode()
                        / 100)
                .as(handle)
                .isEqualTo(3);
        HttpResponse<String> answer = visitor.get(page);
        assertThat(answer.statusCode()).as(handle + " " + page).isEqualTo(200);
        return answer.body();
    }

    /// What was written into the log before verifies together with what was written since.
    private void kitVerifies(ConfigurableApplicationContext program) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program.getBean(Kits.class).make(PEOPLE.board().id(), out);
        Path zip = Files.write(home.resolve("kit.zip"), out.toByteArray());
        Answer answer = KitProgram.verify(KitProgram.unpack(zip, home.resolve("kit")));
        assertThat(answer.text()).contains("GOED");
        assertThat(answer.status()).as(answer.text()).isZero();
    }
}
