package nl.zorgvuldig.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.receipts.ConsentReceiptDocument;
import nl.zorgvuldig.consent.receipts.ConsentReceipts;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.KitProgram;
import nl.zorgvuldig.platform.audit.VerifierProgram;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.database.embedded.FormerHome;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A home that an earlier version made is started, brought to today's shape and used: nobody loses
/// what was written before, and what proves it can be had and verifies. What that version issued
/// itself is verified by [nl.zorgvuldig.platform.audit.IssuedBeforeTest].
@Upholds(CONFIDENTIALITY)
class FormerHomeTest {
    /// The Monday after the home was made, half past eight in the Netherlands.
    private static final Instant MORNING = Instant.parse("2026-11-30T07:30:00Z");

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Population PEOPLE = Population.on(LocalDate.of(2026, 11, 29));
    private static final String MIGRATIONS = "select count(*) filter (where not success) as failed,"
            + " count(*) filter (where version is not null and version::numeric > ?) as later"
            + " from migrations.flyway_schema_history";

    /// Whoever answered in this home about whom, with a line in its log; and what they answered in the
    /// years before, of which there is none.
    private static final String ANSWERS = """
            select id, person from consent.answer a
            where board = :board and exists (select from audit.event e where e.board = a.board
                and e.subject = a.pupil and e.actor = a.person and e.act = 'answer' and e.outcome = 'done')
            order by recorded_at, id""";

    private static final String PROVEN = "\"logLine\" : \"proven ";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("name=\"part\" value=\"([^\"]+)\"");
    private static final Pattern CERTIFICATE = Pattern.compile("href=\"(/vernietiging/verklaring/[0-9a-f-]+)\"");

    @TempDir
    Path home = Path.of("");

    @TempDir
    Path taken = Path.of("");

    /// Somebody's answer.
    private record Given(ConsentAnswerId answer, PersonId person) {}

    @Test
    void a_home_of_the_version_before_is_migrated_its_dossiers_open_and_what_proves_it_verifies() throws IOException {
        FormerHome.unpack(home);
        try (ConfigurableApplicationContext program = start()) {
            migrated(program);
            int port = Objects.requireNonNull(((WebServerApplicationContext) program).getWebServer())
                    .getPort();
            pagesOpen(port);
            issuedVerifies(program);
            kitVerifies(program, "GOOD");
            receiptsVerify(program);
            exportsVerify(port);
            certificateVerifies(port);
            kitVerifies(program, "certificates: 1");
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
        PupilId thick = PEOPLE.pupil(LandmarkPupil.THICK_DOSSIER);
        PupilId apart = PEOPLE.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
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
                .as("the number that stood on the card before it had three parts")
                .contains("06 87654321");
        for (String handle : List.of("ib", "bestuur", "fg", "ouder", "schoolarts", "personeel")) {
            opened(port, handle, "/");
        }
    }

    private static String opened(int port, String handle, String page) {
        HttpResponse<String> answer = signedIn(port, handle).get(page);
        assertThat(answer.statusCode()).as(handle + " " + page).isEqualTo(200);
        return answer.body();
    }

    private static WebVisitor signedIn(int port, String handle) {
        WebVisitor visitor = new WebVisitor(port);
        assertThat(visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", handle))
                                .statusCode()
                        / 100)
                .as(handle)
                .isEqualTo(3);
        return visitor;
    }

    /// What was written into the log before verifies together with what was written since.
    ///
    /// @param says what the verifier says beside that all is well
    private void kitVerifies(ConfigurableApplicationContext program, String says) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program.getBean(VerificationKits.class).make(PEOPLE.board().id(), out);
        Path zip = Files.write(Files.createTempFile(taken, "kit", ".zip"), out.toByteArray());
        Answer answer = KitProgram.verify(KitProgram.unpack(zip, Files.createTempDirectory(taken, "kit")));
        assertThat(answer.text()).contains("GOED", says);
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    /// What the version before issued is signed with the key that the home still has.
    private void issuedVerifies(ConfigurableApplicationContext program) throws IOException {
        String key = program.getBean(AuditLog.class).fingerprint(PEOPLE.board().id());
        for (String name : List.of("receipt.json", "certificate.json", "dossier-log.zip", "log.zip")) {
            byte[] file = Files.readAllBytes(FormerHome.ISSUED.resolve(name));
            good(new VerifierProgram(taken).verify(name, file, "--key", key));
        }
        good(KitProgram.verify(FormerHome.ISSUED.resolve("kit.zip"), "--key", key));
    }

    /// Of an answer that has a line in the log there is a receipt that the log proves; of one from before
    /// the log the receipt says that it does not.
    private void receiptsVerify(ConfigurableApplicationContext program) {
        int proven = 0;
        for (Given each : given(program)) {
            byte[] receipt = receipt(program, each);
            Answer answer = new VerifierProgram(taken).verify("toestemming.json", receipt);
            if (new String(receipt, UTF_8).contains(PROVEN)) {
                good(answer);
                if (proven == 0) {
                    refusedWithAByteChanged("toestemming.json", receipt);
                }
                proven++;
            } else {
                assertThat(answer.text()).contains("NOT YET");
                assertThat(answer.status()).isEqualTo(3);
            }
        }
        assertThat(proven).isGreaterThan(20);
    }

    private static List<Given> given(ConfigurableApplicationContext program) {
        try (Superuser superuser = new Superuser(program.getBean(EmbeddedPostgres.class)::superuser)) {
            return superuser
                    .of("zorgvuldig")
                    .sql(ANSWERS)
                    .param("board", PEOPLE.board().id().value())
                    .query((row, _) -> new Given(
                            new ConsentAnswerId(row.getObject("id", UUID.class)),
                            new PersonId(row.getObject("person", UUID.class))))
                    .list();
        }
    }

    private static byte[] receipt(ConfigurableApplicationContext program, Given given) {
        SignedInUser who = new SignedInUser(PEOPLE.board().id(), given.person(), AccountKind.GUARDIAN);
        return new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.of(MORNING))
                .call(() -> program.getBean(ConsentReceiptDocument.class)
                        .write(program.getBean(ConsentReceipts.class)
                                .find(who, given.answer())
                                .orElseThrow()));
    }

    /// Of the whole log, with what the version before wrote in it, and of one dossier.
    private void exportsVerify(int port) throws IOException {
        byte[] log = export(signedIn(port, "fg"), "/toezicht/controle");
        Path zip = Files.write(taken.resolve("log.zip"), log);
        assertThat(KitProgram.unpack(zip, taken.resolve("log")).resolve("log.txt"))
                .content()
                .contains(" 2026-11-29T22:28:");
        byte[] dossier = export(
                signedIn(port, "directeur"), "/leerlingen/" + PEOPLE.pupil(LandmarkPupil.THICK_DOSSIER) + "/logboek");
        for (byte[] file : List.of(log, dossier)) {
            good(new VerifierProgram(taken).verify("logboek.zip", file));
        }
        refusedWithAByteChanged("logboek.zip", dossier);
    }

    private static byte[] export(WebVisitor visitor, String page) {
        Matcher token = TOKEN.matcher(visitor.get(page).body());
        assertThat(token.find()).as(page).isTrue();
        HttpResponse<byte[]> file = visitor.sendBytes(visitor.request(page + "/export")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), UTF_8))));
        assertThat(file.statusCode()).as(page).isEqualTo(200);
        return file.body();
    }

    /// A head agrees that what was written before goes, as its term has passed.
    private void certificateVerifies(int port) {
        WebVisitor head = List.of("directeur", "directeur2").stream()
                .map(handle -> signedIn(port, handle))
                .filter(visitor ->
                        PART.matcher(visitor.get("/vernietiging").body()).find())
                .findFirst()
                .orElseThrow();
        String part = found(PART, head.get("/vernietiging").body()).orElseThrow();
        assertThat(head.fill("/vernietiging", "/vernietiging", Map.of("part", part, "sure", "yes"))
                        .statusCode())
                .isEqualTo(303);
        String address = Awaitility.await()
                .pollInterval(A_SECOND)
                .atMost(AT_MOST)
                .until(() -> found(CERTIFICATE, head.get("/vernietiging").body()), Optional::isPresent)
                .orElseThrow();
        String certificate = Awaitility.await()
                .pollInterval(A_SECOND)
                .atMost(AT_MOST)
                .until(() -> head.get(address + "/json").body(), json -> json.contains(PROVEN));
        good(new VerifierProgram(taken).verify("verklaring.json", certificate.getBytes(UTF_8)));
        refusedWithAByteChanged("verklaring.json", certificate.getBytes(UTF_8));
    }

    private static Optional<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(result -> result.group(1)).findFirst();
    }

    private static void good(Answer answer) {
        assertThat(answer.text()).contains("GOED").doesNotContain("FOUT");
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    private void refusedWithAByteChanged(String name, byte[] file) {
        for (int at = 0; at < file.length; at += Math.max(1, file.length / 20)) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            Answer answer = new VerifierProgram(taken).verify(name, changed);
            assertThat(answer.status()).as("%s %d %s", name, at, answer.text()).isNotZero();
        }
    }
}
