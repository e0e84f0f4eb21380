package nl.zorgvuldig.fall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// A folder with a PostgreSQL that the test holds, and homes of instances that use it. All ends
/// with the test.
final class Place implements AutoCloseable {
    private static final String OPEN_ACCOUNTS = """
            select person from identity.account where kind = 'guardian' and closed_at is null
            and person = any(:people::uuid[]) and (demo_handle is null or demo_handle like 'gezin-%')
            order by person limit :many""";
    private static final String NAME =
            "update identity.account set demo_handle = :handle where person = :person and demo_handle is distinct from :handle";

    final Path folder;
    final Path postgres;
    private final boolean ours;
    private final List<Child> children = new ArrayList<>();
    private final Map<String, String> more = new HashMap<>();
    private EmbeddedPostgres database;

    Place() {
        this(temporary(), true);
    }

    /// On a file system of the test's own.
    Place(Path folder) {
        this(folder, false);
    }

    private Place(Path folder, boolean ours) {
        this.folder = folder;
        this.ours = ours;
        postgres = passable(folder.resolve("postgres"));
        database = EmbeddedPostgres.open(postgres);
    }

    private static Path temporary() {
        try {
            return passable(Files.createTempDirectory("zorgvuldig-fall-").toRealPath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path passable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A setting for every child from now on.
    void set(String name, String value) {
        more.put(name, value);
    }

    Child demo(int port) {
        return start(port, "demo");
    }

    Child start(int port, String... words) {
        Map<String, String> settings = settings();
        settings.putAll(more);
        Child child = Child.start(folder, port, settings, words);
        children.add(child);
        return child;
    }

    /// Lets parents who decide about children of their own sign in as the people of a demonstration
    /// do. No two of them have a child together.
    ///
    /// @return by what they sign in with
    Map<String, PersonId> parents(Population people, int many) {
        Set<PupilId> there = people.placements().stream()
                .filter(placement -> placement.period().contains(people.today()))
                .map(placement -> placement.pupil())
                .filter(pupil -> !people.landmarks().containsValue(pupil))
                .collect(Collectors.toSet());
        List<UUID> firsts = people.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family -> there.containsAll(family.children()))
                .map(family -> family.guardians().getFirst().value())
                .toList();
        JdbcClient sql = standing().sql();
        Map<String, PersonId> parents = new LinkedHashMap<>();
        sql.sql(OPEN_ACCOUNTS)
                .param("people", firsts.toArray(UUID[]::new))
                .param("many", many)
                .query(UUID.class)
                .list()
                .forEach(id -> parents.put("gezin-" + parents.size(), new PersonId(id)));
        parents.forEach((handle, person) -> sql.sql(NAME)
                .param("handle", handle)
                .param("person", person.value())
                .update());
        return parents;
    }

    /// One more instance, inside the test.
    Beside beside() {
        return new Beside(folder, database, settings(), more);
    }

    /// What `./zorgvuldig log verify` says; fails when it finds anything.
    String verified() {
        Child verify = start(Child.freePort(), "log", "verify", "--demo");
        if (verify.awaitEnd() != 0) {
            throw new AssertionError(verify.said());
        }
        return verify.said().strip().replaceAll("\\s*\\n\\s*", "; ");
    }

    EmbeddedPostgres database() {
        return database;
    }

    void stopDatabase() {
        database.close();
    }

    void startDatabase() {
        database = EmbeddedPostgres.open(postgres);
    }

    Standing standing() {
        return new Standing(database.superuser("zorgvuldig"));
    }

    /// SIGKILL for every process of PostgreSQL; what holds it starts it again.
    void killDatabase() {
        signalDatabase("KILL");
    }

    /// SIGSTOP: it does nothing more, and does not know.
    void freezeDatabase() {
        signalDatabase("STOP");
    }

    /// The server first: it starts nobody in the place of the others then.
    private void signalDatabase(String signal) {
        try {
            String first = Files.readAllLines(postgres.resolve("data/postmaster.pid"))
                    .getFirst()
                    .strip();
            ProcessHandle server = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
            List<String> command = new ArrayList<>(List.of("kill", "-" + signal, first));
            server.descendants().forEach(handle -> command.add(Long.toString(handle.pid())));
            // one of them may have ended by itself meanwhile
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// SIGKILL, and nobody starts it again.
    void abandonDatabase() {
        killDatabase();
        database.close();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("ZORGVULDIG_DB_URL", database.jdbcUrl("zorgvuldig"));
        settings.put("ZORGVULDIG_DB_OWNER_PASSWORD", database.password("zorgvuldig_owner"));
        settings.put("ZORGVULDIG_DB_APP_PASSWORD", database.password("zorgvuldig_app"));
        settings.put("ZORGVULDIG_KEYRING_URL", database.jdbcUrl("keyring"));
        settings.put("ZORGVULDIG_KEYRING_OWNER_PASSWORD", database.password("keyring_owner"));
        settings.put("ZORGVULDIG_KEYRING_APP_PASSWORD", database.password("keyring_app"));
        return settings;
    }

    @Override
    public void close() {
        children.forEach(Child::close);
        database.close();
        if (ours) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException left) {
                System.err.println("left behind: " + folder);
            }
        }
    }
}
