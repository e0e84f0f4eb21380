package nl.zorgvuldig.story;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.zorgvuldig.MadeOnce;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.database.embedded.CopiedPostgres;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.files.TestClamd;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.keyfiles.CheapPassphrases;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The whole program as a demonstration, jobs and all: started once per test JVM, on a port of its
/// own, with a PostgreSQL and a folder of its own. These are copies of those in which one program
/// made the board ([MadeOnce]). All tests share its one board, so each takes
/// pupils of its own ([Population] says who is who) and counts nothing over the whole board.
///
/// ```java DemoProgram demo = DemoProgram.running(); WebVisitor head = demo.signIn("directeur");
/// // HTTP alone try (Browser.Visitor noor = Browser.phone(demo.base())) { demo.signIn(noor,
/// "leerkracht");                   // a browser } demo.clock().daysLater(3, () -> …); ```
public final class DemoProgram implements Installed {
    private final StoryClock clock;
    private final Population population;
    private final ConfigurableApplicationContext context;
    private final TestClamd clamd = TestClamd.onPort();
    private final Superuser superuser;
    private final int port;
    private @Nullable ListCalls listCalls;

    private DemoProgram(Path home, EmbeddedPostgres postgres, StoryClock clock, String... more) {
        this.clock = clock;
        population = Population.on(clock.today());
        superuser = new Superuser(postgres::superuser);
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                starting -> ((GenericApplicationContext) starting)
                        .registerBean("storyClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)),
                starting -> starting.getBeanFactory().addBeanPostProcessor(new JobsToday()),
                starting -> starting.getBeanFactory().addBeanPostProcessor(new CountedLists()));
        CheapPassphrases.in(application);
        context = application.run(
                Stream.concat(arguments(home, postgres), Stream.of(more)).toArray(String[]::new));
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// Jobs do not see the days that a story is ahead.
    private final class JobsToday implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof RecurringJob job ? clock.today(job) : bean;
        }
    }

    /// What is asked of the database of pupils is sent by who can count meanwhile.
    private final class CountedLists implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (name.equals("app") && bean instanceof DataSource app) {
                listCalls = new ListCalls(app);
            }
            return name.equals("appClient") ? JdbcClient.create(listCalls()) : bean;
        }
    }

    /// Started at first use; ends with the JVM.
    private static final class Running {
        static final DemoProgram PROGRAM = start();
    }

    public static DemoProgram running() {
        return Running.PROGRAM;
    }

    private static DemoProgram start() {
        try {
            Path made = MadeOnce.folder(
                    "demonstration",
                    DemoProgram::make,
                    DemoProgram.class,
                    StoryClock.class,
                    CheapPassphrases.class,
                    CopiedPostgres.class);
            Path home = Files.createTempDirectory("zorgvuldig-story-");
            MadeOnce.copy(made.resolve("home"), home);
            EmbeddedPostgres postgres = CopiedPostgres.of(
                    made.resolve("postgres"),
                    EmbeddedPostgres.Options.standard().with("track_functions", "pl"));
            DemoProgram program = new DemoProgram(home, postgres, new StoryClock());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> program.end(home)));
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As at the first start of a demonstration, but without the jobs that follow.
    private static void make(Path folder) throws IOException {
        Path home = Files.createDirectory(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        CopiedPostgres.make(folder.resolve("postgres"), postgres -> {
            DemoProgram program = new DemoProgram(home, postgres, StoryClock.earlier(), "--zorgvuldig.jobs=false");
            program.stop();
        });
    }

    private Stream<String> arguments(Path home, EmbeddedPostgres postgres) {
        return Stream.of(
                // known before the program starts, since passkeys are for the address that it says it has
                "--server.port=" + TestProvider.freePort(),
                // a provider that is away until a story starts it
                "--zorgvuldig.oidc.issuer=" + TestProvider.ISSUER,
                "--zorgvuldig.oidc.client-id=" + TestProvider.CLIENT,
                "--zorgvuldig.oidc.client-secret=" + TestProvider.SECRET,
                "--zorgvuldig.oidc.name=Schoolaccount",
                "--zorgvuldig.oidc.board=" + board().value(),
                "--zorgvuldig.oidc.strong=amr=mfa",
                "--zorgvuldig.oidc.roster-claim=nummer",
                "--logging.level.root=warn",
                "--zorgvuldig.home=" + home,
                "--zorgvuldig.demo=true",
                "--zorgvuldig.sign-in.per-network=100000",
                "--zorgvuldig.letter-codes.per-network=100000",
                "--zorgvuldig.accounts.pages=100000",
                "--zorgvuldig.accounts.searches=100000",
                "--zorgvuldig.accounts.forms=100000",
                "--zorgvuldig.clamd=" + clamd.name(),
                "--management.prometheus.metrics.export.enabled=true",
                "--management.observations.enable.http.server.requests=true",
                "--zorgvuldig.db.url=" + postgres.jdbcUrl("zorgvuldig"),
                "--zorgvuldig.db.owner.password=" + postgres.password("zorgvuldig_owner"),
                "--zorgvuldig.db.app.password=" + postgres.password("zorgvuldig_app"),
                "--zorgvuldig.keyring.url=" + postgres.jdbcUrl("keyring"),
                "--zorgvuldig.keyring.owner.password=" + postgres.password("keyring_owner"),
                "--zorgvuldig.keyring.app.password=" + postgres.password("keyring_app"));
    }

    private void stop() {
        superuser.close();
        context.close();
        try {
            clamd.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void end(Path home) {
        stop();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException left) {
            System.err.println("left behind: " + home);
        }
    }

    /// Where it answers, without a slash at the end.
    public String base() {
        return "http://localhost:" + port;
    }

    @Override
    public StoryClock clock() {
        return clock;
    }

    /// Who is who on the board, as it was before any test began.
    public Population population() {
        return population;
    }

    public BoardId board() {
        return population.board().id();
    }

    public PersonId person(String handle) {
        return population.person(handle);
    }

    public PupilId pupil(LandmarkPupil landmark) {
        return population.pupil(landmark);
    }

    @Override
    public <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    /// Every part of a kind.
    public <T> Collection<T> parts(Class<T> kind) {
        return context.getBeansOfType(kind).values();
    }

    /// Counts which lists the pages ask the database for.
    public ListCalls listCalls() {
        return Objects.requireNonNull(listCalls);
    }

    /// Looks at every file that is sent; a test that changes its mood changes it back.
    public TestClamd clamd() {
        return clamd;
    }

    /// What is really stored in `zorgvuldig` or `keyring`, seen by the one whom row security does
    /// not stop.
    @Override
    public JdbcClient superuser(String database) {
        return superuser.of(database);
    }

    /// The same with a connection of its own each time, for who changes settings of one.
    public DataSource superuserSource(String database) {
        return superuser.alone(database);
    }

    /// Somebody who has not signed in.
    public WebVisitor nobody() {
        return new WebVisitor(port);
    }

    public WebVisitor signIn(String handle) {
        WebVisitor visitor = nobody();
        int status = visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", handle))
                .statusCode();
        if (status / 100 != 3) {
            throw new IllegalStateException("signing in as " + handle + " gave " + status);
        }
        return visitor;
    }

    /// Has signed in without the page for it; afterwards "Vandaag" is open.
    public Browser.Visitor signIn(Browser.Visitor browser, String handle) {
        String session = signIn(handle).cookie().orElseThrow();
        browser.context().addCookies(List.of(new Cookie("zorgvuldig", session).setUrl(base())));
        return browser.open("/");
    }
}
