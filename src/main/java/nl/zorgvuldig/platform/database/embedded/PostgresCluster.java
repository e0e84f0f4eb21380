package nl.zorgvuldig.platform.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.zorgvuldig.platform.database.embedded.PostgresHome.Settings;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// Creates the data folder: completely or not at all. Until the last step, a move, it has another
/// name; a start that finds that name discards it and begins again.
final class PostgresCluster {
    private static final String ONLY_LOOPBACK = """
            # Only over 127.0.0.1, only with a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final PostgresHome home;
    private final PostgresBinaries binaries;
    private final ServiceUser user;

    PostgresCluster(PostgresHome home, PostgresBinaries binaries, ServiceUser user) {
        this.home = home;
        this.binaries = binaries;
        this.user = user;
    }

    /// Whether there is no data yet.
    ///
    /// @throws PostgresUnavailable when there was once: then the folder is elsewhere, and must not
    ///     be created anew unnoticed
    boolean absent() {
        mustBeOpenToUs();
        if (!DurableFolders.emptyOrAbsent(home.data())) {
            return false;
        }
        if (home.settings().complete()) {
            throw new PostgresUnavailable(
                    Reason.DATA_MISSING,
                    "The data folder %s is gone, though it was once complete. Put it back; or, to begin with nothing, remove postgres.properties beside it."
                            .formatted(home.data()));
        }
        return true;
    }

    Settings create() {
        Path data = home.unfinished();
        Path superuser = home.folder().resolve("superuser.new");
        try {
            DurableFolders.delete(data);
            Settings settings = home.invent();
            home.keep(settings);
            DurableFolders.write(
                    superuser, settings.password(PostgresHome.SUPERUSER).getBytes(UTF_8));
            user.own(superuser);
            Files.createDirectory(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            user.own(data);
            initdb(data, superuser);
            DurableFolders.write(data.resolve("pg_hba.conf"), ONLY_LOOPBACK.getBytes(UTF_8));
            user.own(data.resolve("pg_hba.conf"));
            createRoles(data, settings);
            DurableFolders.move(data, home.data());
            Settings done = settings.completed();
            home.keep(done);
            return done;
        } catch (IOException e) {
            throw DurableFolders.unusable(home.folder(), e);
        } finally {
            DurableFolders.discard(superuser);
            DurableFolders.discard(data);
        }
    }

    /// The settings of the existing data folder. Refuses one that this program must not serve,
    /// before changing anything.
    Settings settings() {
        mustBeOurVersion();
        Settings settings = home.settings();
        if (!settings.present()) {
            throw new PostgresUnavailable(
                    Reason.FOLDER_NOT_USABLE,
                    "There is data in %s, but the file postgres.properties with its passwords is missing or damaged. Put it back beside it."
                            .formatted(home.data()));
        }
        if (!user.owns(home.data())) {
            take();
        }
        if (!settings.complete()) {
            settings = settings.completed();
            home.keep(settings);
        }
        return settings;
    }

    private void mustBeOurVersion() {
        String version;
        try {
            version = Files.readString(home.data().resolve("PG_VERSION")).strip();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new PostgresUnavailable(
                    Reason.OTHER_VERSION,
                    "%s is not a data folder of PostgreSQL. Nothing was changed.".formatted(home.data()),
                    e);
        } catch (IOException e) {
            throw DurableFolders.unusable(home.data(), e);
        }
        if (!version.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new PostgresUnavailable(
                    Reason.OTHER_VERSION,
                    "The data in %s was made by PostgreSQL %s; this program brings PostgreSQL %d. Nothing was changed."
                            .formatted(home.data(), version, PostgresBinaries.MAJOR));
        }
    }

    private void mustBeOpenToUs() {
        if (Files.exists(home.data()) && !user.owns(home.data()) && !user.mayTake()) {
            throw new PostgresUnavailable(
                    Reason.FOLDER_NOT_USABLE,
                    "The data in %s belongs to another user. Start the program as that user, or as root."
                            .formatted(home.data()));
        }
    }

    private void take() {
        try {
            user.own(home.data());
        } catch (IOException e) {
            throw DurableFolders.unusable(home.data(), e);
        }
    }

    private void initdb(Path data, Path superuser) {
        run(
                data,
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + data,
                        "--username=" + PostgresHome.SUPERUSER,
                        "--pwfile=" + superuser,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"),
                "");
    }

    private void createRoles(Path data, Settings settings) {
        StringBuilder sql = new StringBuilder();
        for (String database : PostgresHome.DATABASES) {
            sql.append("""
                    CREATE ROLE @_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s';

                    CREATE ROLE @_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s';

                    CREATE DATABASE @ OWNER @_owner;

                    REVOKE ALL ON DATABASE @ FROM PUBLIC;

                    GRANT CONNECT ON DATABASE @ TO @_app;

                    """.replace("@", database)
                    .formatted(settings.password(database + "_owner"), settings.password(database + "_app")));
        }
        sql.append("""
                REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;

                REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;

                """);
        run(
                data,
                List.of(
                        binaries.program("postgres"),
                        "--single",
                        "-j",
                        "-D",
                        data.toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "-c",
                        "password_encryption=scram-sha-256",
                        "postgres"),
                sql.toString());
    }

    private void run(Path data, List<String> command, String input) {
        ProcessBuilder builder = SystemCommands.prepare(user.passing(command)).directory(data.toFile());
        SystemCommands.Exit outcome = SystemCommands.run(builder, input);
        if (!outcome.well()) {
            throw StartupDiagnosis.from(outcome.said(), home.folder());
        }
    }
}
