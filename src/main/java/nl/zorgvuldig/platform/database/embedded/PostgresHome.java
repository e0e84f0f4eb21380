package nl.zorgvuldig.platform.database.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// Folder of one embedded PostgreSQL: `data`, `postgres.properties` (port and passwords, 0600),
/// `postgres.log` and `postgres.lock`.
final class PostgresHome {
    static final String SUPERUSER = "postgres";
    static final List<String> DATABASES = List.of("zorgvuldig", "keyring");

    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 12_000; // below the ephemeral ports of the system

    private final Path folder;

    private PostgresHome(Path folder) {
        this.folder = folder;
    }

    static PostgresHome at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            DurableFolders.open(absolute, DurableFolders.PASSABLE);
            return new PostgresHome(absolute.toRealPath());
        } catch (IOException e) {
            throw DurableFolders.unusable(absolute, e);
        }
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Where the data folder is created, before it is moved to its place.
    Path unfinished() {
        return folder.resolve("data.new");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path lock() {
        return folder.resolve("postgres.lock");
    }

    private Path properties() {
        return folder.resolve("postgres.properties");
    }

    Settings settings() {
        Properties found = new Properties();
        if (Files.exists(properties())) {
            try (InputStream in = Files.newInputStream(properties())) {
                found.load(in);
            } catch (IOException e) {
                throw DurableFolders.unusable(properties(), e);
            }
        }
        return new Settings(found);
    }

    /// New passwords for every role and a port that is free now.
    Settings invent() {
        Properties made = new Properties();
        SecureRandom random = new SecureRandom();
        made.setProperty("password." + SUPERUSER, word(random));
        for (String database : DATABASES) {
            made.setProperty("password." + database + "_owner", word(random));
            made.setProperty("password." + database + "_app", word(random));
        }
        made.setProperty("port", Integer.toString(freePort()));
        return new Settings(made);
    }

    void keep(Settings settings) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            settings.values.store(out, null);
            DurableFolders.write(properties(), out.toByteArray());
        } catch (IOException e) {
            throw DurableFolders.unusable(folder, e);
        }
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static int freePort() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 200; i++) {
            int port = LOWEST_PORT + random.nextInt(PORTS);
            if (free(port)) {
                return port;
            }
        }
        throw new PostgresUnavailable(Reason.PORT_TAKEN, "No free port was found on 127.0.0.1 for PostgreSQL.");
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// Port and passwords. Prints neither.
    static final class Settings {
        private final Properties values;

        private Settings(Properties values) {
            this.values = values;
        }

        boolean present() {
            return values.getProperty("port", "").matches("[1-9][0-9]{0,4}")
                    && values.containsKey("password." + SUPERUSER);
        }

        /// Whether the data folder of these settings was once complete.
        boolean complete() {
            return Boolean.parseBoolean(values.getProperty("complete"));
        }

        int port() {
            return Integer.parseInt(values.getProperty("port"));
        }

        String password(String role) {
            String password = values.getProperty("password." + role);
            if (password == null) {
                throw new IllegalArgumentException("no such role: " + role);
            }
            return password;
        }

        Settings onPort(int port) {
            return with("port", Integer.toString(port));
        }

        Settings completed() {
            return with("complete", "true");
        }

        private Settings with(String name, String value) {
            Properties copy = new Properties();
            copy.putAll(values);
            copy.setProperty(name, value);
            return new Settings(copy);
        }
    }
}
